package se.sambruk.otp.library.resolve;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** Gathers what is found while resolving, and puts it in an order that does not depend on how it was found. */
final class Faults {
    /** For what has no place of its own, such as something that is missing. */
    static final SourceLocation NOWHERE = new SourceLocation("", "", 0, 0);

    private static final Messages MESSAGES = Messages.of(Faults.class);
    /** A remedy for those who write in a workbook, which has no keys but sheets and columns. */
    private static final String IN_SHEET = ".remedy.sheet";

    private static final Set<String> KEYS = MESSAGES.keys("sv");

    private static final Comparator<SourceLocation> PLACES = Comparator.comparing(SourceLocation::origin)
            .thenComparing(SourceLocation::path)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::severity)
            .thenComparing(problem -> problem.location().orElse(NOWHERE), PLACES)
            .thenComparing(Problem::code)
            .thenComparing(problem -> problem.message().in(LocalizedText.SWEDISH));

    private final Set<Problem> problems = new LinkedHashSet<>();
    private boolean errors;

    /** Arguments that are {@link LocalizedText} are put in by each reader's language. */
    void error(SourceLocation at, String code, Object... arguments) {
        errors = true;
        add(at, code, Severity.ERROR, arguments);
    }

    void warning(SourceLocation at, String code, Object... arguments) {
        add(at, code, Severity.WARNING, arguments);
    }

    void info(SourceLocation at, String code, Object... arguments) {
        add(at, code, Severity.INFO, arguments);
    }

    /** What has several remedies, each for those that it is told to. */
    void tell(SourceLocation at, Severity severity, String code, String remedy, Object... arguments) {
        errors |= severity == Severity.ERROR;
        put(at, severity, code, remedy, arguments);
    }

    boolean hasErrors() {
        return errors;
    }

    /** Worst first, then by place, then by code. */
    List<Problem> sorted() {
        return problems.stream().sorted(ORDER).toList();
    }

    static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    private void add(SourceLocation at, String code, Severity severity, Object... arguments) {
        String remedy = at.sheet().isPresent() && KEYS.contains(code + IN_SHEET) ? IN_SHEET : ".remedy";
        put(at, severity, code, remedy, arguments);
    }

    private void put(SourceLocation at, Severity severity, String code, String remedy, Object... arguments) {
        Problem problem = Problem.of(code, severity, text(code, arguments), text(code + remedy, arguments));
        problems.add(at.equals(NOWHERE) ? problem : problem.at(at));
    }
}
