package se.sambruk.otp.architecture.conform;

import java.util.regex.Pattern;
import se.sambruk.otp.testkit.MessagesContract;

public class ConformMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Words.class;
    }

    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-43[3-5][0-9]");
    }
}
