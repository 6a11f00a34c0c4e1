package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.library.resolve.Availability.ID;
import static se.sambruk.otp.library.resolve.Availability.availability;
import static se.sambruk.otp.library.resolve.Availability.base;
import static se.sambruk.otp.library.resolve.Availability.municipal;
import static se.sambruk.otp.library.resolve.Case.change;
import static se.sambruk.otp.library.resolve.Case.national;
import static se.sambruk.otp.library.resolve.Case.pack;
import static se.sambruk.otp.library.resolve.Case.remove;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.library.ProvenanceStep;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.testkit.Samples;

public class RemovalsTest {
    private static final FieldPath KIND = FieldPath.of(RequirementField.KIND);
    private static final FieldPath AWARD = FieldPath.of(RequirementField.AWARD);

    private static Case evaluated(Amendment amendment) {
        return Case.of(
                        national().with(Samples.requirement(ID, RequirementKind.EVALUATED)),
                        municipal().amend(amendment))
                .selectAll();
    }

    private static Case removed(String... paths) {
        return Case.of(base(), municipal().amend(remove(ID, paths))).selectAll();
    }

    @Test
    public void anEvaluatedRequirementBecomesMandatoryWhenItsAwardIsRemovedWithIt() {
        Case made = evaluated(Amendment.change(
                new RequirementId(ID), Map.of(KIND, "mandatory"), List.of(AWARD), "Nämnden kräver det."));
        assertEquals(List.of(), made.codes());
        assertEquals(RequirementKind.MANDATORY, made.requirement(ID).kind());
        assertEquals(Optional.empty(), made.requirement(ID).award());
    }

    @Test
    public void anAwardThatIsRemovedAloneIsMissedByTheEvaluation() {
        evaluated(remove(ID, "award")).error("OTP-2112");
    }

    @Test
    public void whatIsRemovedIsToldOfByAStepWithoutAValue() {
        ProvenanceStep step = evaluated(Amendment.change(
                        new RequirementId(ID), Map.of(KIND, "mandatory"), List.of(AWARD), "Nämnden kräver det."))
                .specified(ID)
                .provenance()
                .get(1);
        assertEquals(ProvenanceStep.Action.AMENDED, step.action());
        assertEquals("award", step.path());
        assertEquals(Optional.empty(), step.value());
        assertEquals("Nämnden kräver det.", step.because());
    }

    @Test
    public void nothingButWhatIsNamedIsRemoved() {
        Requirement made = removed("parameters.tid.min").requirement(ID);
        assertEquals(
                availability()
                        .parameter(availability().build().parameters().get("tid").toBuilder()
                                .min(null)
                                .build())
                        .build(),
                made);
    }

    @Test
    public void aDefaultThatIsRemovedIsAskedOfTheProcurement() {
        removed("parameters.tid.default").error("OTP-2310");
        assertEquals(
                "99",
                removed("parameters.tid.default")
                        .set(ID, "tid", "99", "")
                        .specified(ID)
                        .values()
                        .get("tid"));
    }

    @Test
    public void anUpperLayerCanPutBackWhatALowerRemoved() {
        Case made = Case.of(
                        base(),
                        pack("region", Layer.REGIONAL).amend(remove(ID, "parameters.tid.max")),
                        municipal().amend(change(ID, "parameters.tid.max", "100")))
                .selectAll();
        assertEquals(
                Optional.of("100"), made.requirement(ID).parameters().get("tid").max());
    }

    @Test
    public void onePackThatRemovesWhatAnotherOfItsLayerSetsIsAConflictThatNamesBoth() {
        Case made = Case.of(
                        base(),
                        pack("a", Layer.MUNICIPAL).amend(change(ID, "parameters.tid.max", "100")),
                        pack("b", Layer.MUNICIPAL).amend(remove(ID, "parameters.tid.max")))
                .selectAll();
        assertEquals(
                "b 1.0.0 · OTP-INF/b.yaml:1:5\n"
                        + "Två paket i samma lager sätter ”parameters.tid.max” i PRV-DRI-001 olika: till ”100” (a 1.0.0 ·"
                        + " OTP-INF/a.yaml:1:5) och till ”(inget)” (b 1.0.0 · OTP-INF/b.yaml:1:5).",
                made.error("OTP-2121"));
        assertEquals(
                Optional.empty(),
                made.precedence("a", "b")
                        .requirement(ID)
                        .parameters()
                        .get("tid")
                        .max());
    }

    @Test
    public void onePackThatEmptiesAListAndAnotherThatRemovesItAgree() {
        Case made = Case.of(
                        national().with(availability().set(RequirementField.TAGS, List.of("sla"))),
                        pack("a", Layer.MUNICIPAL).amend(change(ID, "tags", List.of())),
                        pack("b", Layer.MUNICIPAL).amend(remove(ID, "tags")))
                .selectAll();
        assertEquals(List.of(), made.requirement(ID).tags());
    }

    @Test
    public void toRemoveWhereNothingStandsIsWarnedOf() {
        assertEquals(
                "kommun 1.0.0 · OTP-INF/kommun.yaml:1:5\n"
                        + "Anpassningen tar bort värdet i utvärderingen (award) i PRV-DRI-001, där inget står.",
                removed("award").warning("OTP-2127"));
        assertEquals(List.of("OTP-2127"), removed("parameters.format.min").codes());
    }

    @Test
    public void aChoiceCannotBeWithoutChoices() {
        removed("parameters.format.choices").error("OTP-2126");
    }

    @Test
    public void aParameterThatIsNotThereIsAnErrorWithAGuess() {
        assertTrue(removed("parameters.tidd.min").error("OTP-2106").endsWith("Närmast är: tid."));
    }

    @Test
    public void anAmendmentThatRemovesWhatNoRequirementIsWithoutCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> remove(ID, "title"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Amendment.change(
                        new RequirementId(ID), Map.of(AWARD, "x"), List.of(AWARD), "Både sätter och tar bort."));
    }

    @Test
    public void aRemovalIsReadBackFromItsTree() {
        Amendment made = Amendment.change(new RequirementId(ID), Map.of(KIND, "mandatory"), List.of(AWARD), "Skäl.");
        assertEquals(made, Amendment.fromTree(made.tree()));
        assertEquals(List.of(AWARD), List.copyOf(Amendment.fromTree(made.tree()).removals()));
    }

    private static Case informing(Response response, Amendment amendment) {
        return Case.of(
                        national()
                                .with(Samples.requirement(ID, RequirementKind.INFORMATION)
                                        .set(RequirementField.RESPONSE, response)),
                        municipal().amend(amendment))
                .selectAll();
    }

    @Test
    public void whatOnlyInformsAsksForNothingWhenItsResponseIsRemoved() {
        Case made = informing(Response.of(ResponseType.TEXT), remove(ID, "response"));
        assertEquals(List.of(), made.codes());
        assertEquals(Response.NONE, made.requirement(ID).response());
    }

    @Test
    public void whatIsMadeToInformAsksForNothingWhenItsResponseIsRemovedWithIt() {
        Case made = Case.of(
                        base(),
                        municipal()
                                .amend(Amendment.change(
                                        new RequirementId(ID),
                                        Map.of(KIND, "information"),
                                        List.of(FieldPath.of(RequirementField.RESPONSE)),
                                        "Nämnden vill bara berätta det.")))
                .selectAll();
        assertEquals(Response.NONE, made.requirement(ID).response());
        assertFalse(made.codes().toString(), made.codes().contains("OTP-2119"));
    }

    @Test
    public void aResponseThatIsNotAskedForAnywayIsNotThereToRemove() {
        assertEquals(
                List.of("OTP-2127"),
                informing(Response.NONE, remove(ID, "response")).codes());
    }
}
