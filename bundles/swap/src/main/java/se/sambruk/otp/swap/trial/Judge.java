package se.sambruk.otp.swap.trial;

import se.sambruk.otp.api.plugin.Versioned;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.swap.lease.Origin;

/**
 * Decides whether services of one kind may be taken into use. Asked by several threads at once; each answer must come within a
 * bounded time, whatever the plugin's code does.
 *
 * @param <S> the service
 * @param <D> what it says of itself
 */
public interface Judge<S, D extends Versioned> {
    /**
     * What a service says of itself.
     *
     * @throws ProblemException if it fails to say so, or says different things
     */
    D describe(S service, Origin origin) throws InterruptedException;

    /**
     * Tries a service.
     *
     * @throws ProblemException if it must not be used
     */
    void tryOut(S service, D descriptor, Origin origin) throws InterruptedException;

    /**
     * Whether a service can stand where another stands now.
     *
     * @param inUse what its id names now
     * @throws ProblemException if users would get something else than they have asked for
     */
    default void compare(D descriptor, Origin origin, D inUse, Origin other) {
        // Unless a kind says otherwise, one is as good as another.
    }

    /** Why a service is not used that could not be judged, because the judge itself failed. */
    ProblemException unjudged(S service, Origin origin, Throwable fault);

    /** Why a service is not used whose trial was cut off, because the judge is going away. */
    ProblemException cutOff(Origin origin);

    /** Why a service is not even asked what it is: two processes have ended while its trial went on. */
    ProblemException deadly(Origin origin);
}
