package se.sambruk.otp.format.archimate;

import java.util.List;
import java.util.regex.Pattern;
import se.sambruk.otp.format.archimate.fault.Texts;
import se.sambruk.otp.testkit.MessagesContract;

public class ArchimateMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Texts.class;
    }

    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-54[0-9]{2}");
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.format.archimate");
    }
}
