package se.sambruk.otp.seal;

import se.sambruk.otp.testkit.MessagesContract;

public class SealMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return SealProblems.class;
    }
}
