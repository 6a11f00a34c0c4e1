package se.sambruk.otp.content.profile.edit;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.library.ProfileEdit;
import se.sambruk.otp.api.library.ProfileEditing;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.content.profile.ProfileParser;
import se.sambruk.otp.content.tree.Limits;

/** A change is written where its writer would have written it, and everything else stays as it was. */
public class EditingTest {
    private static final RequirementId DRIFT = new RequirementId("OTP-DRI-003");
    private static final String PROFILE = """
            # Vad vi köper
            procurement: {id: prov-1, title: Prov}
            context: [kravmaster]   # nationell
            select:
              # Grunden
              - {categories: [ARE], ambition: bas}
              - ids: [OTP-DRI-003]   # driften

            set:
              OTP-DRI-003:
                tillganglighet: {value: "99,8", because: Jouren.}  # beslut KS 114
                avisering: 10
            document:
              title: Kravbilaga
              introduction: |
                Första stycket.

                Andra stycket.
            """;

    @Test
    public void a_rule_is_added_below_the_last_one() {
        assertChange(
                ProfileEdit.select(
                        SelectionRule.builder().categories(List.of("INT")).build()),
                "  - ids: [OTP-DRI-003]   # driften\n",
                "  - ids: [OTP-DRI-003]   # driften\n  - {categories: [INT]}\n");
    }

    @Test
    public void a_list_that_is_not_there_is_put_where_it_is_usually_written() {
        assertChange(
                ProfileEdit.deselect(SelectionRule.builder()
                        .ids(List.of(new RequirementId("OTP-ARE-012")))
                        .because("Kvittensen skrivs i e-tjänsteplattformen.")
                        .build()),
                "# driften\n",
                "# driften\ndeselect:\n  - {ids: [OTP-ARE-012], because: Kvittensen skrivs i e-tjänsteplattformen.}\n");
    }

    @Test
    public void a_value_is_replaced_and_its_comment_left() {
        assertChange(
                ProfileEdit.set(Setting.of(DRIFT, "tillganglighet", "99,9", "Socialjouren arbetar dygnet runt.")),
                "{value: \"99,8\", because: Jouren.}",
                "{value: \"99,9\", because: Socialjouren arbetar dygnet runt.}");
    }

    @Test
    public void a_long_reason_is_folded() {
        String because =
                "Socialjouren arbetar dygnet runt, och kommunens egen mätning under 2026 visade att avbrotten kom på"
                        + " kvällar och helger: då finns ingen reserv.";
        assertChange(
                ProfileEdit.set(Setting.of(DRIFT, "avisering", "15", because)),
                "    avisering: 10\n",
                "    avisering:\n      value: 15\n      because: >-\n"
                        + "        Socialjouren arbetar dygnet runt, och kommunens egen mätning under 2026 visade att avbrotten kom på kvällar och\n"
                        + "        helger: då finns ingen reserv.\n");
    }

    @Test
    public void a_requirement_that_has_no_values_yet_gets_its_place() {
        assertChange(
                ProfileEdit.set(Setting.of(new RequirementId("OTP-AFF-001"), "anvandare", "300", "")),
                "    avisering: 10\n",
                "    avisering: 10\n  OTP-AFF-001:\n    anvandare: {value: 300}\n");
    }

    @Test
    public void the_last_value_of_a_requirement_takes_the_requirement_with_it() {
        String one = edit(PROFILE, ProfileEdit.unset(DRIFT, "avisering"));
        assertEquals(PROFILE.replace("    avisering: 10\n", ""), one);
        String none = edit(one, ProfileEdit.unset(DRIFT, "tillganglighet"));
        assertTrue(none, none.contains("# driften\n\ndocument:"));
    }

    @Test
    public void an_amendment_is_written_as_people_write_them() {
        Amendment amendment = Amendment.change(
                DRIFT,
                Map.of(FieldPath.parse("title").orElseThrow(), "Tillgänglighet per månad"),
                "Kortare: lättare att tala om.");
        assertChange(
                ProfileEdit.amend(amendment),
                "    avisering: 10\n",
                "    avisering: 10\namendments:\n  - target: OTP-DRI-003\n    set: {title: Tillgänglighet per månad}\n"
                        + "    because: \"Kortare: lättare att tala om.\"\n");
    }

    @Test
    public void rules_are_dropped_by_number() {
        assertChange(ProfileEdit.drop("select", 1), "  - {categories: [ARE], ambition: bas}\n", "");
        assertChange(ProfileEdit.drop("select", 2), "  - ids: [OTP-DRI-003]   # driften\n", "");
    }

    @Test
    public void a_new_key_of_an_object_between_brackets_stays_between_them() {
        assertChange(
                ProfileEdit.put(List.of("procurement", "regime"), "19a"), "title: Prov}", "title: Prov, regime: 19a}");
        assertChange(
                ProfileEdit.add(List.of("context"), "exempelkommun"), "[kravmaster]", "[kravmaster, exempelkommun]");
    }

    @Test
    public void an_empty_list_or_key_is_filled() {
        for (String empty : List.of("deselect: []\n", "deselect:\n", "deselect: ~\n")) {
            String profile = PROFILE.replace("set:\n", empty + "set:\n");
            String changed = edit(
                    profile,
                    ProfileEdit.deselect(SelectionRule.builder()
                            .tags(List.of("sla"))
                            .because("Avtalas separat.")
                            .build()));
            assertEquals(profile.replace(empty, "deselect:\n  - {tags: [sla], because: Avtalas separat.}\n"), changed);
        }
    }

    @Test
    public void line_breaks_of_windows_and_a_byte_order_mark_are_kept() {
        String windows = "\uFEFF" + PROFILE.replace("\n", "\r\n");
        String changed = edit(windows, ProfileEdit.put(List.of("document", "version"), "1.1"));
        assertEquals(windows + "  version: 1.1\r\n", changed);
    }

    @Test
    public void text_in_blocks_and_letters_beyond_the_basic_plane_do_not_move_places() {
        String profile = PROFILE.replace("Vad vi köper", "Vad vi köper 🧾");
        assertEquals(
                profile.replace("title: Kravbilaga", "title: Bilaga 1"),
                edit(profile, ProfileEdit.put(List.of("document", "title"), "Bilaga 1")));
        assertTrue(edit(profile, ProfileEdit.put(List.of("document", "introduction"), "Kort.\n\nTvå stycken."))
                .endsWith("  introduction: |-\n    Kort.\n\n    Två stycken.\n"));
    }

    @Test
    public void what_is_not_there_cannot_be_taken_away() {
        assertFault("OTP-1392", PROFILE, ProfileEdit.drop("select", 3));
        assertFault("OTP-1392", PROFILE, ProfileEdit.unset(DRIFT, "fonster"));
    }

    @Test
    public void a_list_is_not_written_where_a_text_stands() {
        assertFault("OTP-1393", PROFILE, ProfileEdit.add(List.of("document", "title"), "x"));
    }

    @Test
    public void a_profile_with_faults_in_its_syntax_is_left_alone() {
        assertFault("OTP-1027", "select: [a\nset: b\n", ProfileEdit.drop("select", 1));
        assertFault("OTP-1391", "# bara en kommentar\n", ProfileEdit.drop("select", 1));
        ProfileEditing json = editing("profil.json", "{}", ProfileEdit.drop("select", 1));
        assertEquals(List.of("OTP-1390"), codes(json));
    }

    @Test
    public void all_changes_are_made_or_none() {
        ProfileEditing both = new Editing(Limits.DEFAULT, ProfileParser.keys())
                .edit(
                        "profil.yaml",
                        PROFILE.getBytes(StandardCharsets.UTF_8),
                        List.of(ProfileEdit.drop("select", 1), ProfileEdit.drop("select", 2)));
        assertTrue(both.text().isEmpty());
        assertEquals(List.of("OTP-1392"), codes(both));
    }

    private static void assertChange(ProfileEdit edit, String before, String after) {
        assertTrue(before, PROFILE.contains(before));
        assertEquals(PROFILE.replace(before, after), edit(PROFILE, edit));
    }

    private static void assertFault(String code, String profile, ProfileEdit edit) {
        ProfileEditing editing = editing("profil.yaml", profile, edit);
        assertTrue(editing.text().isEmpty());
        assertEquals(List.of(code), codes(editing));
    }

    private static List<String> codes(ProfileEditing editing) {
        return editing.problems().stream().map(Problem::code).toList();
    }

    private static String edit(String profile, ProfileEdit edit) {
        ProfileEditing editing = editing("profil.yaml", profile, edit);
        assertEquals(List.of(), editing.problems());
        return editing.text().orElseThrow();
    }

    private static ProfileEditing editing(String name, String profile, ProfileEdit edit) {
        return new Editing(Limits.DEFAULT, ProfileParser.keys())
                .edit(name, profile.getBytes(StandardCharsets.UTF_8), List.of(edit));
    }
}
