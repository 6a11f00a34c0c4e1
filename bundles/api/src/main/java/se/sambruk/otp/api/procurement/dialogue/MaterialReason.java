package se.sambruk.otp.api.procurement.dialogue;

import se.sambruk.otp.api.canonical.WireValue;

/** Why a change may matter to whoever wants to tender: what it touches. The order is from the most to the least far-reaching. */
public enum MaterialReason implements WireValue {
    /** Award criteria, what they weigh or how they are scored. Always material. */
    AWARD("award"),
    /** What is asked of the supplier, and not of what is bought. */
    QUALIFICATION("qualification"),
    /** What prices are asked for. */
    PRICES("prices"),
    /** What a requirement or a contract term asks for. */
    REQUIREMENT("requirement"),
    /** What is bought, by whom or under which rules. */
    PROCUREMENT("procurement");

    private final String wire;

    MaterialReason(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
