package se.sambruk.otp.architecture.check;

import se.sambruk.otp.architecture.shared.Suppressions;

/** Suppressions of what was not found. Not one of the checks: it has to be asked when all of them have been. */
final class UnneededSuppressions {
    /** Other codes are those of others, such as who read the model; whether they match is for them to say. */
    private static final String OURS = "OTP-42";

    private UnneededSuppressions() {}

    static void tell(Suppressions suppressions, CheckedModel model, Remarks remarks) {
        suppressions.unused().stream()
                .filter(suppression -> suppression.code().startsWith(OURS))
                .forEach(suppression -> remarks.add(
                        Remarks.warning("OTP-4260")
                                .concept(suppression.concept().orElse("")),
                        suppression.code(),
                        suppression.concept().<Object>map(model::label).orElseGet(() -> Remarks.text("the-model")),
                        suppression.because()));
    }
}
