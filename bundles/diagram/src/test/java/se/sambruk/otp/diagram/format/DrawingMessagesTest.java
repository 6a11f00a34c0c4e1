package se.sambruk.otp.diagram.format;

import se.sambruk.otp.testkit.MessagesContract;

public class DrawingMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return DrawingFormat.class;
    }
}
