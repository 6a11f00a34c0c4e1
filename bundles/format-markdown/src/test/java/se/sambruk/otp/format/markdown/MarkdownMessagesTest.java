package se.sambruk.otp.format.markdown;

import se.sambruk.otp.testkit.MessagesContract;

public class MarkdownMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return MarkdownFormat.class;
    }
}
