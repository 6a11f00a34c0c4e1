package se.sambruk.otp.format.pdf;

import se.sambruk.otp.testkit.MessagesContract;

public class PdfMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return PdfFormat.class;
    }
}
