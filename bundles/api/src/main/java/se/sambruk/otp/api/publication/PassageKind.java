package se.sambruk.otp.api.publication;

import se.sambruk.otp.api.canonical.WireValue;

/** What a passage of a variant is. */
public enum PassageKind implements WireValue {
    /** Which language it is in: what the platform's own words around the text are in. */
    LANGUAGE("language"),
    TITLE("title"),
    SUBTITLE("subtitle"),
    /** Whose publication it is. */
    ORGANIZATION("organization"),
    /** Of a topic. */
    HEADING("heading"),
    BLOCK("block"),
    /** A term of the glossary, with what it means. */
    TERM("term"),
    /** A row of the list of attachments. */
    ATTACHMENT("attachment");

    private final String wire;

    PassageKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
