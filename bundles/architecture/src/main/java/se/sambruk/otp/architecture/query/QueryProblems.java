package se.sambruk.otp.architecture.query;

import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Messages;

/** What can be wrong with a question. */
final class QueryProblems {
    private static final Messages MESSAGES = Messages.of(QueryProblems.class);

    private QueryProblems() {}

    static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }
}
