package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Availability.ID;
import static se.sambruk.otp.library.resolve.Case.change;
import static se.sambruk.otp.library.resolve.Sets.PLACE;
import static se.sambruk.otp.library.resolve.Sets.municipal;
import static se.sambruk.otp.library.resolve.Sets.national;
import static se.sambruk.otp.library.resolve.Sets.placed;
import static se.sambruk.otp.library.resolve.Sets.set;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.api.text.LocalizedText;

public class ParameterSetFaultsTest {
    @Test
    public void a_set_that_is_in_no_pack_is_an_error_and_the_nearest_is_shown() {
        assertEquals(
                "profil.yaml:2:3\nProfilen utgår från parameteruppsättningen lten, som inte finns i något paket i context."
                        + " Närmast är: liten.",
                Case.of(national(set("liten", "tid", "99,0")))
                        .selectAll()
                        .startingFrom("lten")
                        .error("OTP-2320"));
    }

    @Test
    public void a_value_that_an_upper_layer_has_forbidden_is_an_error_that_tells_who_forbade_it() {
        Case.Pack upper = Availability.municipal().amend(change(ID, "parameters.tid.min", "99,5"));
        assertEquals(
                "profil.yaml:2:3\nParameteruppsättningen Uppsättningen liten (liten, nationellt 1.0.0 ·"
                        + " parameter-sets.liten) sätter tid i PRV-DRI-001"
                        + " till ”99,0”, som inte är tillåtet: minst 99,5 (kommun 1.0.0 · OTP-INF/kommun.yaml:1:5).",
                Case.of(national(set("liten", "tid", "99,0")), upper)
                        .selectAll()
                        .startingFrom("liten")
                        .error("OTP-2324"));
    }

    @Test
    public void a_forbidden_value_that_would_not_be_used_is_no_fault() {
        Case.Pack upper = Availability.municipal()
                .amend(change(ID, "parameters.tid.min", "99,5", "parameters.tid.default", "99,8"));
        Case made = Case.of(national(set("liten", "tid", "99,0")), upper)
                .selectAll()
                .startingFrom("liten");
        assertEquals(List.of(), made.codes());
        assertEquals(List.of(), checked(made, Severity.WARNING));
    }

    @Test
    public void a_forbidden_value_does_no_harm_where_the_profile_gives_another_or_has_not_the_requirement() {
        Case.Pack upper = Availability.municipal().amend(change(ID, "parameters.tid.min", "99,5"));
        Case.Pack lower = national(set("liten", "tid", "99,0")).with(Case.contract("PRV-DRI-002"));
        assertEquals(
                List.of(),
                Case.of(lower, upper)
                        .selectAll()
                        .startingFrom("liten")
                        .set(ID, "tid", "99,6", "Nattarbete.")
                        .codes());
        assertEquals(
                List.of(),
                Case.of(lower, upper)
                        .select(Case.ids("PRV-DRI-002"))
                        .startingFrom("liten")
                        .codes());
    }

    @Test
    public void what_a_used_set_sets_has_to_be_there() {
        ParameterSet dead = ParameterSet.builder("liten", "Liten", "Skäl.")
                .setting(Setting.of(new RequirementId("PRV-DRI-009"), "tid", "99", ""))
                .setting(Setting.of(new RequirementId(ID), "tidd", "99", ""))
                .build();
        List<Problem> found = Case.of(national(dead)).selectAll().startingFrom("liten").resolve().problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
        assertEquals(
                List.of(
                        "Parameteruppsättningen Liten (liten, nationellt 1.0.0 ·"
                                + " parameter-sets.liten) sätter värden för PRV-DRI-009, som inte finns i något"
                                + " paket i context. Närmast är: PRV-DRI-001.",
                        "Parameteruppsättningen Liten (liten, nationellt 1.0.0 ·"
                                + " parameter-sets.liten) sätter tidd i PRV-DRI-001, men kravet har ingen"
                                + " parameter som heter så. Närmast är: tid."),
                found.stream()
                        .map(problem -> problem.message().in(LocalizedText.SWEDISH))
                        .toList());
        assertEquals(List.of(), Case.of(national(dead)).selectAll().codes());
    }

    @Test
    public void what_belongs_to_a_pack_that_is_not_in_the_context_is_left_alone() {
        ParameterSet wide = ParameterSet.builder("liten", "Liten", "Skäl.")
                .setting(Setting.of(new RequirementId("ANN-DRI-001"), "tid", "99", ""))
                .setting(Setting.of(new RequirementId(ID), "tid", "99,0", ""))
                .build();
        Case made = Case.of(national(wide)).selectAll().startingFrom("liten");
        assertEquals("99.0", made.specified(ID).values().get("tid"));
        assertEquals(List.of(), made.codes());
        assertEquals(List.of(), checked(made, Severity.ERROR));
    }

    @Test
    public void whoever_starts_from_a_set_is_told_where_in_the_pack_its_fault_is_and_what_to_do_about_it() {
        Problem told = Case.of(placed("tid", "12")).selectAll().startingFrom("liten").resolve().problems().stream()
                .filter(problem -> problem.code().equals("OTP-2324"))
                .findFirst()
                .orElseThrow();
        assertEquals("profil.yaml", told.location().orElseThrow().path());
        String message = told.message().in(LocalizedText.SWEDISH);
        assertTrue(message, message.contains("(liten, nationellt 1.0.0 · OTP-INF/nivaer.yaml:7:9)"));
        assertTrue(told.remedy().in(LocalizedText.SWEDISH).contains("i profilen"));
    }

    @Test
    public void whoever_checks_a_pack_is_shown_the_value_itself_and_told_to_change_it() {
        for (Case made : List.of(
                Case.of(placed("tid", "12")),
                Case.of(placed("tidd", "99")),
                Case.of(
                        placed("tid", "99,0"),
                        Availability.municipal().amend(change(ID, "parameters.tid.min", "99,5"))))) {
            List<Problem> problems = Resolver.check(
                            made.catalogs(), made.profile().context(), List.of())
                    .stream()
                    .filter(problem -> problem.severity() != Severity.INFO)
                    .toList();
            assertEquals(1, problems.size());
            assertEquals(PLACE, problems.get(0).location().orElseThrow());
            String remedy = problems.get(0).remedy().in(LocalizedText.SWEDISH);
            assertTrue(remedy, remedy.contains("uppsättningen"));
        }
    }

    @Test
    public void a_set_that_cannot_be_found_is_not_told_of_as_values_that_are_missing() {
        Case.Pack pack = national(set("liten", "tid", "99,0"))
                .with(Case.contract("PRV-DRI-002")
                        .set(RequirementField.TEXT, "Inom {{dagar}} dagar.")
                        .parameter(Parameter.builder("dagar", ParameterType.INTEGER)
                                .build()));
        assertEquals(
                List.of("OTP-2310"),
                Case.of(pack).selectAll().startingFrom("liten").codes());
        assertEquals(
                List.of("OTP-2320"),
                Case.of(pack).selectAll().startingFrom("lten").codes());
    }

    @Test
    public void checking_packs_looks_at_sets_that_nobody_starts_from() {
        Case dead = Case.of(national(set("liten", "tidd", "99")));
        assertEquals(List.of("OTP-2323"), checked(dead, Severity.ERROR));
        Case wrong = Case.of(national(set("liten", "tid", "12")));
        assertEquals(List.of("OTP-2324"), checked(wrong, Severity.ERROR));
        Case forbidden = Case.of(
                national(set("liten", "tid", "99,0")),
                Availability.municipal().amend(change(ID, "parameters.tid.min", "99,5")));
        assertEquals(List.of(), checked(forbidden, Severity.ERROR));
        assertEquals(List.of("OTP-2324"), checked(forbidden, Severity.WARNING));
        Case forbiddenByItself = Case.of(
                national(), municipal(set("vara", "tid", "99,0")).amend(change(ID, "parameters.tid.min", "99,5")));
        assertEquals(List.of("OTP-2324"), checked(forbiddenByItself, Severity.ERROR));
        Case allowedByItself = Case.of(
                national(), municipal(set("vara", "tid", "97,0")).amend(change(ID, "parameters.tid.min", "96,0")));
        assertEquals(List.of(), checked(allowedByItself, Severity.ERROR));
        Case excluded = Case.of(
                national(set("liten", "tid", "99,0")), Availability.municipal().amend(Case.exclude(ID)));
        assertTrue(checked(excluded, Severity.WARNING).isEmpty());
    }

    private static List<String> checked(Case made, Severity severity) {
        return Resolver.check(made.catalogs(), made.profile().context(), List.of()).stream()
                .filter(problem -> problem.severity() == severity)
                .map(Problem::code)
                .toList();
    }
}
