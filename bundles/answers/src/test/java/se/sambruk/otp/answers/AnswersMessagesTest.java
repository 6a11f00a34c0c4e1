package se.sambruk.otp.answers;

import se.sambruk.otp.testkit.MessagesContract;

public class AnswersMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return AnswerProblems.class;
    }
}
