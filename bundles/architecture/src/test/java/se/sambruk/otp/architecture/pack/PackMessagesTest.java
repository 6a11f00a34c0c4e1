package se.sambruk.otp.architecture.pack;

import se.sambruk.otp.testkit.MessagesContract;

public class PackMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return PackOfModel.class;
    }
}
