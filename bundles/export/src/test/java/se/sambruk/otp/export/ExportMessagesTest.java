package se.sambruk.otp.export;

import se.sambruk.otp.testkit.MessagesContract;

public class ExportMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return ExportProblems.class;
    }
}
