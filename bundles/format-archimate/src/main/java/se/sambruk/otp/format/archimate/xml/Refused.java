package se.sambruk.otp.format.archimate.xml;

import se.sambruk.otp.api.problem.Problem;

/** That nothing can be made of a file, and why. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
