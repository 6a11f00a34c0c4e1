package se.sambruk.otp.publication;

import java.util.regex.Pattern;
import se.sambruk.otp.testkit.MessagesContract;

public class ComponentMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return PublicationComponent.class;
    }

    /** The packages below have texts of their own. */
    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-4642|OTP-465[01]");
    }
}
