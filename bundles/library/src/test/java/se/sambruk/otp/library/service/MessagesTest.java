package se.sambruk.otp.library.service;

import se.sambruk.otp.testkit.MessagesContract;

public class MessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return ContextLoader.class;
    }
}
