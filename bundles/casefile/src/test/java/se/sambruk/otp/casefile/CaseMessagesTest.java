package se.sambruk.otp.casefile;

import java.util.List;
import se.sambruk.otp.casefile.text.CaseTexts;
import se.sambruk.otp.testkit.MessagesContract;

public class CaseMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return CaseTexts.class;
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.casefile");
    }
}
