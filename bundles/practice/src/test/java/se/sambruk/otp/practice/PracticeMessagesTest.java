package se.sambruk.otp.practice;

import se.sambruk.otp.testkit.MessagesContract;

public class PracticeMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return PracticeProblems.class;
    }
}
