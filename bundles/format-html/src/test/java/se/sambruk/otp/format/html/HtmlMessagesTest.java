package se.sambruk.otp.format.html;

import se.sambruk.otp.testkit.MessagesContract;

public class HtmlMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return HtmlFormat.class;
    }
}
