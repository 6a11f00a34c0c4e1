package se.sambruk.otp.answers;

import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** The bundle's problems. None of them tells what a supplier has written. */
final class AnswerProblems {
    static final Messages MESSAGES = Messages.of(AnswerProblems.class);

    private AnswerProblems() {}

    static Problem error(SourceLocation place, String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments).at(place);
    }

    static Problem warning(SourceLocation place, String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments).at(place);
    }

    static Problem info(SourceLocation place, String code, Object... arguments) {
        return Problem.info(MESSAGES, code, arguments).at(place);
    }

    static LocalizedText text(String key) {
        return MESSAGES.text(key);
    }
}
