package se.sambruk.otp.tenders;

import java.util.regex.Pattern;
import se.sambruk.otp.testkit.MessagesContract;

public class TendersMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return TenderTexts.class;
    }

    /** Codes of the case and of answers are named in tests, and have their texts elsewhere. */
    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-63[5-9][0-9]");
    }
}
