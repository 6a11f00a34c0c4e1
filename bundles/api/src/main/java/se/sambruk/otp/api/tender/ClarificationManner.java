package se.sambruk.otp.api.tender;

import se.sambruk.otp.api.canonical.WireValue;

/** By what right a supplier is asked something after the deadline. The law lets nobody better a tender by any of them. */
public enum ClarificationManner implements WireValue {
    /** Förtydligande: what is there is made clear (LOU 4:9; below the thresholds 19:15). */
    CLARIFICATION("clarification"),
    /** Komplettering: something is added that does not change the tender (4:9; 19:15). */
    COMPLETION("completion"),
    /** Rättelse of an obvious mistake (4:9; 19:15). */
    CORRECTION("correction"),
    /** An abnormally low price is to be explained (16:7). The price stays as it is. */
    LOW_PRICE("low-price");

    private final String wire;

    ClarificationManner(String wire) {
        this.wire = wire;
    }

    /** Whether what comes of it may take the place of an answer or a price. */
    public boolean mayChange() {
        return this == COMPLETION || this == CORRECTION || this == CLARIFICATION;
    }

    @Override
    public String wire() {
        return wire;
    }
}
