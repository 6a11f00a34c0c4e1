package se.sambruk.otp.architecture.intake;

import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Messages;

/** What is told of files that cannot be read. */
final class Texts {
    static final Messages ALL = Messages.of(Texts.class);

    private Texts() {}

    static ProblemException fault(String code, Object... arguments) {
        return Problem.error(ALL, code, arguments).asException();
    }
}
