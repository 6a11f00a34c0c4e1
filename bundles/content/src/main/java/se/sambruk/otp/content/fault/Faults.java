package se.sambruk.otp.content.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;

/**
 * Collects every fault of a pack or profile, so that a person can mend them in one go. Keeps the first few hundred and counts
 * the rest: ten thousand faults of one kind help nobody. Not thread-safe.
 */
public final class Faults {
    private static final Comparator<Found> BY_PLACE = Comparator.comparing(Found::file)
            .thenComparing(found -> found.at().line())
            .thenComparing(found -> found.at().column());

    private final int limit;
    private final List<Found> errors = new ArrayList<>();
    private final List<Found> warnings = new ArrayList<>();
    private int errorCount;
    private int repeated;
    private int warningCount;

    private record Found(Problem problem, String file, Placed at) {}

    /**
     * @param limit how many problems to keep
     */
    public Faults(int limit) {
        this.limit = limit;
    }

    /** The top of a file; an empty path for what belongs to no file. */
    public Scope in(String file) {
        return new Scope(this, file, null, file);
    }

    /** How many errors were found, those that were met again included. */
    public int errors() {
        return errorCount + repeated;
    }

    public boolean hasErrors() {
        return errorCount > 0;
    }

    /** All that was kept, errors before warnings and each by file, line and column; then one that tells how many more there are. */
    public List<Problem> problems(String origin) {
        errors.sort(BY_PLACE);
        warnings.sort(BY_PLACE);
        List<Problem> all = new ArrayList<>();
        errors.forEach(found -> all.add(located(found, origin)));
        warnings.stream().limit(limit - (long) all.size()).forEach(found -> all.add(located(found, origin)));
        int more = errorCount + warningCount - all.size();
        if (more > 0) {
            SourceLocation whole = SourceLocation.file(origin, "");
            Problem rest = hasErrors()
                    ? Problem.error(Texts.ALL, "OTP-1099", origin, more)
                    : Problem.warning(Texts.ALL, "OTP-1099", origin, more);
            all.add(rest.at(whole));
        }
        return all;
    }

    /** Counts an error that has been told of and is met again: whoever asks sees that something is wrong here. */
    void repeated() {
        repeated++;
    }

    /**
     * @param arguments worked out only for a problem that is kept
     */
    void error(String file, Placed at, String code, Supplier<Object[]> arguments) {
        if (errorCount < limit) {
            errors.add(found(Severity.ERROR, file, at, code, arguments));
        }
        errorCount++;
    }

    void warning(String file, Placed at, String code, Supplier<Object[]> arguments) {
        if (warningCount < limit) {
            warnings.add(found(Severity.WARNING, file, at, code, arguments));
        }
        warningCount++;
    }

    private static Found found(Severity severity, String file, Placed at, String code, Supplier<Object[]> arguments) {
        boolean inSheet = !at.part().isEmpty();
        return new Found(Texts.problem(severity, inSheet, code, arguments.get()), path(file, at), place(at));
    }

    /** A problem made elsewhere. */
    void add(String file, Placed at, Problem problem) {
        boolean error = problem.severity() == Severity.ERROR;
        List<Found> found = error ? errors : warnings;
        if ((error ? errorCount++ : warningCount++) < limit) {
            found.add(new Found(problem, path(file, at), place(at)));
        }
    }

    static String path(String file, Placed at) {
        return at.part().isEmpty()
                ? file
                : SourceLocation.cell("", file, at.part(), 0, 0).path();
    }

    // Not the node itself: it would keep the tree in memory.
    private static Placed place(Placed at) {
        return Placed.at(at.line(), at.column());
    }

    private static Problem located(Found found, String origin) {
        return found.problem()
                .at(new SourceLocation(
                        origin, found.file(), found.at().line(), found.at().column()));
    }
}
