package se.sambruk.otp.quality.measure;

import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.text.LocalizedText;

/** A field of a requirement that is running text. Each is compared with its like. */
enum Prose {
    TEXT(RequirementField.TEXT),
    RATIONALE(RequirementField.RATIONALE),
    GUIDANCE(RequirementField.GUIDANCE);

    private final RequirementField<String> field;

    Prose(RequirementField<String> field) {
        this.field = field;
    }

    /** Its path in findings. */
    String path() {
        return field.name();
    }

    /** What people call it. */
    LocalizedText label() {
        return Remarks.text("field." + field.name());
    }

    String of(Requirement requirement) {
        return requirement.get(field);
    }
}
