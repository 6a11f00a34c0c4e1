package se.sambruk.otp.tenders;

import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** The bundle's problems and other texts. */
final class TenderTexts {
    private static final Messages MESSAGES = Messages.of(TenderTexts.class);

    private TenderTexts() {}

    static LocalizedText text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    static Problem error(String code, Object... arguments) {
        return Problem.error(MESSAGES, code, arguments);
    }

    static Problem warning(String code, Object... arguments) {
        return Problem.warning(MESSAGES, code, arguments);
    }

    static Problem info(String code, Object... arguments) {
        return Problem.info(MESSAGES, code, arguments);
    }
}
