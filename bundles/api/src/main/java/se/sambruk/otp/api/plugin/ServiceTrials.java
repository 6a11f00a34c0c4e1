package se.sambruk.otp.api.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.problem.Problem;

/**
 * Tells what came of the services that a bundle has registered, for one extension point: each bundle that takes services of
 * plugins into use after a trial registers one of these, and whoever installs a bundle waits for all of them. A bundle that has
 * registered nothing for the extension point has a verdict at once. Thread-safe.
 */
@ProviderType
public interface ServiceTrials {
    /** The interface that the services are registered under. */
    Class<?> extensionPoint();

    /** The ids that are in use now, whoever offers them; a snapshot. */
    Set<String> ids();

    /**
     * Waits until everything that a bundle has registered so far for this extension point has been judged; so it is to be called
     * when the bundle has started.
     *
     * @param location the bundle's
     * @param limit how long to wait at most; a trial has a limit of its own, so that a verdict comes in any case
     */
    TrialVerdict awaitTrial(String location, Duration limit) throws InterruptedException;

    /**
     * Why services of a bundle have been refused since the platform started; also where the bundle has left since. Empty once what
     * was refused has been put right.
     *
     * @param location the bundle's
     */
    List<Problem> whyRefused(String location);

    /**
     * Forgets why services of a bundle have been refused: what it came of is no longer there, so that nobody can put it right.
     *
     * @param location the bundle's; nothing needs to be known of it
     */
    void forget(String location);
}
