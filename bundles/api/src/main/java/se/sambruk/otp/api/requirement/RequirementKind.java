package se.sambruk.otp.api.requirement;

import se.sambruk.otp.api.canonical.WireValue;

/** What a requirement does in a procurement (LOU 2016:1145 chs 9, 14, 16, 17). */
public enum RequirementKind implements WireValue {
    /** Obligatoriskt krav: a tender that does not meet it is proposed for rejection. */
    MANDATORY("mandatory"),
    /** Gives value under an award criterion (16:1). */
    EVALUATED("evaluated"),
    /** Särskilt kontraktsvillkor: applies during the contract (17:1). */
    CONTRACT("contract"),
    /** Kvalificeringskrav: on the supplier, not on what is bought (14:1). */
    QUALIFICATION("qualification"),
    /** Upplysning: asks for nothing. */
    INFORMATION("information");

    private final String wire;

    RequirementKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
