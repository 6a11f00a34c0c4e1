package se.sambruk.otp.shell.line;

import java.util.List;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.shell.text.Faults;

/** Thrown when a command line cannot be understood; nothing has been done. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private UsageException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** A fault of usage, by its code in the shell's texts. */
    public static UsageException of(String code, Object... arguments) {
        return new UsageException(Faults.error(code, arguments));
    }

    /** The same, with what may have been meant. */
    public static UsageException of(String code, List<String> near, Object... arguments) {
        return new UsageException(Faults.error(code, near, arguments));
    }

    public Problem problem() {
        return problem;
    }
}
