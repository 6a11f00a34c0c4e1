package se.sambruk.otp.award;

import java.util.List;
import se.sambruk.otp.award.text.AwardTexts;
import se.sambruk.otp.testkit.MessagesContract;

public class AwardTextsTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return AwardTexts.class;
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.award");
    }
}
