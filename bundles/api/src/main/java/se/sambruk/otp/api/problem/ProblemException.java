package se.sambruk.otp.api.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * Thrown when what was asked for cannot be done; holds every problem found, so that a person need not mend them one by one.
 * The caller can rely on nothing having been changed.
 */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    /**
     * @param problems at least one, the most important first
     */
    public ProblemException(List<Problem> problems) {
        super(describe(problems, LocalizedText.SWEDISH));
        this.problems = List.copyOf(problems);
    }

    /** Like {@link #ProblemException(Problem)}, keeping the technical cause for the log. */
    public ProblemException(Problem problem, Throwable cause) {
        super(describe(List.of(problem), LocalizedText.SWEDISH), cause);
        this.problems = List.of(problem);
    }

    /** At least one. */
    public List<Problem> problems() {
        return problems;
    }

    public String describe(Locale locale) {
        return describe(problems, locale);
    }

    private static String describe(List<Problem> problems, Locale locale) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception needs a problem");
        }
        return problems.stream().map(p -> p.describe(locale)).collect(Collectors.joining("\n\n"));
    }
}
