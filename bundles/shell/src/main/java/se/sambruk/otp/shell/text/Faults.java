package se.sambruk.otp.shell.text;

import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;

/** Makes the shell's problems. */
public final class Faults {
    private Faults() {}

    /** An error with the code's sentence and remedy. */
    public static Problem error(String code, Object... arguments) {
        return Problem.of(code, Severity.ERROR, text(code, arguments), text(code + ".remedy", arguments));
    }

    /** Something of the console's own to see to: what was asked for is done. */
    public static Problem warning(String code, Object... arguments) {
        return Problem.warning(Texts.MESSAGES, code, arguments);
    }

    /**
     * An error whose remedy is the text {@code code.near}, with the names that may have been meant as its last argument; the
     * usual remedy where there are none.
     */
    public static Problem error(String code, List<String> near, Object... arguments) {
        if (near.isEmpty()) {
            return error(code, arguments);
        }
        Object[] more = Stream.concat(Stream.of(arguments), Stream.of(alternatives(near)))
                .toArray();
        return Problem.of(code, Severity.ERROR, text(code, arguments), text(code + ".near", more));
    }

    /**
     * What another has found, and what more can be done about it here.
     *
     * @param key of a text whose first argument is the remedy that there is
     */
    public static Problem also(Problem problem, String key, Object... arguments) {
        Object[] all =
                Stream.concat(Stream.of(problem.remedy()), Stream.of(arguments)).toArray();
        Problem told = Problem.of(problem.code(), problem.severity(), problem.message(), text(key, all));
        return problem.location().map(told::at).orElse(told);
    }

    /** A text in every language. */
    public static LocalizedText text(String key, Object... arguments) {
        return Texts.MESSAGES.text(key, arguments);
    }

    /** "A, B or C". */
    public static LocalizedText alternatives(List<String> names) {
        if (names.size() == 1) {
            return LocalizedText.of(names.get(0));
        }
        String first = String.join(", ", names.subList(0, names.size() - 1));
        return text("alternatives", first, names.get(names.size() - 1));
    }
}
