package se.sambruk.otp.architecture.query;

import java.util.regex.Pattern;
import se.sambruk.otp.testkit.MessagesContract;

public class QueryMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return QueryProblems.class;
    }

    @Override
    protected Pattern codes() {
        return Pattern.compile("OTP-41[01][0-9]");
    }
}
