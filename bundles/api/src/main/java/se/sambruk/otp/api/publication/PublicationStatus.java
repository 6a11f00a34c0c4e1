package se.sambruk.otp.api.publication;

import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** How far a publication has come, as its metadata block and the rows of its history say. */
public enum PublicationStatus implements WireValue {
    /** Arbetsversion. */
    DRAFT("draft"),
    /** Förslag till utgåva. */
    PROPOSAL("proposal"),
    /** Utgiven. */
    PUBLISHED("published"),
    /** Indragen. */
    WITHDRAWN("withdrawn");

    private static final Messages NAMES = Messages.of(PublicationStatus.class);

    private final String wire;

    PublicationStatus(String wire) {
        this.wire = wire;
    }

    /** What it is called, with a small first letter: the same in documents, in findings and on the screen. */
    public LocalizedText displayName() {
        return NAMES.text("status." + wire);
    }

    @Override
    public String wire() {
        return wire;
    }
}
