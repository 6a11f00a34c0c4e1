package se.sambruk.otp.answers;

import java.util.List;
import se.sambruk.otp.testkit.MessagesContract;

public class AnswersMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return AnswerProblems.class;
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.answers");
    }
}
