package se.sambruk.otp.rules.precision;

import se.sambruk.otp.testkit.MessagesContract;

public class PrecisionMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return PrecisionRules.class;
    }
}
