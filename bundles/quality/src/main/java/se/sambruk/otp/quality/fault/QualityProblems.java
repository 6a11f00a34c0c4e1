package se.sambruk.otp.quality.fault;

import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.text.Messages;

/** The bundle's problems, in one place so that their texts and arguments are seen together. */
public final class QualityProblems {
    private static final Messages MESSAGES = Messages.of(QualityProblems.class);

    private QualityProblems() {}

    public static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }

    public static Problem warning(String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments);
    }

    /** How a rule is named in a text. */
    public static String name(RuleDescriptor rule) {
        return rule.id() + " " + rule.version();
    }

    /** What a fault is called in a text; never its whole story, which is in the log. */
    public static String name(Throwable fault) {
        String message = fault.getMessage();
        String type = fault.getClass().getSimpleName();
        return message == null || message.isBlank() ? type : type + ": " + message;
    }
}
