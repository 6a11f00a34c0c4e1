package se.sambruk.otp.api.quality;

import se.sambruk.otp.api.canonical.WireValue;

/** How much a rule has to see at once. */
public enum RuleScope implements WireValue {
    /** One requirement, whatever stands beside it. */
    REQUIREMENT("requirement"),
    /** All that is checked: near duplicates, dead references, conflicts. */
    SET("set");

    private final String wire;

    RuleScope(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
