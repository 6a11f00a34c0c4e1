package se.sambruk.otp.architecture.intake;

import java.util.List;
import se.sambruk.otp.testkit.MessagesContract;

public class IntakeMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Texts.class;
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.architecture.intake");
    }
}
