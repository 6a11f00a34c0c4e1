package se.sambruk.otp.document.architecture;

import se.sambruk.otp.testkit.MessagesContract;

public class ArchitectureMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return Chapter.class;
    }
}
