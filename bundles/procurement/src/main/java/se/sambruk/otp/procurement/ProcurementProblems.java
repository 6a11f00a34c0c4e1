package se.sambruk.otp.procurement;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.Messages;

/** The bundle's problems and other texts. */
final class ProcurementProblems {
    private static final Messages MESSAGES = Messages.of(ProcurementProblems.class);

    private ProcurementProblems() {}

    static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }

    static Problem warning(String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments);
    }

    static Problem info(String code, Object... arguments) {
        return Problem.info(MESSAGES, code, arguments);
    }

    static String text(Locale locale, String key) {
        return MESSAGES.text(locale, key);
    }

    /** What was found on the way to a failure, the worst first. Notes are for those who succeed. */
    static ProblemException failure(List<Problem> first, List<Problem> then) {
        return new ProblemException(Stream.concat(first.stream(), then.stream())
                .filter(problem -> problem.severity() != Severity.INFO)
                .sorted(Comparator.comparing(Problem::severity))
                .toList());
    }
}
