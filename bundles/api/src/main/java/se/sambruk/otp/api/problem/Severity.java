package se.sambruk.otp.api.problem;

/** How grave a {@link Problem} is. The order is from worst to mildest. */
public enum Severity {
    /** What was asked for is not done, or must not be relied on. */
    ERROR,
    /** Done, but someone should look. */
    WARNING,
    /** Worth knowing. */
    INFO
}
