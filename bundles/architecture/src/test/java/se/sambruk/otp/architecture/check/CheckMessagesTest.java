package se.sambruk.otp.architecture.check;

import java.util.regex.Pattern;
import se.sambruk.otp.testkit.MessagesContract;

public class CheckMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Remarks.class;
    }

    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-42[0-9]{2}");
    }
}
