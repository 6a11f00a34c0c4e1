package se.sambruk.otp.quality.measure;

import static org.junit.Assert.assertEquals;
import static se.sambruk.otp.quality.measure.Measured.found;
import static se.sambruk.otp.quality.measure.Measured.sound;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.Test;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.Award.Step;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.Verification;
import se.sambruk.otp.api.requirement.VerificationPhase;

public class CompletenessTest {
    @Test
    public void emptyFieldsAreFound() throws Exception {
        assertEquals(
                List.of(
                        "OTP-7951 rationale",
                        "OTP-7951 guidance",
                        "OTP-7951 purposes",
                        "OTP-7951 references",
                        "OTP-7951 traces",
                        "OTP-7951 benefits",
                        "OTP-7951 tags"),
                found(sound("PRV-SAK-001")
                        .set(RequirementField.RATIONALE, "")
                        .set(RequirementField.GUIDANCE, "")
                        .set(RequirementField.PURPOSES, List.of())
                        .set(RequirementField.REFERENCES, List.of())
                        .set(RequirementField.TRACES, List.of())
                        .set(RequirementField.BENEFITS, List.of())
                        .set(RequirementField.TAGS, List.of())));
    }

    @Test
    public void aParameterNeedsHelpAndANumberAlsoUnitAndBounds() throws Exception {
        Parameter.Builder number = Parameter.builder("dagar", ParameterType.INTEGER);
        assertEquals(
                List.of(
                        "OTP-7961 parameters.dagar.help",
                        "OTP-7964 parameters.dagar.max",
                        "OTP-7963 parameters.dagar.min",
                        "OTP-7962 parameters.dagar.unit"),
                found(sound("PRV-SAK-001").parameter(number.build())));
        assertEquals(
                List.of(),
                found(sound("PRV-SAK-001")
                        .parameter(number.help("Hur länge.")
                                .unit("dagar")
                                .min("1")
                                .max("9")
                                .build())));
        assertEquals(
                List.of(),
                found(sound("PRV-SAK-001")
                        .parameter(Parameter.builder("namn", ParameterType.TEXT)
                                .help("Vad det heter.")
                                .build())));
    }

    @Test
    public void eachKindIsVerifiedInItsPhase() throws Exception {
        List<Verification> bid = List.of(Verification.of(VerificationPhase.BID, "visas"));
        List<Verification> operation = List.of(Verification.of(VerificationPhase.OPERATION, "mäts"));
        assertEquals(
                List.of("OTP-7965 verification"),
                found(sound("PRV-SAK-001", RequirementKind.CONTRACT).set(RequirementField.VERIFICATION, bid)));
        List<Verification> delivery = List.of(Verification.of(VerificationPhase.IMPLEMENTATION, "provas"));
        assertEquals(
                List.of(),
                found(sound("PRV-SAK-001", RequirementKind.CONTRACT)
                        .set(RequirementField.FULFILLED, Fulfilment.DELIVERY)
                        .set(RequirementField.VERIFICATION, delivery)));
        assertEquals(
                List.of("OTP-7965 verification"),
                found(sound("PRV-SAK-001", RequirementKind.CONTRACT)
                        .set(RequirementField.FULFILLED, Fulfilment.OPERATION)
                        .set(RequirementField.VERIFICATION, delivery)));
        assertEquals(
                List.of("OTP-7966 verification"),
                found(sound("PRV-SAK-001").set(RequirementField.VERIFICATION, operation)));
        assertEquals(
                List.of(),
                found(sound("PRV-SAK-001", RequirementKind.CONTRACT).set(RequirementField.VERIFICATION, operation)));
        assertEquals(List.of(), found(sound("PRV-SAK-001").set(RequirementField.VERIFICATION, bid)));
    }

    private static Requirement.Builder evaluated(int... steps) {
        List<Step> scale = IntStream.of(steps)
                .mapToObj(step -> Step.of(BigDecimal.valueOf(step), "när"))
                .toList();
        return sound("PRV-SAK-001", RequirementKind.EVALUATED)
                .set(RequirementField.RESPONSE, Response.of(ResponseType.TEXT))
                .set(
                        RequirementField.AWARD,
                        Optional.of(Award.of("Kvalitet", AwardUnit.POINTS, BigDecimal.TEN, scale)));
    }

    @Test
    public void aScaleReachesNothingAndEverything() throws Exception {
        assertEquals(List.of(), found(evaluated(10, 5, 0)));
        assertEquals(List.of("OTP-7969 award.scale"), found(evaluated(10, 5)));
        assertEquals(List.of("OTP-7969 award.scale"), found(evaluated(9, 0)));
        assertEquals(List.of("OTP-7969 award.scale"), found(evaluated()));
        assertEquals(
                "Ja or Nej is a scale by itself",
                List.of(),
                found(evaluated().set(RequirementField.RESPONSE, Response.YES_NO)));
        assertEquals(List.of("OTP-7967 award"), found(evaluated().set(RequirementField.AWARD, Optional.empty())));
    }

    @Test
    public void whatIsToBeAttachedIsNamed() throws Exception {
        Response attached = Response.YES_NO.with(ResponseSupplement.ATTACHMENT);
        assertEquals(
                List.of("OTP-7968 response.label"),
                found(sound("PRV-SAK-001").set(RequirementField.RESPONSE, attached)));
        assertEquals(
                List.of(), found(sound("PRV-SAK-001").set(RequirementField.RESPONSE, attached.labelled("Ritning"))));
    }
}
