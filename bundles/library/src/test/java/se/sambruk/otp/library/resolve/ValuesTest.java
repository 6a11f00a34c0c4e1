package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Case.change;
import static se.sambruk.otp.library.resolve.Case.contract;
import static se.sambruk.otp.library.resolve.Case.national;
import static se.sambruk.otp.library.resolve.Case.pack;

import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.library.SelectionRule;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.text.LocalizedText;

public class ValuesTest {
    private static final String ID = "PRV-DRI-001";
    private static final String WHY = "Nämndens beslut.";

    private static Case made(Parameter.Builder parameter) {
        return Case.of(national()
                        .with(contract(ID)
                                .set(RequirementField.TEXT, "Minst {{varde}}.")
                                .parameter(parameter.build())))
                .selectAll();
    }

    private static Parameter.Builder decimal() {
        return Parameter.builder("varde", ParameterType.DECIMAL).min("98.0").max("99.99");
    }

    private static ProvenanceStep valued(Case made) {
        List<ProvenanceStep> steps = made.specified(ID).provenance().stream()
                .filter(step -> step.action() == ProvenanceStep.Action.VALUED)
                .toList();
        assertEquals(1, steps.size());
        return steps.get(0);
    }

    @Test
    public void theDefaultIsTheValueWhereNothingIsSet() {
        Case made = made(decimal().defaultValue("99.5"));
        assertEquals(Map.of("varde", "99.5"), made.specified(ID).values());
        assertEquals("Minst 99,5.", made.specified(ID).text(LocalizedText.SWEDISH));
        assertEquals("nationellt 1.0.0", valued(made).source());
        assertEquals(
                "nationellt 1.0.0 · OTP-INF/nationellt.yaml:1:5", valued(made).location());
    }

    @Test
    public void anAmendedDefaultIsTheWordOfWhoAmendedIt() {
        Case made = Case.of(
                        national()
                                .with(contract(ID)
                                        .set(RequirementField.TEXT, "Minst {{varde}}.")
                                        .parameter(
                                                decimal().defaultValue("99.5").build())),
                        pack("kommun", Layer.MUNICIPAL).amend(change(ID, "parameters.varde.default", "99,8")))
                .selectAll();
        ProvenanceStep step = valued(made);
        assertEquals("kommun 1.0.0", step.source());
        assertEquals(Layer.MUNICIPAL, step.layer());
        assertEquals("Nämnden har beslutat det.", step.because());
    }

    @Test
    public void aSetValueIsPutInNormalFormAndIsTheProcurementsWord() {
        Case made = made(decimal().defaultValue("99.5")).set(ID, "varde", " 99,9 ", WHY);
        ProvenanceStep step = valued(made);
        assertEquals("99.9", step.value().orElseThrow());
        assertEquals("prov-2026", step.source());
        assertEquals(Layer.PROCUREMENT, step.layer());
        assertEquals(WHY, step.because());
        assertEquals("set.PRV-DRI-001.varde", step.location());
    }

    @Test
    public void aParameterWithoutDefaultMustBeSetAndTheMessageTellsHow() {
        Case made = made(decimal());
        assertEquals(
                "-\nvarde i PRV-DRI-001 (Provkrav PRV-DRI-001) saknar värde. Parametern är ett tal och har inget förval"
                        + " (nationellt 1.0.0 · OTP-INF/nationellt.yaml:1:5).",
                made.error("OTP-2310"));
        assertEquals(
                "Skriv ”PRV-DRI-001: {varde: {value: …}}” under set i profilen.",
                made.only(Severity.ERROR).remedy().in(LocalizedText.SWEDISH));
        assertEquals(
                Map.of("varde", "99.0"),
                made.set(ID, "varde", "99.0", "").specified(ID).values());
    }

    @Test
    public void aValueOutsideItsBoundsIsToldOfWithBothSides() {
        assertEquals(
                "profil.yaml:2:3\n"
                        + "varde i PRV-DRI-001 sätts till 99,999, men får vara högst 99,99 (nationellt 1.0.0 ·"
                        + " OTP-INF/nationellt.yaml:1:5).",
                made(decimal()).set(ID, "varde", "99,999", WHY).error("OTP-2305"));
        made(decimal()).set(ID, "varde", "97", WHY).error("OTP-2304");
    }

    @Test
    public void theBoundIsThatOfTheLayerThatSetIt() {
        assertEquals(
                "profil.yaml:2:3\n"
                        + "varde i PRV-DRI-001 sätts till 99,5, men ska vara minst 99,8 (kommun 1.0.0 ·"
                        + " OTP-INF/kommun.yaml:1:5).",
                Case.of(
                                national()
                                        .with(contract(ID)
                                                .set(RequirementField.TEXT, "Minst {{varde}}.")
                                                .parameter(decimal().build())),
                                pack("kommun", Layer.MUNICIPAL).amend(change(ID, "parameters.varde.min", "99,8")))
                        .selectAll()
                        .set(ID, "varde", "99,5", WHY)
                        .error("OTP-2304"));
    }

    @Test
    public void aValueOfAnotherTypeIsAnError() {
        assertEquals(
                "profil.yaml:2:3\nvarde i PRV-DRI-001 sätts till ”nästan”, som inte är ett tal.",
                made(decimal()).set(ID, "varde", "nästan", WHY).error("OTP-2303"));
        made(Parameter.builder("varde", ParameterType.DATE))
                .set(ID, "varde", "2026-02-30", WHY)
                .error("OTP-2303");
        made(Parameter.builder("varde", ParameterType.TEXT))
                .set(ID, "varde", "två\nrader", WHY)
                .error("OTP-2303");
    }

    @Test
    public void aNumberThatIsTooLongIsNotSaidToBeNoNumber() {
        String long19 = "9".repeat(19);
        assertEquals(
                "profil.yaml:2:3\nvarde i PRV-DRI-001 sätts till ”" + long19
                        + "”, som har fler siffror än ett värde får ha.",
                made(decimal()).set(ID, "varde", long19, WHY).error("OTP-2314"));
        made(decimal()).set(ID, "varde", "1," + long19, WHY).error("OTP-2314");
        made(Parameter.builder("varde", ParameterType.INTEGER))
                .set(ID, "varde", "-" + long19, WHY)
                .error("OTP-2314");
        made(Parameter.builder("varde", ParameterType.INTEGER))
                .set(ID, "varde", "1,5", WHY)
                .error("OTP-2303");
    }

    @Test
    public void aValueThatIsNoChoiceIsAnError() {
        assertTrue(made(Parameter.builder("varde", ParameterType.CHOICE).choices(List.of("A", "B")))
                .set(ID, "varde", "C", WHY)
                .error("OTP-2306")
                .contains("något av: A, B"));
    }

    @Test
    public void aTextsLengthIsBounded() {
        Parameter.Builder text =
                Parameter.builder("varde", ParameterType.TEXT).min("2").max("3");
        made(text).set(ID, "varde", "å", WHY).error("OTP-2311");
        made(text).set(ID, "varde", "åäöx", WHY).error("OTP-2312");
        assertEquals(
                Map.of("varde", "åäö"),
                made(text).set(ID, "varde", "åäö", WHY).specified(ID).values());
    }

    @Test
    public void departingFromTheDefaultNeedsAReason() {
        assertEquals(
                "profil.yaml:2:3\nvarde i PRV-DRI-001 sätts till 99,9 utan skäl, i stället för 99,5 som annars gäller.",
                made(decimal().defaultValue("99.5"))
                        .set(ID, "varde", "99,9", " ")
                        .error("OTP-2307"));
        assertEquals(
                List.of(),
                made(decimal().defaultValue("99.5"))
                        .set(ID, "varde", "99,50", "")
                        .codes());
    }

    @Test
    public void settingWhatIsNotThereIsAnErrorWithAGuess() {
        assertTrue(made(decimal().defaultValue("99"))
                .set("PRV-DRI-002", "varde", "99", WHY)
                .error("OTP-2301")
                .endsWith("Närmast är: PRV-DRI-001."));
        assertTrue(made(decimal().defaultValue("99"))
                .set(ID, "varden", "99", WHY)
                .error("OTP-2302")
                .endsWith("Närmast är: varde."));
    }

    @Test
    public void settingTwiceIsAnError() {
        assertTrue(made(decimal())
                .set(ID, "varde", "99", WHY)
                .set(ID, "varde", "99", WHY)
                .error("OTP-2309")
                .endsWith("Den första gången är profil.yaml:2:3."));
    }

    @Test
    public void settingWhatIsNotSelectedIsWarnedOf() {
        Case made = Case.of(national()
                        .with(contract("PRV-DRI-002"))
                        .with(contract(ID)
                                .set(RequirementField.TEXT, "Minst {{varde}}.")
                                .parameter(decimal().build())))
                .select(SelectionRule.builder()
                        .ids(Case.ids("PRV-DRI-002").ids())
                        .build())
                .set(ID, "varde", "99", WHY);
        made.warning("OTP-2308");
        assertEquals(List.of("PRV-DRI-002"), made.ids());
    }

    @Test
    public void aValueCannotHoldAnInsertion() {
        made(Parameter.builder("varde", ParameterType.TEXT))
                .set(ID, "varde", "{{annat}}", WHY)
                .error("OTP-2313");
    }
}
