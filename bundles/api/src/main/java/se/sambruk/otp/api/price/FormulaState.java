package se.sambruk.otp.api.price;

import se.sambruk.otp.api.canonical.WireValue;

/** What has become of a formula that was issued. */
public enum FormulaState implements WireValue {
    /** It computes what it did. */
    INTACT("intact"),
    /** It is a formula, but another. */
    CHANGED("changed"),
    /** There is a text or a number in its place. */
    REPLACED("replaced"),
    /** There is nothing in its place. */
    MISSING("missing");

    private final String wire;

    FormulaState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
