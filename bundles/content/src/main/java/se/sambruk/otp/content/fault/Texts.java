package se.sambruk.otp.content.fault;

import se.sambruk.otp.api.text.Messages;

/** The texts of every problem that this bundle tells of. */
public final class Texts {
    public static final Messages ALL = Messages.of(Texts.class);

    private Texts() {}
}
