package se.sambruk.otp.format.docx;

import se.sambruk.otp.testkit.MessagesContract;

public class TextsTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return DocxFormat.class;
    }
}
