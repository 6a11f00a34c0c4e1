package se.sambruk.otp.award.text;

import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** The bundle's texts, for all its packages; those of documents are in {@link Swedish}. */
public final class AwardTexts {
    private static final Messages MESSAGES = Messages.of(AwardTexts.class);

    private AwardTexts() {}

    public static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    public static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }

    public static Problem warning(String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments);
    }

    public static Problem info(String code, Object... arguments) {
        return Problem.info(MESSAGES, code, arguments);
    }

    /** The same problem as an error, where it stands in the way. */
    public static Problem asError(Problem problem) {
        return Problem.of(problem.code(), Severity.ERROR, problem.message(), problem.remedy());
    }
}
