package se.sambruk.otp.procurement;

import se.sambruk.otp.testkit.MessagesContract;

public class ProcurementMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return ProcurementProblems.class;
    }
}
