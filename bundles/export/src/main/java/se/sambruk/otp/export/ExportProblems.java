package se.sambruk.otp.export;

import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Messages;

/** The bundle's problems, in one place so that their texts and arguments are seen together. */
final class ExportProblems {
    private static final Messages MESSAGES = Messages.of(ExportProblems.class);

    private ExportProblems() {}

    static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }

    static Problem warning(String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments);
    }

    /** How a format is named in a text. */
    static String name(FormatDescriptor format) {
        return format.id() + " " + format.version();
    }

    /** What a fault is called in a text; never its whole story, which is in the log. */
    static String name(Throwable fault) {
        String message = fault.getMessage();
        String type = fault.getClass().getSimpleName();
        return message == null || message.isBlank() ? type : type + ": " + message;
    }
}
