package se.sambruk.otp.evaluation.fault;

import java.util.List;
import se.sambruk.otp.testkit.MessagesContract;

public class MessagesTest extends MessagesContract {
    @Override
    protected Class<?> anchor() {
        return EvaluationProblems.class;
    }

    @Override
    protected List<String> packages() {
        return List.of("se.sambruk.otp.evaluation");
    }
}
