package se.sambruk.otp.publication.matrix;

import se.sambruk.otp.testkit.MessagesContract;

public class MatrixMessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return MatrixTables.class;
    }
}
