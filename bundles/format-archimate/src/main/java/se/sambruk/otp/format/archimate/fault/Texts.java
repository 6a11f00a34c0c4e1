package se.sambruk.otp.format.archimate.fault;

import se.sambruk.otp.api.text.Messages;

/** What is told of files that are read and written. */
public final class Texts {
    public static final Messages ALL = Messages.of(Texts.class);

    private Texts() {}
}
