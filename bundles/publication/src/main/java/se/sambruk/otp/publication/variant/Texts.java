package se.sambruk.otp.publication.variant;

import se.sambruk.otp.api.text.Messages;

/** The texts of this package. */
final class Texts {
    static final Messages MESSAGES = Messages.of(Texts.class);

    private Texts() {}
}
