package se.sambruk.otp.export.fault;

import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** The bundle's problems, in one place so that their texts and arguments are seen together. */
public final class ExportProblems {
    private static final Messages MESSAGES = Messages.of(ExportProblems.class);

    private ExportProblems() {}

    public static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }

    public static Problem warning(String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments);
    }

    /** A text that is no problem of its own. */
    public static LocalizedText text(String key) {
        return MESSAGES.text(key);
    }

    /** How a format is named in a text. */
    public static String name(FormatDescriptor format) {
        return format.id() + " " + format.version();
    }

    /** What a fault is called in a text; never its whole story, which is in the log. */
    public static String name(Throwable fault) {
        String message = fault.getMessage();
        String type = fault.getClass().getSimpleName();
        return message == null || message.isBlank() ? type : type + ": " + message;
    }
}
