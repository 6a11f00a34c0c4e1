package se.sambruk.otp.export.fault;

import java.util.List;
import se.sambruk.otp.testkit.MessagesContract;

public class ExportMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return ExportProblems.class;
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.export");
    }
}
