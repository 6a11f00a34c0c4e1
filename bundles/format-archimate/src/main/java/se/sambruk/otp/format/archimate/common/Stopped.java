package se.sambruk.otp.format.archimate.common;

/**
 * That the thread has been interrupted while a model was made of what a file holds. It passes through loops that take no checked exception
 * to whoever reads, who makes an {@link InterruptedException} of it.
 */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Stopped() {}

    /** Looks whether the thread has been interrupted, which it is no more afterwards; asked for each thing that is made. */
    public static void ifInterrupted() {
        if (Thread.interrupted()) {
            throw new Stopped();
        }
    }

    /** The same for those who called. */
    public InterruptedException told() {
        return (InterruptedException) new InterruptedException().initCause(this);
    }
}
