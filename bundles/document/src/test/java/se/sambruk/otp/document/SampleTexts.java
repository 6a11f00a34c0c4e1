package se.sambruk.otp.document;

import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;

/** Requirements with texts that a test chooses. */
final class SampleTexts {
    private SampleTexts() {}

    static SpecifiedRequirement specified(Requirement.Builder requirement, String text) {
        return SpecifiedRequirement.of(
                requirement.set(RequirementField.TEXT, text).build(), Map.of(), List.of());
    }
}
