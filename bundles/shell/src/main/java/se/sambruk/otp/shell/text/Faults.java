package se.sambruk.otp.shell.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;

/** Makes the shell's problems. An argument that is a {@link LocalizedText} is put in in each language. */
public final class Faults {
    private Faults() {}

    /** An error with the code's sentence and remedy. */
    public static Problem error(String code, Object... arguments) {
        return Problem.of(code, Severity.ERROR, text(code, arguments), text(code + ".remedy", arguments));
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

    /** A text in every language. */
    public static LocalizedText text(String key, Object... arguments) {
        return LocalizedText.of(
                Texts.in(LocalizedText.SWEDISH, key, in(LocalizedText.SWEDISH, arguments)),
                Texts.in(Locale.ENGLISH, key, in(Locale.ENGLISH, arguments)));
    }

    private static Object[] in(Locale locale, Object[] arguments) {
        return Stream.of(arguments)
                .map(argument -> argument instanceof LocalizedText text ? text.in(locale) : argument)
                .toArray();
    }

    /** "A, B or C". */
    private static LocalizedText alternatives(List<String> names) {
        if (names.size() == 1) {
            return LocalizedText.of(names.get(0));
        }
        String first = String.join(", ", names.subList(0, names.size() - 1));
        return text("alternatives", first, names.get(names.size() - 1));
    }
}
