package se.sambruk.otp.architecture.diff;

import java.util.regex.Pattern;
import se.sambruk.otp.testkit.MessagesContract;

public class DiffMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Conflicts.class;
    }

    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-43[6-9][0-9]");
    }
}
