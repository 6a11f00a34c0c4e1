package se.sambruk.otp.authoring.fault;

import java.io.IOException;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Messages;

/** Makes this bundle's problems. */
public final class Faults {
    private static final Messages MESSAGES = Messages.of(Faults.class);

    private Faults() {}

    public static ProblemException refusal(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments).asException();
    }

    /** A refusal for what the machine said; its reason is the last argument. */
    public static ProblemException refusal(IOException cause, String code, Object... arguments) {
        Object[] more = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, more, 0, arguments.length);
        more[arguments.length] = FileFaults.reason(cause);
        return new ProblemException(Problem.error(MESSAGES, code, more), cause);
    }

    public static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }

    public static Problem warning(String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments);
    }
}
