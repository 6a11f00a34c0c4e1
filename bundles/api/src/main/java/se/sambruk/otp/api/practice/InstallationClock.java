package se.sambruk.otp.api.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The time in this installation: what everything is stamped with that somebody does in it, and what rules of time are judged by. It is the machine's, but in an
 * installation for practice. What has to do with the machine alone, such as limits on how long something may take, files and certificates, goes by
 * the machine's clock. Thread-safe.
 */
@ProviderType
public interface InstallationClock {
    /**
     * What time it is.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if it cannot be told: no other time is to be used in its place
     */
    Instant now();

    /**
     * Whether this installation is for practice: then nothing that is done in it is a real procurement, and all of it says so.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException as {@link #now}
     */
    boolean isPractice();

    /**
     * The time in an installation that is not for practice.
     *
     * @param clock the machine's
     */
    static InstallationClock real(Clock clock) {
        Objects.requireNonNull(clock);
        return new InstallationClock() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public boolean isPractice() {
                return false;
            }
        };
    }
}
