package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.WireValue;

/** What the values of a property are. */
public enum PropertyType implements WireValue {
    /** Any text. */
    STRING("string"),
    /** True or false. */
    BOOLEAN("boolean"),
    /** An amount with its currency. */
    CURRENCY("currency"),
    /** A day. */
    DATE("date"),
    /** A time of day. */
    TIME("time"),
    /** A number. */
    NUMBER("number");

    private final String wire;

    PropertyType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
