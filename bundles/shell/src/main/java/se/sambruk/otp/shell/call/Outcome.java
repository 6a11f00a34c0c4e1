package se.sambruk.otp.shell.call;

/** How a command went: its exit code. The order is from best to worst. */
public enum Outcome {
    /** Done. */
    DONE(0),
    /** Done, with findings that somebody should look at. */
    FINDINGS(3),
    /** Nothing was done. */
    FAILED(1),
    /** The command line could not be understood, so nothing was done. */
    WRONG_USAGE(2);

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    /** For the launcher, which ends the process with it. */
    public int code() {
        return code;
    }

    /** The worse of this and what an earlier command in the same line left as its code. */
    public int worseThan(Object earlier) {
        int worst = code;
        for (Outcome other : values()) {
            if (Integer.valueOf(other.code).equals(earlier) && other.compareTo(this) > 0) {
                worst = other.code;
            }
        }
        return worst;
    }
}
