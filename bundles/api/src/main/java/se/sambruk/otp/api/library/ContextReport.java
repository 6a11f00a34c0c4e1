package se.sambruk.otp.api.library;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;

/**
 * Packs that a procurement may build on together, and what stands in the way of that. A conflict exists only within a context:
 * packs that no procurement uses together are no concern of each other's. Immutable.
 */
public final class ContextReport {
    private final List<ContextEntry> context;
    private final List<Problem> problems;

    private ContextReport(List<ContextEntry> context, List<Problem> problems) {
        this.context = List.copyOf(context);
        this.problems = List.copyOf(problems);
    }

    /**
     * @param context each pack with the version that was looked at; without one where the library has none
     * @param problems in the order in which they are to be told
     */
    public static ContextReport of(List<ContextEntry> context, List<Problem> problems) {
        return new ContextReport(context, problems);
    }

    /** The pack that the context is about first, then what it builds on. */
    public List<ContextEntry> context() {
        return context;
    }

    /** Errors first, then warnings and information. Each names both sides and tells how it can be settled. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether nothing can be issued from these packs as they are. */
    public boolean hasConflicts() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The version of a pack of the context; empty if it is not in it, or not in the library. */
    public Optional<ContextEntry> entry(String pack) {
        return context.stream().filter(entry -> entry.pack().equals(pack)).findFirst();
    }
}
