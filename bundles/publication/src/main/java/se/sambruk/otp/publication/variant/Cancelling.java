package se.sambruk.otp.publication.variant;

/** Ends work that nobody waits for any longer. */
final class Cancelling {
    private Cancelling() {}

    /**
     * @throws IllegalStateException if the calling thread is interrupted, which it then no longer is; with an {@link InterruptedException} as its
     *     cause
     */
    static void check() {
        if (Thread.interrupted()) {
            throw new IllegalStateException(new InterruptedException());
        }
    }
}
