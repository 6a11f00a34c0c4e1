package se.sambruk.otp.api.casefile.plan;

import se.sambruk.otp.api.canonical.WireValue;

/** How it is with a rule of time. The order is from worst to best. */
public enum GuardState implements WireValue {
    /** The plan breaks the rule. */
    BROKEN("broken"),
    /** The rule is kept, but somebody should look. */
    UNWISE("unwise"),
    /** It cannot be told: a day is missing in the plan, or the rule in the platform. */
    UNKNOWN("unknown"),
    /** The rule is kept. */
    KEPT("kept"),
    /** The rule does not apply here. */
    NOT_APPLICABLE("not-applicable");

    private final String wire;

    GuardState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
