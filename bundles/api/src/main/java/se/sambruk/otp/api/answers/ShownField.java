package se.sambruk.otp.api.answers;

import se.sambruk.otp.api.canonical.WireValue;

/** What a file for answers shows of a requirement, so that the supplier knows what is asked. */
public enum ShownField implements WireValue {
    /** Krav-ID. */
    ID("id"),
    /** Område. */
    CATEGORY("category"),
    /** Rubrik. */
    TITLE("title"),
    /** Kravtext, its parameters filled in. */
    TEXT("text"),
    /** Obligatoriskt, utvärderas, … */
    KIND("kind"),
    /** When it is to be fulfilled. */
    FULFILLED("fulfilled"),
    VERIFICATION("verification"),
    /** The award criterion, what it is worth, and the scale. */
    AWARD("award"),
    /** What to answer with, and the choices. */
    RESPONSE("response"),
    /** Of an answered value. */
    UNIT("unit");

    private final String wire;

    ShownField(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
