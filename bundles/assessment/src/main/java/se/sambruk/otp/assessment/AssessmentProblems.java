package se.sambruk.otp.assessment;

import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** The bundle's problems and other texts. None of them tells a name, an amount or how many tenders there are. */
public final class AssessmentProblems {
    static final Messages MESSAGES = Messages.of(AssessmentProblems.class);

    private AssessmentProblems() {}

    public static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }

    public static Problem warning(String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments);
    }

    public static Problem info(String code, Object... arguments) {
        return Problem.info(MESSAGES, code, arguments);
    }

    public static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }
}
