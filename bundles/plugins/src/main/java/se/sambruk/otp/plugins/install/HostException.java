package se.sambruk.otp.plugins.install;

import java.util.List;
import se.sambruk.otp.api.problem.Problem;

/** The framework could not do what was asked of it. */
public final class HostException extends Exception {
    private final transient List<Problem> problems;

    public HostException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problems = List.of(problem);
    }

    /**
     * @param problems at least one
     */
    public HostException(List<Problem> problems, Throwable cause) {
        super(problems.toString(), cause);
        this.problems = List.copyOf(problems);
    }

    /** Why, for people. */
    public List<Problem> problems() {
        return problems;
    }
}
