package se.sambruk.otp.store;

import java.util.List;
import se.sambruk.otp.store.sql.StoreProblems;
import se.sambruk.otp.testkit.MessagesContract;

public class MessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return StoreProblems.class;
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.store");
    }
}
