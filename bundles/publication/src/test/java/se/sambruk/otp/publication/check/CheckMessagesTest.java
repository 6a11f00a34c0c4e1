package se.sambruk.otp.publication.check;

import se.sambruk.otp.testkit.MessagesContract;

public class CheckMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Remarks.class;
    }
}
