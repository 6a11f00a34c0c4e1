package se.sambruk.otp.library.resolve;

import java.util.regex.Pattern;
import se.sambruk.otp.testkit.MessagesContract;

public class MessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Faults.class;
    }

    // What publications are told is known here by its code, and its text lies there.
    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-2[0-9]{3}");
    }
}
