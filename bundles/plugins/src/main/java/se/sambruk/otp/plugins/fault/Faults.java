package se.sambruk.otp.plugins.fault;

import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** This bundle's problems, in words. */
public final class Faults {
    private static final Messages ALL = Messages.of(Faults.class);

    private Faults() {}

    public static Problem error(String code, Object... arguments) {
        return Problem.error(ALL, code, arguments);
    }

    public static Problem info(String code, Object... arguments) {
        return Problem.info(ALL, code, arguments);
    }

    /** That a file is refused, to be thrown. */
    public static ProblemException refusal(String code, Object... arguments) {
        return error(code, arguments).asException();
    }

    /** The same, with what it came of for the log. */
    public static ProblemException refusal(Throwable cause, String code, Object... arguments) {
        return new ProblemException(error(code, arguments), cause);
    }

    /** Words that are no problem. */
    public static LocalizedText text(String key, Object... arguments) {
        return ALL.text(key, arguments);
    }

    /** What an exception says of itself, for the end of a sentence. */
    public static String said(Throwable fault) {
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message.strip();
    }
}
