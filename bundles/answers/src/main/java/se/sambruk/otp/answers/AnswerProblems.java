package se.sambruk.otp.answers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** The bundle's problems. None of them tells what a supplier has written. */
public final class AnswerProblems {
    static final Messages MESSAGES = Messages.of(AnswerProblems.class);

    private AnswerProblems() {}

    public static Problem error(SourceLocation place, String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments).at(place);
    }

    public static Problem warning(SourceLocation place, String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments).at(place);
    }

    public static Problem info(SourceLocation place, String code, Object... arguments) {
        return Problem.info(MESSAGES, code, arguments).at(place);
    }

    /** Some texts with commas between, in each language. */
    public static LocalizedText list(List<String> keys) {
        return LocalizedText.of(joined(keys, LocalizedText.SWEDISH), joined(keys, Locale.ENGLISH));
    }

    private static String joined(List<String> keys, Locale language) {
        return keys.stream().map(key -> MESSAGES.text(language, key)).collect(Collectors.joining(", "));
    }

    public static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** What an issue is called: by its number, and the version that its documents state where they state one. */
    public static LocalizedText issue(IssuedAnswers issued, int number) {
        String version = issued.version(number);
        return version.isEmpty() ? LocalizedText.of(Integer.toString(number)) : text("issue.named", number, version);
    }
}
