package se.sambruk.otp.plugins.fault;

import java.util.List;
import se.sambruk.otp.testkit.MessagesContract;

public class PluginMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Faults.class;
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.plugins");
    }
}
