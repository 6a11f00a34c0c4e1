package se.sambruk.otp.testkit.sound;

/** Stands for code that makes problems, with texts beside it. */
public final class Anchor {
    public static final String USED = "OTP-0001";

    private Anchor() {}
}
