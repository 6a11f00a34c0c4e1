package se.sambruk.otp.seal;

import java.io.IOException;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Messages;

/** What can be wrong with the keys. */
final class SealProblems {
    private static final Messages MESSAGES = Messages.of(SealProblems.class);

    private SealProblems() {}

    static ProblemException noHome() {
        return Problem.error(MESSAGES, "OTP-6290").asException();
    }

    static ProblemException folder(String folder, IOException cause) {
        return new ProblemException(Problem.error(MESSAGES, "OTP-6291", folder, FileFaults.reason(cause)), cause);
    }

    static ProblemException missing(String file) {
        return Problem.error(MESSAGES, "OTP-6292", file).asException();
    }

    static ProblemException changed(String file) {
        return Problem.error(MESSAGES, "OTP-6293", file).asException();
    }
}
