package se.sambruk.otp.launcher;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How often something that keeps failing is tried again, with longer and longer pauses. For one thread. */
final class Patience {

    private final int attempts;
    private final Duration firstPause;
    private final CountDownLatch over;
    private int failures;

    /**
     * Patience that has not been tried yet.
     *
     * @param attempts how many failures in a row are borne
     * @param firstPause after the first of them; each further pause is twice as long
     * @param over ends every pause at once
     */
    Patience(int attempts, Duration firstPause, CountDownLatch over) {
        this.attempts = attempts;
        this.firstPause = firstPause;
        this.over = over;
    }

    /** It has gone well. */
    void renew() {
        failures = 0;
    }

    /** Whether nothing has failed since it last went well. */
    boolean isFresh() {
        return failures == 0;
    }

    /**
     * It has failed: pauses, if there is any patience left.
     *
     * @return whether to try again
     */
    boolean wear() throws InterruptedException {
        failures++;
        if (failures > attempts) {
            return false;
        }
        return !over.await(firstPause.toMillis() << (failures - 1), TimeUnit.MILLISECONDS);
    }
}
