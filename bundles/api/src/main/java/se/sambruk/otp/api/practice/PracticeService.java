package se.sambruk.otp.api.practice;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Makes an installation one for practice, which it then is for ever, and moves its clock forward. Every method throws {@link
 * se.sambruk.otp.api.problem.ProblemException} where it cannot do what it is asked for, and then nothing has changed. Thread-safe.
 */
@ProviderType
public interface PracticeService {
    /** Whether and since when this installation is for practice; empty where it is a real one. */
    Optional<Practice> practice();

    /**
     * Makes this installation one for practice. Only one in which there is no case, and nothing has been issued or published, can become that.
     *
     * @param now what time it is to be in it; empty where its clock is to go as the machine's until it is moved
     * @param by who makes it so
     */
    Practice begin(Optional<Instant> now, String by);

    /**
     * Moves the clock of an installation for practice forward; it then goes on from there.
     *
     * @param now what time it is to be, later than it is; the minute that it already shows changes nothing
     */
    Practice advance(Instant now);
}
