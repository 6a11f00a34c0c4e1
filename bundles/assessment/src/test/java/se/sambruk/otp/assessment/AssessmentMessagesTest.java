package se.sambruk.otp.assessment;

import java.util.List;
import se.sambruk.otp.testkit.MessagesContract;

public class AssessmentMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return AssessmentProblems.class;
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.assessment");
    }
}
