package se.sambruk.otp.swap.guard;

/** Something asked for more memory than it was allowed. */
public final class AllowanceException extends Exception {
    private static final long serialVersionUID = 1L;

    AllowanceException(long bytes) {
        super(bytes + " bytes");
    }
}
