package se.sambruk.otp.architecture.query;

import java.util.Collection;
import java.util.List;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.api.text.Similar;

/** What can be wrong with a question. */
final class QueryProblems {
    private static final Messages MESSAGES = Messages.of(QueryProblems.class);

    private QueryProblems() {}

    static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }

    /** A sentence with what somebody may have meant, and a blank before it; empty where nothing is like it. */
    static LocalizedText nearest(String written, Collection<String> known) {
        List<String> near = Similar.to(written, known);
        return near.isEmpty() ? LocalizedText.of("") : MESSAGES.text("nearest", String.join(", ", near));
    }
}
