package se.sambruk.otp.api.answers;

import se.sambruk.otp.api.canonical.WireValue;

/** Which issue a file was made of, by what it says of itself. */
public enum AnswerOrigin implements WireValue {
    /** The issue that it is judged against. */
    THIS_ISSUE("this-issue"),
    /** Another issue of the same procurement. */
    OTHER_ISSUE("other-issue"),
    /** The procurement is the same, but nothing like it has been issued: a preview, or a changed file. */
    NOT_ISSUED("not-issued"),
    /** Another procurement. */
    OTHER_PROCUREMENT("other-procurement"),
    /** It no longer says: what it was issued as has been removed or cannot be read. */
    UNKNOWN("unknown");

    private final String wire;

    AnswerOrigin(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
