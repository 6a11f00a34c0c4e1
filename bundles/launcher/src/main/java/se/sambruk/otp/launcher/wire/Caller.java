package se.sambruk.otp.launcher.wire;

import java.util.Objects;

/**
 * Who calls, and from where: what a command's output and its records go by, so that a running instance answers as the caller's own
 * process would have.
 *
 * @param workingFolder absolute path of the caller's folder, from which relative file arguments count
 * @param language {@code sv} or {@code en}
 * @param user whom records name as the one who did it; empty where nobody knows
 * @param width of the caller's terminal in characters; 0 where standard output is none
 * @param styled whether that terminal knows bold and colours, and the caller wants them
 */
public record Caller(String workingFolder, String language, String user, int width, boolean styled) {

    /** Checks. */
    public Caller {
        Objects.requireNonNull(workingFolder, "workingFolder");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(user, "user");
    }
}
