package se.sambruk.otp.api.award;

import se.sambruk.otp.api.canonical.WireValue;

/** A document about how a procurement ended. */
public enum AwardDocumentKind implements WireValue {
    /** Tilldelningsbeslut: who decided what, by what right and why. */
    DECISION("decision"),
    /** Underrättelse, one for each supplier (LOU 12:12; below the thresholds 19:19). */
    NOTICE("notice"),
    /** Beslut att avbryta upphandlingen. */
    CANCELLATION("cancellation"),
    /** Underrättelse om att upphandlingen avbryts, to all suppliers alike. */
    CANCELLATION_NOTICE("cancellation-notice"),
    /** Svar på begäran om upplysningar (12:13; 19:20), to a supplier who has asked. */
    ADVANTAGES("advantages"),
    /** Individuell rapport (12:15–16), or the documentation that the regime asks for instead (19:22, 19 a:11). */
    REPORT("report"),
    /** Kontrollogg: controls, clarifications, low prices and conflicts of interest (4:9–12, 15:4, 16:7). */
    CONTROLS("controls");

    private final String wire;

    AwardDocumentKind(String wire) {
        this.wire = wire;
    }

    /** Whether it is for one supplier. */
    public boolean isForSupplier() {
        return this == NOTICE || this == ADVANTAGES;
    }

    @Override
    public String wire() {
        return wire;
    }
}
