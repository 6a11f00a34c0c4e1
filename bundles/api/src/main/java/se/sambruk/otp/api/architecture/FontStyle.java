package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.WireValue;

/** How a text in a view is set. */
public enum FontStyle implements WireValue {
    /** Bold. */
    BOLD("bold"),
    /** Slanted. */
    ITALIC("italic"),
    /** With a line below. */
    UNDERLINE("underline");

    private final String wire;

    FontStyle(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
