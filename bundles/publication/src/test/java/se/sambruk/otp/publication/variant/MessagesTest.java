package se.sambruk.otp.publication.variant;

import se.sambruk.otp.testkit.MessagesContract;

public class MessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Texts.class;
    }
}
