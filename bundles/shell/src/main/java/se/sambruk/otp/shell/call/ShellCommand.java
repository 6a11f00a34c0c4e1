package se.sambruk.otp.shell.call;

import se.sambruk.otp.shell.line.Syntax;
import se.sambruk.otp.shell.line.UsageException;

/**
 * A command: asks a service and shows its answer. Holds no rules of the domain, and no state between calls. Thread-safe.
 */
public interface ShellCommand {
    /** What can be written after its name. */
    Syntax syntax();

    /**
     * Whether it answers before every pack that is there at start has been read. The others wait for that: to leave out municipal
     * requirements without a word would be worse than to take a moment.
     */
    default boolean isAnsweredAtOnce() {
        return false;
    }

    /**
     * Does what the command line asks for.
     *
     * @throws UsageException if a value on the command line cannot be understood
     * @throws se.sambruk.otp.api.problem.ProblemException if it cannot be done
     * @throws InterruptedException if the person cancelled it
     */
    Outcome run(Call call) throws UsageException, InterruptedException;
}
