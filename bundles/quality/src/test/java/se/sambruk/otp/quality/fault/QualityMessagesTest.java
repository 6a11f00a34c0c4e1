package se.sambruk.otp.quality.fault;

import java.util.List;
import java.util.regex.Pattern;
import se.sambruk.otp.testkit.MessagesContract;

public class QualityMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return QualityProblems.class;
    }

    // Above these are what measuring finds: their texts lie with it.
    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-79[0-4][0-9]");
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.quality");
    }
}
