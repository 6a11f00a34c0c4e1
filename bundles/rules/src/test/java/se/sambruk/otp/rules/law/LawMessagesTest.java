package se.sambruk.otp.rules.law;

import se.sambruk.otp.testkit.MessagesContract;

public class LawMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return LawRules.class;
    }
}
