package se.sambruk.otp.rules.competition;

import se.sambruk.otp.testkit.MessagesContract;

public class CompetitionMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return CompetitionRules.class;
    }
}
