package se.sambruk.otp.quality.measure;

import static se.sambruk.otp.api.quality.FindingSeverity.INFORMATION;
import static se.sambruk.otp.api.quality.FindingSeverity.WARNING;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.VerificationPhase;

/** What a requirement by itself does not tell, and should. A topic is asked for elsewhere, as only some categories have topics. */
final class Completeness {
    /** A requirement that rests on no law and has no search words is not wrong; one that serves nothing is. */
    private static final Map<RequirementField<?>, FindingSeverity> WANTED = Map.of(
            RequirementField.RATIONALE, WARNING,
            RequirementField.GUIDANCE, WARNING,
            RequirementField.PURPOSES, INFORMATION,
            RequirementField.REFERENCES, INFORMATION,
            RequirementField.TRACES, WARNING,
            RequirementField.BENEFITS, WARNING,
            RequirementField.TAGS, INFORMATION);

    private final Remarks remarks;

    Completeness(Remarks remarks) {
        this.remarks = remarks;
    }

    void check(Entry entry, Requirement requirement) {
        for (RequirementField<?> field : RequirementField.all()) {
            if (WANTED.containsKey(field) && requirement.node(field).isEmpty()) {
                missing(remarks, entry, field, WANTED.get(field));
            }
        }
        requirement.parameters().values().forEach(parameter -> parameter(entry, parameter));
        verification(entry, requirement);
        award(entry, requirement);
        Response response = requirement.response();
        boolean added = response.supplement() != ResponseSupplement.NONE || response.type() == ResponseType.ATTACHMENT;
        if (added && response.label().isEmpty()) {
            remarks.field("OTP-7968", INFORMATION, entry, "response.label");
        }
    }

    static void missing(Remarks remarks, Entry entry, RequirementField<?> field, FindingSeverity severity) {
        remarks.field(
                "OTP-7951",
                severity,
                entry,
                field.name(),
                Remarks.text("missing." + field.name()),
                Remarks.text("missing." + field.name() + ".remedy"));
    }

    private void parameter(Entry entry, Parameter parameter) {
        String path = "parameters." + parameter.name();
        if (parameter.help().isEmpty()) {
            remarks.field("OTP-7961", WARNING, entry, path + ".help", parameter.name());
        }
        if (parameter.type() != ParameterType.INTEGER && parameter.type() != ParameterType.DECIMAL) {
            return;
        }
        if (parameter.unit().isEmpty()) {
            remarks.field("OTP-7962", WARNING, entry, path + ".unit", parameter.name());
        }
        if (parameter.min().isEmpty()) {
            remarks.field("OTP-7963", WARNING, entry, path + ".min", parameter.name());
        }
        if (parameter.max().isEmpty()) {
            remarks.field("OTP-7964", WARNING, entry, path + ".max", parameter.name());
        }
    }

    private void verification(Entry entry, Requirement requirement) {
        RequirementKind kind = requirement.kind();
        // What is to be done by delivery is followed up before it; the rest while the contract runs.
        boolean delivered = requirement.fulfilled() == Fulfilment.DELIVERY
                && isVerified(requirement, VerificationPhase.IMPLEMENTATION);
        if (kind == RequirementKind.CONTRACT && !delivered && !isVerified(requirement, VerificationPhase.OPERATION)) {
            remarks.field("OTP-7965", WARNING, entry, "verification");
        }
        if ((kind == RequirementKind.MANDATORY || kind == RequirementKind.EVALUATED)
                && !isVerified(requirement, VerificationPhase.BID)) {
            remarks.field("OTP-7966", WARNING, entry, "verification");
        }
    }

    private static boolean isVerified(Requirement requirement, VerificationPhase phase) {
        return requirement.verification().stream().anyMatch(verification -> verification.phase() == phase);
    }

    private void award(Entry entry, Requirement requirement) {
        if (requirement.kind() != RequirementKind.EVALUATED) {
            return;
        }
        if (requirement.award().isEmpty()) {
            remarks.field("OTP-7967", WARNING, entry, "award");
            return;
        }
        Award award = requirement.award().get();
        // Ja gives the greatest value and Nej none: that needs no scale.
        boolean needsScale = !award.scale().isEmpty() || requirement.response().type() != ResponseType.YES_NO;
        if (needsScale && !(reaches(award, BigDecimal.ZERO) && reaches(award, award.max()))) {
            remarks.field("OTP-7969", WARNING, entry, "award.scale", award.max().toPlainString());
        }
    }

    private static boolean reaches(Award award, BigDecimal value) {
        List<Award.Step> scale = award.scale();
        return scale.stream().anyMatch(step -> step.value().compareTo(value) == 0);
    }
}
