package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Case.change;
import static se.sambruk.otp.library.resolve.Case.contract;
import static se.sambruk.otp.library.resolve.Case.exclude;
import static se.sambruk.otp.library.resolve.Case.national;
import static se.sambruk.otp.library.resolve.Case.pack;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.Omission;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

public class AmendmentsTest {
    private static final String ID = "PRV-DRI-001";

    private static Requirement.Builder availability() {
        return contract(ID)
                .set(RequirementField.TEXT, "Nåbar {{tid}} procent, i {{format}}, enligt {{plan}}.")
                .parameter(Parameter.builder("tid", ParameterType.DECIMAL)
                        .min("98.0")
                        .max("99.99")
                        .defaultValue("99.5")
                        .build())
                .parameter(Parameter.builder("format", ParameterType.CHOICE)
                        .choices(List.of("PDF/A", "ODF"))
                        .defaultValue("ODF")
                        .build())
                .parameter(Parameter.builder("plan", ParameterType.TEXT)
                        .max("10")
                        .defaultValue("planen")
                        .build());
    }

    private static Case.Pack base() {
        return national().with(availability());
    }

    private static Case.Pack municipal() {
        return pack("kommun", Layer.MUNICIPAL);
    }

    private static Case amended(Object... pathsAndNodes) {
        return Case.of(base(), municipal().amend(change(ID, pathsAndNodes))).selectAll();
    }

    @Test
    public void anAmendmentReplacesTheFieldAndNothingElse() {
        Requirement amended = amended("title", "En ny rubrik").requirement(ID);
        assertEquals(availability().set(RequirementField.TITLE, "En ny rubrik").build(), amended);
    }

    @Test
    public void anAmendedParameterIsPutInNormalForm() {
        Case made = amended("parameters.tid.min", "99,8", "parameters.tid.default", "99,90");
        Parameter parameter = made.requirement(ID).parameters().get("tid");
        assertEquals(Optional.of("99.8"), parameter.min());
        assertEquals(Optional.of("99.90"), parameter.defaultValue());
        assertEquals(
                Map.of("format", "ODF", "plan", "planen", "tid", "99.90"),
                made.specified(ID).values());
    }

    @Test
    public void layersAreAppliedFromTheBottomUpAndTheProfileLast() {
        Case made = Case.of(
                        base(),
                        municipal().amend(change(ID, "title", "Kommunens")),
                        pack("region", Layer.REGIONAL).amend(change(ID, "title", "Regionens", "rationale", "Därför.")))
                .selectAll();
        assertEquals("Kommunens", made.requirement(ID).title());
        assertEquals("Därför.", made.requirement(ID).rationale());
        assertEquals(
                "Upphandlingens",
                made.amend(change(ID, "title", "Upphandlingens"))
                        .requirement(ID)
                        .title());
        assertEquals(
                List.of("region 1.0.0", "region 1.0.0", "kommun 1.0.0", "prov-2026"),
                made.specified(ID).provenance().stream()
                        .filter(step -> step.action() == ProvenanceStep.Action.AMENDED)
                        .map(ProvenanceStep::source)
                        .toList());
    }

    @Test
    public void aTargetThatIsNotThereIsAnError() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Anpassningen gäller PRV-DRI-011, som inte finns i något paket i context."
                        + " Närmast är: PRV-DRI-001.",
                Case.of(base(), municipal().amend(exclude("PRV-DRI-011")))
                        .selectAll()
                        .error("OTP-2101"));
    }

    @Test
    public void aPackCannotAmendItsOwnRequirement() {
        Case.of(base().amend(exclude(ID))).selectAll().error("OTP-2102");
    }

    @Test
    public void aPackCannotAmendARequirementOfALayerAbove() {
        assertEquals(
                "nationellt 1.0.0 · OTP-INF/nationellt.yaml:2:5\n"
                        + "nationellt 1.0.0 anpassar PKN-DRI-001, som hör till kommun 1.0.0 i det kommunala lagret. Det går"
                        + " bara att anpassa krav i ett lägre lager, eller i samma lager om paketet kräver det andra.",
                Case.of(base().amend(exclude("PKN-DRI-001")), municipal().with(contract("PKN-DRI-001")))
                        .selectAll()
                        .error("OTP-2103"));
    }

    @Test
    public void aPackCanAmendOneOfItsLayerThatItRequires() {
        Case.Pack own = pack("a", Layer.MUNICIPAL).with(contract("PKN-DRI-001"));
        Case.Pack other = pack("b", Layer.MUNICIPAL).amend(change("PKN-DRI-001", "title", "Ny"));
        Case.of(base(), own, other).selectAll().error("OTP-2103");
        other.requires("a");
        assertEquals(
                "Ny",
                Case.of(base(), own, other)
                        .selectAll()
                        .requirement("PKN-DRI-001")
                        .title());
    }

    @Test
    public void anAmendmentWrittenForAnotherRevisionIsAnErrorThatNamesBoth() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Anpassningen är skriven för revision 3 av PRV-DRI-001, men nationellt 1.0.0 har revision 1.",
                Case.of(base(), municipal().amend(exclude(ID).writtenFor(3)))
                        .selectAll()
                        .error("OTP-2104"));
        assertEquals(
                "Ny",
                Case.of(base(), municipal().amend(change(ID, "title", "Ny").writtenFor(1)))
                        .selectAll()
                        .requirement(ID)
                        .title());
    }

    @Test
    public void whatALowerLayerExcludesCannotBeAmended() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Anpassningen gäller PRV-DRI-001, som redan är uteslutet: region 1.0.0 ·"
                        + " OTP-INF/region.yaml:1:5. Skäl: Behövs inte här.",
                Case.of(
                                base().with(contract("PRV-DRI-002")),
                                pack("region", Layer.REGIONAL).amend(exclude(ID)),
                                municipal().amend(change(ID, "title", "Ny")))
                        .selectAll()
                        .error("OTP-2105"));
    }

    @Test
    public void anExcludedRequirementIsOmittedWithWhoAndWhy() {
        Case made = Case.of(base().with(contract("PRV-DRI-002")), municipal().amend(exclude(ID)))
                .selectAll();
        assertEquals(List.of("PRV-DRI-002"), made.ids());
        Omission omission = made.specification().omissions().get(0);
        assertEquals(ID, omission.requirement().value());
        assertEquals(Layer.MUNICIPAL, omission.layer());
        assertEquals("kommun 1.0.0", omission.source());
        assertEquals("kommun 1.0.0 · OTP-INF/kommun.yaml:1:5", omission.location());
        assertEquals("Behövs inte här.", omission.because());
    }

    @Test
    public void twoPacksOfALayerThatSetAFieldDifferentlyAreAConflictThatNamesBoth() {
        Case made = Case.of(
                        base(),
                        pack("a", Layer.MUNICIPAL).amend(change(ID, "title", "A säger")),
                        pack("b", Layer.MUNICIPAL).amend(change(ID, "title", "B säger")))
                .selectAll();
        assertEquals(
                "b 1.0.0 · OTP-INF/b.yaml:1:5\n"
                        + "Två paket i samma lager sätter ”title” i PRV-DRI-001 olika: till ”A säger” (a 1.0.0 ·"
                        + " OTP-INF/a.yaml:1:5) och till ”B säger” (b 1.0.0 · OTP-INF/b.yaml:1:5).",
                made.error("OTP-2121"));
        assertEquals("B säger", made.precedence("a", "b").requirement(ID).title());
        assertEquals("A säger", made.precedence("b", "a").requirement(ID).title());
    }

    @Test
    public void aPackThatRequiresTheOtherGoesBeforeIt() {
        assertEquals(
                "A säger",
                Case.of(
                                base(),
                                pack("a", Layer.MUNICIPAL).requires("b").amend(change(ID, "title", "A säger")),
                                pack("b", Layer.MUNICIPAL).amend(change(ID, "title", "B säger")))
                        .selectAll()
                        .requirement(ID)
                        .title());
    }

    @Test
    public void aThirdPackThatGoesBeforeBothSettlesTheirConflict() {
        Case.Pack third = pack("c", Layer.MUNICIPAL).requires("a").requires("b");
        Case made = Case.of(
                        base(),
                        pack("a", Layer.MUNICIPAL).amend(change(ID, "title", "A säger")),
                        pack("b", Layer.MUNICIPAL).amend(change(ID, "title", "B säger")),
                        third)
                .selectAll();
        made.error("OTP-2121");
        third.amend(change(ID, "title", "C avgör"));
        assertEquals("C avgör", made.requirement(ID).title());
    }

    @Test
    public void twoPacksThatSayTheSameDoNotConflictAndBothAreRemembered() {
        Case made = Case.of(
                        base(),
                        pack("a", Layer.MUNICIPAL).amend(change(ID, "parameters.tid.min", "99,0")),
                        pack("b", Layer.MUNICIPAL).amend(change(ID, "parameters.tid.min", "99.0")))
                .selectAll();
        assertEquals(
                List.of("a 1.0.0", "b 1.0.0"),
                made.specified(ID).provenance().stream()
                        .filter(step -> step.action() == ProvenanceStep.Action.AMENDED)
                        .map(ProvenanceStep::source)
                        .toList());
    }

    @Test
    public void packsOfDifferentLayersDoNotConflict() {
        assertEquals(
                "Kommunens",
                Case.of(
                                base(),
                                pack("region", Layer.REGIONAL).amend(change(ID, "title", "Regionens")),
                                municipal().amend(change(ID, "title", "Kommunens")))
                        .selectAll()
                        .requirement(ID)
                        .title());
    }

    @Test
    public void oneThatExcludesWhatAnotherOfItsLayerChangesIsAConflict() {
        Case made = Case.of(
                        base().with(contract("PRV-DRI-002")),
                        pack("a", Layer.MUNICIPAL).amend(exclude(ID)),
                        pack("b", Layer.MUNICIPAL).amend(change(ID, "title", "Ny")))
                .selectAll();
        assertEquals(
                "b 1.0.0 · OTP-INF/b.yaml:1:5\n"
                        + "PRV-DRI-001 utesluts av ett paket (a 1.0.0 · OTP-INF/a.yaml:1:5) och anpassas av ett annat i"
                        + " samma lager (b 1.0.0 · OTP-INF/b.yaml:1:5).",
                made.error("OTP-2122"));
        assertEquals(List.of("PRV-DRI-002"), made.precedence("b", "a").ids());
        made.precedence("a", "b").error("OTP-2105");
    }

    @Test
    public void onePackThatSetsAFieldTwiceDifferentlyIsAnError() {
        Case.of(base(), municipal().amend(change(ID, "title", "Ett")).amend(change(ID, "title", "Två")))
                .selectAll()
                .error("OTP-2123");
        assertEquals(
                "Ett",
                Case.of(base(), municipal().amend(change(ID, "title", "Ett")).amend(change(ID, "title", "Ett")))
                        .selectAll()
                        .requirement(ID)
                        .title());
    }

    @Test
    public void onePackThatBothExcludesAndChangesIsAnError() {
        Case.of(base(), municipal().amend(exclude(ID)).amend(change(ID, "title", "Två")))
                .selectAll()
                .error("OTP-2124");
    }

    @Test
    public void anUnknownParameterIsAnErrorWithAGuess() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "PRV-DRI-001 har ingen parameter som heter tidd. Närmast är: tid.",
                amended("parameters.tidd.min", "99").error("OTP-2106"));
    }

    @Test
    public void aDefaultAboveTheBoundIsToldOfWithBothSidesAndTheRemedy() {
        Case made = amended("parameters.tid.default", "99,995");
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Anpassningen ger PRV-DRI-001 förvalet 99,995 för tid (kommun 1.0.0 · OTP-INF/kommun.yaml:1:5),"
                        + " men kravet tillåter högst 99,99 (nationellt 1.0.0 · OTP-INF/nationellt.yaml:1:5).",
                made.error("OTP-2107"));
        Problem problem = made.only(Severity.ERROR);
        assertEquals(
                "Sänk värdet, eller höj gränsen i samma anpassning med ”parameters.tid.max” och ange skäl.",
                problem.remedy().in(LocalizedText.SWEDISH));
        assertTrue(problem.message().in(Locale.ENGLISH).contains("the default 99.995 for tid"));
    }

    @Test
    public void aBoundThatLeavesTheDefaultOutsideIsAnError() {
        amended("parameters.tid.min", "99,9").error("OTP-2125");
        assertEquals(
                Optional.of("99.995"),
                amended("parameters.tid.default", "99,995", "parameters.tid.max", "100")
                        .requirement(ID)
                        .parameters()
                        .get("tid")
                        .defaultValue());
    }

    @Test
    public void aDefaultIsHeldAgainstTheBoundsOnlyWhenTheWholeLayerHasSpoken() {
        Case made = Case.of(
                        base(),
                        municipal()
                                .amend(change(ID, "parameters.tid.default", "99,995"))
                                .amend(change(ID, "parameters.tid.max", "100")))
                .selectAll();
        assertEquals("99.995", made.specified(ID).values().get("tid"));
    }

    @Test
    public void aDefaultThatIsNoChoiceIsAnError() {
        amended("parameters.format.default", "DOC").error("OTP-2117");
        amended("parameters.format.choices", List.of("DOC")).error("OTP-2117");
    }

    @Test
    public void aValueOfAnotherTypeIsAnError() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Anpassningen sätter lägsta värde för tid (parameters.tid.min) i PRV-DRI-001 till ”hög”, som inte"
                        + " är ett tal.",
                amended("parameters.tid.min", "hög").error("OTP-2108"));
        assertTrue(amended("parameters.plan.max", "lång").error("OTP-2108").endsWith("ett heltal."));
    }

    @Test
    public void aNodeThatIsNoValueOfTheFieldIsAnError() {
        amended("kind", "viktigt").error("OTP-2109");
        amended("tags", "ord").error("OTP-2109");
        amended("award", Map.of("criterion", "Pris")).error("OTP-2109");
        amended("parameters.tid.unit", List.of("procent")).error("OTP-2109");
    }

    @Test
    public void aLeastValueAboveTheGreatestIsAnError() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Efter anpassningen är lägsta värde för tid i PRV-DRI-001 100 (kommun 1.0.0 ·"
                        + " OTP-INF/kommun.yaml:1:5) och högsta värde 99,99 (nationellt 1.0.0 ·"
                        + " OTP-INF/nationellt.yaml:1:5).",
                amended("parameters.tid.min", "100").error("OTP-2110"));
    }

    @Test
    public void aTextThatMentionsAParameterThatIsNotThereIsAnError() {
        assertTrue(amended("text", "Nåbar {{tidd}} procent i {{format}} enligt {{plan}}, minst {{tid}}.")
                .error("OTP-2111")
                .endsWith("nämner parametern tidd, som kravet inte har. Närmast är: tid."));
    }

    @Test
    public void aTextThatDropsAParameterIsWarnedOf() {
        assertTrue(amended("text", "Nåbar jämt, i {{format}} enligt {{plan}}.")
                .warning("OTP-2116")
                .endsWith("nämner inte längre parametern tid. Värdet syns då inte i bilagan."));
    }

    @Test
    public void anEvaluatedRequirementNeedsAnAward() {
        amended("kind", "evaluated", "verification", List.of(Map.of("phase", "bid", "method", "prov")))
                .error("OTP-2112");
    }

    @Test
    public void anAwardOnARequirementThatIsNotEvaluatedIsAnError() {
        Case made = Case.of(
                        national().with(Samples.requirement(ID, RequirementKind.EVALUATED)),
                        municipal().amend(change(ID, "kind", "contract")))
                .selectAll();
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Efter anpassningen är PRV-DRI-001 ett särskilt kontraktsvillkor, men har kvar ett värde i"
                        + " utvärderingen (award).",
                made.error("OTP-2113"));
    }

    @Test
    public void aMandatoryRequirementNeedsVerification() {
        amended("kind", "mandatory").error("OTP-2114");
    }

    @Test
    public void informationThatAsksForAnAnswerIsWarnedOf() {
        amended("kind", "information").warning("OTP-2119");
        assertEquals(
                List.of(),
                amended("kind", "information", "response", Map.of("type", "none"))
                        .codes());
    }

    @Test
    public void anEmptyTextIsAnError() {
        amended("title", " ").error("OTP-2115");
        assertTrue(amended("text", "").codes().contains("OTP-2115"));
    }

    @Test
    public void aTitleThatIsTooLongIsAnError() {
        amended("title", "x".repeat(121)).error("OTP-2120");
        assertEquals(List.of(), amended("title", "x".repeat(120)).codes());
    }

    @Test
    public void aChoiceHasNoBoundsAndANumberNoChoices() {
        amended("parameters.format.min", "1").error("OTP-2118");
        amended("parameters.tid.choices", List.of("1")).error("OTP-2118");
    }

    @Test
    public void aListCanBeEmptied() {
        Case made = Case.of(
                        national().with(contract(ID).set(RequirementField.TAGS, List.of("sla"))),
                        municipal().amend(change(ID, "tags", List.of())))
                .selectAll();
        assertEquals(List.of(), made.requirement(ID).tags());
    }
}
