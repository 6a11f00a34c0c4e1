package se.sambruk.otp.library.resolve;

import se.sambruk.otp.testkit.MessagesContract;

public class MessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Faults.class;
    }
}
