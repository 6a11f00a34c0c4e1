package se.sambruk.otp.architecture.coverage;

import java.util.regex.Pattern;
import se.sambruk.otp.testkit.MessagesContract;

public class CoverageMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Orphans.class;
    }

    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-43[0-2][0-9]");
    }
}
