package se.sambruk.otp.answers;

import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.testkit.Samples;

/** Small specifications to answer. */
final class Specs {
    static final int YES_NO = 2;
    static final int VALUE = 3;
    static final int PERCENT = 4;
    static final int CHOICE = 5;
    static final int TEXT = 6;
    static final int ATTACHMENT = 7;
    static final int NONE = 8;
    static final int QUALIFICATION = 9;
    static final int CONTRACT = 10;
    static final int EVALUATED = 11;

    private Specs() {}

    /** One row for each way to answer and each kind, in the rows of the constants above. */
    static Specification all() {
        return of(
                Samples.procurement("prov").build(),
                requirement(1, RequirementKind.MANDATORY, Response.YES_NO.with(ResponseSupplement.DESCRIPTION)),
                requirement(
                        2,
                        RequirementKind.MANDATORY,
                        Response.of(ResponseType.VALUE).inUnit("timmar")),
                requirement(
                        3,
                        RequirementKind.MANDATORY,
                        Response.of(ResponseType.VALUE).inUnit("procent")),
                requirement(4, RequirementKind.MANDATORY, Response.choice(List.of("PDF/A", "annat öppet format", "5"))),
                requirement(5, RequirementKind.MANDATORY, Response.of(ResponseType.TEXT)),
                requirement(6, RequirementKind.MANDATORY, Response.of(ResponseType.ATTACHMENT)),
                requirement(7, RequirementKind.INFORMATION, Response.NONE),
                requirement(8, RequirementKind.QUALIFICATION, Response.YES_NO).toBuilder()
                        .set(RequirementField.FULFILLED, Fulfilment.TENDER)
                        .build(),
                requirement(9, RequirementKind.CONTRACT, Response.YES_NO),
                requirement(10, RequirementKind.EVALUATED, Response.YES_NO));
    }

    static String id(int row) {
        return String.format("PRV-DRI-%03d", row - 1);
    }

    static Requirement requirement(int number, RequirementKind kind, Response response) {
        return Samples.requirement(String.format("PRV-DRI-%03d", number), kind)
                .set(RequirementField.RESPONSE, response)
                .build();
    }

    static Specification of(ProcurementFacts procurement, Requirement... requirements) {
        Specification.Builder specification = Specification.builder(
                procurement, DocumentFacts.builder("Kravbilaga").build());
        for (Requirement requirement : requirements) {
            specification.requirement(SpecifiedRequirement.of(requirement, Map.of(), List.of()));
        }
        return specification.build();
    }
}
