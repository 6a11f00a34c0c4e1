package se.sambruk.otp.procurement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** The bundle's problems and other texts, for all its packages. */
public final class ProcurementProblems {
    private static final Messages MESSAGES = Messages.of(ProcurementProblems.class);

    private ProcurementProblems() {}

    public static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }

    static Problem warning(String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments);
    }

    static Problem info(String code, Object... arguments) {
        return Problem.info(MESSAGES, code, arguments);
    }

    public static String text(Locale locale, String key, Object... arguments) {
        return MESSAGES.text(locale, key, arguments);
    }

    public static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** Values by their names, beside each other: each is the text of a key and what it is in files. */
    static LocalizedText list(String key, List<? extends WireValue> values) {
        LocalizedText all = text(key + values.get(0).wire());
        for (WireValue value : values.subList(1, values.size())) {
            all = text("list", all, text(key + value.wire()));
        }
        return all;
    }

    /** An error whose remedy is the text {@code code.near}, with the names that may have been meant as its last argument. */
    public static Problem near(String code, List<String> near, Object... arguments) {
        if (near.isEmpty()) {
            return error(code, arguments);
        }
        Object[] more = Arrays.copyOf(arguments, arguments.length + 1);
        more[arguments.length] = String.join(", ", near);
        return Problem.of(code, Severity.ERROR, text(code, arguments), text(code + ".near", more));
    }

    /** What was found on the way to a failure, the worst first. Notes are for those who succeed. */
    static ProblemException failure(List<Problem> first, List<Problem> then) {
        return new ProblemException(Stream.concat(first.stream(), then.stream())
                .filter(problem -> problem.severity() != Severity.INFO)
                .sorted(Comparator.comparing(Problem::severity))
                .toList());
    }
}
