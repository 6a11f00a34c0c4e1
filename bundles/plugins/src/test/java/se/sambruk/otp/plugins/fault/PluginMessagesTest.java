package se.sambruk.otp.plugins.fault;

import java.util.List;
import java.util.regex.Pattern;
import se.sambruk.otp.testkit.MessagesContract;

public class PluginMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Faults.class;
    }

    // What the library says is known here by its codes, and its texts lie there.
    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-7[0-9]{3}");
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.plugins");
    }
}
