package se.sambruk.otp.format.json;

import se.sambruk.otp.testkit.MessagesContract;

public class JsonMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return SpecificationReader.class;
    }
}
