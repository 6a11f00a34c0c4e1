package se.sambruk.otp.quality.measure;

import java.util.regex.Pattern;
import se.sambruk.otp.testkit.MessagesContract;

public class MeasureMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Measurement.class;
    }

    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-79[5-9][0-9]");
    }
}
