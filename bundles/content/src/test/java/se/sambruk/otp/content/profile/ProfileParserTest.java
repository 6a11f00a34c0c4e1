package se.sambruk.otp.content.profile;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Test;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.library.Profile;
import se.sambruk.otp.api.library.ProfileReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.LintSuppression;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.content.tree.Limits;

/** A profile comes out as it was meant, with the place of each rule, and its faults with theirs. */
public class ProfileParserTest {
    private static final String PROFILE = """
            procurement:
              id: arendesystem-2026
              case-number: KS 2026/0114
              title: Ärendehanteringssystem som tjänst
              buyer: {name: Exempelkommun, organization-number: "000000-0000"}
              acquisition: open
              regime: 19
              delivery: saas
              classification: {confidentiality: 3, integrity: 3, availability: 2}
              language: sv
              date: 2026-11-23
            context: [kravmaster@4.0, exempelkommun]
            precedence: [exempelkommun]
            select:
              - {categories: [ARE, INT], ambition: bas}
              - {tags: [sla], kinds: [contract], packs: [kravmaster]}
              - {ids: [OTP-AFF-001, EXK-ARE-001]}
            deselect:
              - {ids: [OTP-INT-003], because: Finns redan.}
            set:
              OTP-DRI-003:
                tillganglighet: {value: "99,9", because: Jouren.}
                avisering: {value: 10}
            amendments:
              - target: OTP-DRI-003
                set: {title: Tillgänglighet}
                because: Kortare.
            document:
              title: Kravbilaga
              type: Kravbilaga
              status: Utkast
              identity: KS 2026/0114-7
              version: 1.0
              issued-by: Inköp
              approved-by:
              introduction: |
                Första stycket.

                Andra stycket.
              response-deadline: 2027-01-20
              history:
                - {date: 2026-11-23, change: Första version, by: Inköp}
              attachments:
                - {number: "1", title: Svarsbilaga, identity: A-1}
            """;

    @Test
    public void sets_of_levels_are_named_with_their_places_and_a_value_may_stand_alone() {
        ProfileReading reading =
                read(PROFILE.replace("set:\n  OTP", "parameter-sets: [medelstor, kravmaster/stor]\nset:\n  OTP")
                        .replace("{value: 10}", "10"));
        assertEquals(List.of(), reading.problems());
        Profile profile = reading.profile().orElseThrow();
        assertEquals(
                List.of("medelstor", "kravmaster/stor"),
                profile.parameterSets().stream().map(Located::value).toList());
        assertEquals(
                "profil.yaml:20:29", profile.parameterSets().get(1).location().toString());
        assertEquals("10", profile.settings().get(1).value().value());
        assertEquals("", profile.settings().get(1).value().because());
    }

    @Test
    public void what_rules_find_and_the_officer_means_is_read_with_its_place() {
        ProfileReading reading = read(
                PROFILE.replace(
                        "\nselect:\n",
                        "\nlint-suppressions:\n  - {rule: R05, requirement: OTP-DRI-003, text: vid behov, because: Menat.}\nselect:\n"));
        assertEquals(List.of(), reading.problems());
        Located<LintSuppression> read =
                reading.profile().orElseThrow().lintSuppressions().get(0);
        assertEquals(LintSuppression.of("R05", "OTP-DRI-003", "vid behov", "Menat."), read.value());
        assertEquals("profil.yaml", read.location().path());
        assertCodes(
                PROFILE.replace(
                        "\nselect:\n", "\nlint-suppressions: [{rule: R05, requirement: OTP-DRI-003}]\nselect:\n"),
                "OTP-1102");
    }

    @Test
    public void what_cannot_be_a_sets_name_is_told_of() {
        assertEquals(
                List.of("OTP-1135"),
                read(PROFILE.replace("set:\n  OTP", "parameter-sets: [Liten kommun]\nset:\n  OTP")).problems().stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    public void everything_is_read() {
        ProfileReading reading = read(PROFILE);
        assertEquals(List.of(), reading.problems());
        Profile profile = reading.profile().orElseThrow();
        assertEquals(Regime.CHAPTER_19, profile.procurement().regime());
        assertEquals(3, profile.procurement().classification().orElseThrow().confidentiality());
        assertEquals(PackVersion.of("4.0.0"), profile.context().get(0).version().orElseThrow());
        assertTrue(profile.context().get(1).version().isEmpty());
        assertEquals(List.of("exempelkommun"), profile.precedence());
        assertEquals(Ambition.BAS, profile.select().get(0).value().ambition().orElseThrow());
        assertEquals("profil.yaml:15:5", profile.select().get(0).location().toString());
        assertEquals("Finns redan.", profile.deselect().get(0).value().because());
        assertEquals("99,9", profile.settings().get(0).value().value());
        assertEquals("profil.yaml:22:5", profile.settings().get(0).location().toString());
        assertEquals("10", profile.settings().get(1).value().value());
        assertEquals("", profile.settings().get(1).value().because());
        assertEquals(
                "Tillgänglighet",
                profile.amendments()
                        .get(0)
                        .value()
                        .changes()
                        .values()
                        .iterator()
                        .next());
        assertEquals("1.0", profile.document().version());
        assertEquals("", profile.document().approvedBy());
        assertEquals("Första stycket.\n\nAndra stycket.", profile.document().introduction());
        assertEquals(
                LocalDate.of(2027, 1, 20), profile.document().responseDeadline().orElseThrow());
        assertEquals("A-1", profile.document().attachments().get(0).identity());
    }

    @Test
    public void the_least_profile_is_enough() {
        ProfileReading reading = read("""
                procurement:
                  {id: a, title: T, buyer: {name: N}, acquisition: other, regime: "19a", delivery: own, date: 2026-11-23}
                context: [kravmaster]
                select: [{}]
                document: {title: T}
                """);
        assertEquals(List.of(), reading.problems());
        assertEquals("sv", reading.profile().orElseThrow().procurement().language());
    }

    @Test
    public void faults_leave_no_profile() {
        assertCodes(PROFILE.replace("\nselect:\n", "\nselect: []\nx:\n"), "OTP-1106", "OTP-1101");
        assertCodes(PROFILE.replace("context: [kravmaster@4.0, exempelkommun]\n", ""), "OTP-1102", "OTP-1302");
        assertCodes(PROFILE.replace("{ids: [OTP-INT-003], because", "{because"), "OTP-1303");
        assertCodes(PROFILE.replace("ids: [OTP-INT-003]", "ids:"), "OTP-1303");
        assertCodes(PROFILE.replace("ids: [OTP-INT-003]", "ids: []"), "OTP-1306");
        assertCodes(PROFILE.replace("categories: [ARE, INT]", "categories: []"), "OTP-1306");
        assertCodes(PROFILE.replace("exempelkommun]\nprec", "kravmaster]\nprec"), "OTP-1301", "OTP-1302");
        assertCodes(PROFILE.replace("amendments:\n  -", "amendments:\n   "), "OTP-1104");
        assertCodes(PROFILE.replace("because: Kortare.", ""), "OTP-1102");
        assertCodes("", "OTP-1102", "OTP-1102", "OTP-1102", "OTP-1102");
        assertCodes("\t", "OTP-1021");
    }

    private static void assertCodes(String text, String... codes) {
        ProfileReading reading = read(text);
        assertTrue(reading.profile().isEmpty());
        assertEquals(
                reading.problems().toString(),
                List.of(codes),
                reading.problems().stream().map(Problem::code).toList());
    }

    @Test
    public void the_stream_is_left_open_to_whoever_opened_it() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new ByteArrayInputStream(PROFILE.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        new ProfileParser(Limits.DEFAULT).read("profil.yaml", in);
        assertTrue(!closed.get());
    }

    private static ProfileReading read(String text) {
        return new ProfileParser(Limits.DEFAULT)
                .read("profil.yaml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
