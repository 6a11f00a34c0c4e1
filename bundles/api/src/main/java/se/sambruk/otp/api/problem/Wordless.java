package se.sambruk.otp.api.problem;

import java.util.stream.Collectors;

/**
 * What was thrown and where, without what it says: for the log, where nobody may read of a tender. Of a {@link ProblemException} the codes are kept,
 * which tell no case from another.
 */
public final class Wordless extends Exception {
    private static final long serialVersionUID = 1L;
    /** Causes can go round in a circle. */
    private static final int DEEPEST = 10;

    private final String type;

    private Wordless(String type, Wordless cause) {
        super(type, cause);
        this.type = type;
    }

    /** The same as was thrown, with its causes and where each was thrown. */
    public static Wordless of(Throwable thrown) {
        return of(thrown, 0);
    }

    private static Wordless of(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        Wordless shadow = new Wordless(name(thrown), cause == null || depth >= DEEPEST ? null : of(cause, depth + 1));
        shadow.setStackTrace(thrown.getStackTrace());
        return shadow;
    }

    private static String name(Throwable thrown) {
        if (thrown instanceof Wordless known) {
            return known.type;
        }
        String type = thrown.getClass().getName();
        return thrown instanceof ProblemException fault
                ? type
                        + fault.problems().stream()
                                .map(Problem::code)
                                .distinct()
                                .collect(Collectors.joining(" ", " ", ""))
                : type;
    }

    /** The type of what was thrown, and the codes where it has any. */
    @Override
    public String toString() {
        return type;
    }
}
