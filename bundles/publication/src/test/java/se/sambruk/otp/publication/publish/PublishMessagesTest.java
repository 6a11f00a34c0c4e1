package se.sambruk.otp.publication.publish;

import se.sambruk.otp.testkit.MessagesContract;

public class PublishMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Publisher.class;
    }
}
