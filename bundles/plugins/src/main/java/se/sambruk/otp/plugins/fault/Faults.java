package se.sambruk.otp.plugins.fault;

import java.io.IOException;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.FullDisk;
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

    public static Problem warning(String code, Object... arguments) {
        return Problem.warning(ALL, code, arguments);
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

    /** That a file could not be read, or that there was no space left to keep what it holds. */
    public static Problem unread(String name, Throwable fault) {
        return isFull(fault) ? error("OTP-7070", name) : error("OTP-7004", name, said(fault));
    }

    /** That dealing with a file failed in a way that nobody thought of; a full disk may show itself anywhere, and is no such way. */
    public static Problem unexpected(String name, Throwable fault) {
        return isFull(fault)
                ? error("OTP-7070", name)
                : error("OTP-7005", name, fault.getClass().getSimpleName());
    }

    /** Whether the disk, or what somebody may use of it, is full. */
    public static boolean isFull(Throwable fault) {
        return FullDisk.caused(fault);
    }

    /** What an exception says of itself, for the end of a sentence: words, or a text in each language. */
    public static Object said(Throwable fault) {
        if (fault instanceof IOException file) {
            return FileFaults.reason(file);
        }
        String message = fault.getMessage();
        return message == null || message.isBlank() ? fault.getClass().getSimpleName() : message.strip();
    }
}
