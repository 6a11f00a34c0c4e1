package se.sambruk.otp.quality.fault;

import java.util.List;
import se.sambruk.otp.testkit.MessagesContract;

public class QualityMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return QualityProblems.class;
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.quality");
    }
}
