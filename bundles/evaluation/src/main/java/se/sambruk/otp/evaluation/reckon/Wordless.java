package se.sambruk.otp.evaluation.reckon;

/** Where something was thrown and by what type, without its message, which may tell of a bid: for the log. */
public final class Wordless extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 10;

    private Wordless(String type, Wordless cause) {
        super(type, cause);
    }

    public static Wordless of(Throwable thrown) {
        return of(thrown, 0);
    }

    private static Wordless of(Throwable thrown, int depth) {
        Throwable cause = thrown.getCause();
        Wordless shadow = new Wordless(
                thrown.getClass().getName(), cause == null || depth >= DEEPEST ? null : of(cause, depth + 1));
        shadow.setStackTrace(thrown.getStackTrace());
        return shadow;
    }
}
