package se.sambruk.otp.tenders;

import se.sambruk.otp.testkit.MessagesContract;

public class TendersMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return TenderTexts.class;
    }
}
