package se.sambruk.otp.rules.whole;

import se.sambruk.otp.testkit.MessagesContract;

public class WholeMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return WholeRules.class;
    }
}
