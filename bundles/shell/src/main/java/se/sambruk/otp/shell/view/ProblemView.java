package se.sambruk.otp.shell.view;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Texts;

/** Shows problems that came of something that was done, or that are kept. */
public final class ProblemView {
    private ProblemView() {}

    /** A problem's object. */
    public static Map<String, Object> json(Problem problem, Locale locale) {
        Optional<Map<String, Object>> location = problem.location().map(place -> {
            TreeWriter out = new TreeWriter().putText("origin", place.origin()).putText("file", place.path());
            if (place.line() > 0) {
                out.put("line", place.line());
            }
            if (place.column() > 0) {
                out.put("column", place.column());
            }
            return out.done();
        });
        return new TreeWriter()
                .put("code", problem.code())
                .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .put("message", problem.message().in(locale))
                .putText("remedy", problem.remedy().in(locale))
                .put("location", location)
                .done();
    }

    public static List<Map<String, Object>> json(Collection<Problem> problems, Locale locale) {
        return problems.stream().map(problem -> json(problem, locale)).toList();
    }

    /** Writes each problem with how grave it is, place, sentence and remedy. */
    public static void print(Collection<Problem> problems, Locale locale, Sheet sheet) {
        for (Problem problem : problems) {
            sheet.item(Texts.in(locale, "severity." + problem.severity().name()) + " " + problem.describe(locale));
        }
    }

    /** Whether any of them is more than information. */
    public static boolean needAttention(Collection<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() != Severity.INFO);
    }
}
