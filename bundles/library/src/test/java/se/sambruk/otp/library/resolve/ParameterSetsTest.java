package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Availability.ID;
import static se.sambruk.otp.library.resolve.Case.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.UsedParameterSet;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.api.text.LocalizedText;

public class ParameterSetsTest {
    private static ParameterSet set(String id, String... parametersAndValues) {
        ParameterSet.Builder set = ParameterSet.builder(id, "Uppsättningen " + id, "Så brukar " + id + " ha det.");
        for (int i = 0; i < parametersAndValues.length; i += 2) {
            set.setting(Setting.of(new RequirementId(ID), parametersAndValues[i], parametersAndValues[i + 1], ""));
        }
        return set.build();
    }

    private static Case.Pack national(ParameterSet... sets) {
        Case.Pack pack = Availability.base();
        for (ParameterSet set : sets) {
            pack.content(catalog -> catalog.parameterSet(set));
        }
        return pack;
    }

    private static Case.Pack municipal(ParameterSet... sets) {
        Case.Pack pack = Availability.municipal();
        for (ParameterSet set : sets) {
            pack.content(catalog -> catalog.parameterSet(set));
        }
        return pack;
    }

    private static ProvenanceStep valued(Case made, String parameter) {
        return made.specified(ID).provenance().stream()
                .filter(step -> step.action() == ProvenanceStep.Action.VALUED
                        && step.path().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void a_set_gives_values_in_normal_form_and_leaves_the_other_parameters_at_their_defaults() {
        Case made = Case.of(national(set("liten", "tid", "99,0"))).selectAll().startingFrom("liten");
        assertEquals(
                Map.of("tid", "99.0", "format", "ODF", "plan", "planen"),
                made.specified(ID).values());
    }

    @Test
    public void a_value_of_a_set_is_the_word_of_the_pack_that_holds_it_with_the_sets_reason() {
        ProvenanceStep step = valued(
                Case.of(national(set("liten", "tid", "99,0"))).selectAll().startingFrom("liten"), "tid");
        assertEquals("nationellt 1.0.0", step.source());
        assertEquals(Layer.NATIONAL, step.layer());
        assertEquals("nationellt 1.0.0 · parameter-sets.liten", step.location());
        assertEquals("Så brukar liten ha det.", step.because());
    }

    @Test
    public void a_value_tells_of_which_set_it_is_and_the_specification_which_sets_were_named() {
        Case made = Case.of(national(set("liten", "tid", "99,0"), set("stor", "tid", "99,8")))
                .selectAll()
                .startingFrom("stor", "liten");
        UsedParameterSet liten = UsedParameterSet.of("nationellt 1.0.0", "liten", "Uppsättningen liten");
        assertEquals(Optional.of(liten), valued(made, "tid").set());
        assertEquals(Optional.empty(), valued(made, "format").set());
        Specification specification = made.resolve().specification().orElseThrow();
        assertEquals(
                List.of(UsedParameterSet.of("nationellt 1.0.0", "stor", "Uppsättningen stor"), liten),
                specification.parameterSets());
        assertEquals(specification, Specification.fromTree(specification.tree()));
        assertEquals(List.of(), specification.published().parameterSets());
        assertTrue(specification.published().requirements().stream()
                .flatMap(requirement -> requirement.provenance().stream())
                .allMatch(step -> step.set().isEmpty()));
    }

    @Test
    public void a_values_own_reason_goes_before_that_of_the_set() {
        ParameterSet set = ParameterSet.builder("liten", "Liten", "Skälet för alla.")
                .setting(Setting.of(new RequirementId(ID), "tid", "99,0", "Skälet för just den."))
                .build();
        assertEquals(
                "Skälet för just den.",
                valued(Case.of(national(set)).selectAll().startingFrom("liten"), "tid")
                        .because());
    }

    @Test
    public void a_set_that_nobody_starts_from_changes_nothing() {
        assertEquals(
                "99.5",
                Case.of(national(set("liten", "tid", "99,0")))
                        .selectAll()
                        .specified(ID)
                        .values()
                        .get("tid"));
    }

    @Test
    public void a_later_set_goes_before_an_earlier_value_by_value() {
        Case made = Case.of(
                        national(set("liten", "tid", "99,0", "format", "PDF/A")), municipal(set("vara", "tid", "99,8")))
                .selectAll()
                .startingFrom("liten", "vara");
        assertEquals("99.8", made.specified(ID).values().get("tid"));
        assertEquals("PDF/A", made.specified(ID).values().get("format"));
        assertEquals("kommun 1.0.0", valued(made, "tid").source());
        assertEquals("nationellt 1.0.0", valued(made, "format").source());
    }

    @Test
    public void what_the_profile_sets_goes_before_every_set_and_says_why() {
        Case.Pack pack = national(set("liten", "tid", "99,0"));
        Case made = Case.of(pack).selectAll().startingFrom("liten").set(ID, "tid", "99,9", "Nattarbete.");
        assertEquals("99.9", made.specified(ID).values().get("tid"));
        // The default is departed from as well, but it is the set's level that would else hold.
        assertEquals(
                "profil.yaml:3:3\ntid i PRV-DRI-001 sätts till 99,5 utan skäl, i stället för 99,0 som annars gäller.",
                Case.of(pack)
                        .selectAll()
                        .startingFrom("liten")
                        .set(ID, "tid", "99,5", "")
                        .error("OTP-2307"));
    }

    @Test
    public void a_value_that_is_the_sets_own_needs_no_reason() {
        Case made = Case.of(national(set("liten", "tid", "99,0")))
                .selectAll()
                .startingFrom("liten")
                .set(ID, "tid", "99", "");
        assertEquals(List.of(), made.codes());
    }

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
    public void two_packs_sets_of_one_name_are_told_apart_by_the_packs_id() {
        Case.Pack[] packs = {national(set("liten", "tid", "99,0")), municipal(set("liten", "tid", "99,8"))};
        assertEquals(
                "profil.yaml:2:3\nFlera paket i context har en parameteruppsättning som heter liten: nationellt/liten,"
                        + " kommun/liten.",
                Case.of(packs).selectAll().startingFrom("liten").error("OTP-2321"));
        assertEquals(
                "99.8",
                Case.of(packs)
                        .selectAll()
                        .startingFrom("kommun/liten")
                        .specified(ID)
                        .values()
                        .get("tid"));
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
    public void a_default_that_a_layer_above_the_sets_pack_has_decided_goes_before_the_set() {
        Case.Pack upper = Availability.municipal().amend(change(ID, "parameters.tid.default", "99,8"));
        Case.Pack lower = national(set("liten", "tid", "99,0", "format", "PDF/A"));
        Case made = Case.of(lower, upper).selectAll().startingFrom("liten");
        assertEquals("99.8", made.specified(ID).values().get("tid"));
        assertEquals("kommun 1.0.0", valued(made, "tid").source());
        assertEquals("PDF/A", made.specified(ID).values().get("format"));
        assertEquals(List.of(), made.codes());
    }

    @Test
    public void a_default_that_the_procurement_itself_has_decided_goes_before_every_set() {
        Case made = Case.of(national(set("liten", "tid", "99,0")), municipal(set("vara", "tid", "99,6")))
                .selectAll()
                .startingFrom("liten", "vara")
                .amend(change(ID, "parameters.tid.default", "99,7"));
        assertEquals("99.7", made.specified(ID).values().get("tid"));
        assertEquals(Layer.PROCUREMENT, valued(made, "tid").layer());
    }

    @Test
    public void a_default_that_a_layer_above_has_taken_away_is_not_put_back_by_a_set() {
        Case.Pack upper = Availability.municipal().amend(Case.remove(ID, "parameters.tid.default"));
        assertEquals(
                List.of("OTP-2310"),
                Case.of(national(set("liten", "tid", "99,0")), upper)
                        .selectAll()
                        .startingFrom("liten")
                        .codes());
    }

    @Test
    public void what_the_profile_departs_from_is_the_default_where_that_goes_before_the_set() {
        Case.Pack upper = Availability.municipal().amend(change(ID, "parameters.tid.default", "99,8"));
        Case.Pack lower = national(set("liten", "tid", "99,0"));
        assertEquals(
                List.of(),
                Case.of(lower, upper)
                        .selectAll()
                        .startingFrom("liten")
                        .set(ID, "tid", "99,8", "")
                        .codes());
        assertEquals(
                List.of("OTP-2307"),
                Case.of(lower, upper)
                        .selectAll()
                        .startingFrom("liten")
                        .set(ID, "tid", "99,0", "")
                        .codes());
    }

    @Test
    public void a_set_goes_before_defaults_below_its_pack_and_of_its_own() {
        Case.Pack own = municipal(set("vara", "tid", "99,6")).amend(change(ID, "parameters.tid.default", "99,8"));
        Case made = Case.of(national(), own).selectAll().startingFrom("vara");
        assertEquals("99.6", made.specified(ID).values().get("tid"));
        assertEquals(List.of(), made.codes());
    }

    @Test
    public void a_set_is_not_silenced_by_a_pack_of_its_layer_that_only_its_id_puts_after() {
        Case.Pack sets = Case.pack("enheter", Layer.MUNICIPAL)
                .requires("nationellt")
                .content(catalog -> catalog.parameterSet(set("vara", "tid", "99,6")));
        Case.Pack amending = Availability.municipal().amend(change(ID, "parameters.tid.default", "99,8"));
        Case apart = Case.of(national(), sets, amending).selectAll().startingFrom("vara");
        assertEquals("99.6", apart.specified(ID).values().get("tid"));
        Case ordered = Case.of(national(), sets, amending)
                .precedence("enheter", "kommun")
                .selectAll()
                .startingFrom("vara");
        assertEquals("99.8", ordered.specified(ID).values().get("tid"));
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

    private static final SourceLocation PLACE = new SourceLocation("nationellt 1.0.0", "OTP-INF/nivaer.yaml", 7, 9);

    private static Case.Pack placed(String parameter, String value) {
        return national(set("liten", parameter, value))
                .content(catalog -> catalog.parameterSetPlace("liten", new RequirementId(ID), parameter, PLACE));
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
    public void where_a_value_of_a_set_is_written_is_in_its_provenance() {
        assertEquals(
                PLACE.toString(),
                valued(Case.of(placed("tid", "99,0")).selectAll().startingFrom("liten"), "tid")
                        .location());
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

    @Test(expected = IllegalArgumentException.class)
    public void a_set_gives_a_parameter_one_value() {
        set("liten", "tid", "99", "tid", "98");
    }
}
