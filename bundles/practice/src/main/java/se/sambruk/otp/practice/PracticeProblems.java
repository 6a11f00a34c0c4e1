package se.sambruk.otp.practice;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Messages;

/** What can be wrong where somebody practises. */
final class PracticeProblems {
    private static final Messages MESSAGES = Messages.of(PracticeProblems.class);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private PracticeProblems() {}

    static ProblemException inUse() {
        return Problem.error(MESSAGES, "OTP-8200").asException();
    }

    static ProblemException real() {
        return Problem.error(MESSAGES, "OTP-8201").asException();
    }

    static ProblemException already() {
        return Problem.error(MESSAGES, "OTP-8202").asException();
    }

    static ProblemException backwards(Instant now, Instant asked) {
        return Problem.error(MESSAGES, "OTP-8203", shown(now), shown(asked)).asException();
    }

    static ProblemException damaged(Path file) {
        return Problem.error(MESSAGES, "OTP-8204", file.toString()).asException();
    }

    static ProblemException unreadable(Path file, IOException cause) {
        return new ProblemException(
                Problem.error(MESSAGES, "OTP-8205", file.toString(), FileFaults.reason(cause)), cause);
    }

    static ProblemException unwritten(Path file, IOException cause) {
        return new ProblemException(
                Problem.error(MESSAGES, "OTP-8206", file.toString(), FileFaults.reason(cause)), cause);
    }

    static ProblemException noHome() {
        return Problem.error(MESSAGES, "OTP-8207").asException();
    }

    private static String shown(Instant time) {
        return SHOWN.format(SwedishTime.time(time));
    }
}
