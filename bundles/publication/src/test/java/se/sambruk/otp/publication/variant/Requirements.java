package se.sambruk.otp.publication.variant;

import java.util.List;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.requirement.Uid;

/** A requirement that rests on an element. */
final class Requirements {
    private Requirements() {}

    static Requirement of(String id, String title, String element) {
        RequirementId requirement = new RequirementId(id);
        return Requirement.builder(requirement, Uid.derive("paket", requirement), 1)
                .set(RequirementField.TITLE, title)
                .set(RequirementField.KIND, RequirementKind.INFORMATION)
                .set(RequirementField.FULFILLED, Fulfilment.DELIVERY)
                .set(RequirementField.CATEGORY, requirement.category())
                .set(RequirementField.TEXT, "Text.")
                .set(RequirementField.RATIONALE, "Skäl.")
                .set(RequirementField.GUIDANCE, "Råd.")
                .set(RequirementField.TRACES, List.of(Trace.of(element, TraceRole.USES)))
                .build();
    }
}
