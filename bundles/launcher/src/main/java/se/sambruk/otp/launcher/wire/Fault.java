package se.sambruk.otp.launcher.wire;

/**
 * A fault of the launcher itself: a code {@code OTP-90xx}, a sentence and a remedy, already in the caller's language, and the exit
 * code it leads to.
 */
public final class Fault extends Exception {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * Makes a fault.
     *
     * @param exitCode what the process ends with: 1 failed, 2 wrong usage
     * @param language {@code sv} or {@code en}
     * @param key the text's key in {@code launcher_*.properties}, which begins with the code's four digits
     * @param arguments what the text mentions
     */
    public Fault(int exitCode, String language, String key, Object... arguments) {
        super(Texts.in(language).get("OTP-" + key, arguments));
        this.exitCode = exitCode;
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}
