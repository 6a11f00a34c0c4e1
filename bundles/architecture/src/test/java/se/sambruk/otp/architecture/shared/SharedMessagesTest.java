package se.sambruk.otp.architecture.shared;

import se.sambruk.otp.testkit.MessagesContract;

public class SharedMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Phrases.class;
    }
}
