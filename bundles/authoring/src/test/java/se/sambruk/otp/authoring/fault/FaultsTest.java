package se.sambruk.otp.authoring.fault;

import java.util.List;
import se.sambruk.otp.testkit.MessagesContract;

public class FaultsTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Faults.class;
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.authoring");
    }
}
