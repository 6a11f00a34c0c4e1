package se.sambruk.otp.api.quality;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A check under way, part by part, so that of a library only a page is in memory. It finishes with the versions of the rules that it
 * began with, whatever is exchanged meanwhile; so whoever begins one closes it. Used by one thread at a time.
 */
@ProviderType
public interface LintRun extends AutoCloseable {
    /** The rules that it runs, by id; empty if there are none. */
    List<RuleDescriptor> rules();

    /** Whether there is a part left. */
    boolean hasNext();

    /**
     * Checks the next part. What rules find that look at everything comes in a last part of its own.
     *
     * @throws InterruptedException if the calling thread is interrupted; then the run is over
     * @throws java.util.NoSuchElementException if there is none
     * @throws se.sambruk.otp.api.problem.ProblemException if what is to be checked cannot be read
     */
    LintReport next() throws InterruptedException;

    /** Lets go of the rules. Closing again does nothing. */
    @Override
    void close();
}
