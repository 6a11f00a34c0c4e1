package se.sambruk.otp.api.quality.measure;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Measures a collection of requirements for those who edit it: where it is thin, thick, hard to read, repetitive or incomplete. Rules
 * judge what a text says; this measures how the whole is made up, and so has nothing that a plugin adds to. Thread-safe.
 */
@ProviderType
public interface MeasureService {
    /**
     * Measures what a request names. The same content and request give the same report.
     *
     * @throws InterruptedException if the calling thread is interrupted
     * @throws se.sambruk.otp.api.problem.ProblemException if what is to be measured is not in the library, or that is not there now
     */
    MeasureReport measure(MeasureRequest request) throws InterruptedException;
}
