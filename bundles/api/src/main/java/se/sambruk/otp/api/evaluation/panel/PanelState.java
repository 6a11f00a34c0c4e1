package se.sambruk.otp.api.evaluation.panel;

import se.sambruk.otp.api.canonical.WireValue;

/** How far a bid has been assessed for a requirement. */
public enum PanelState implements WireValue {
    /** Somebody who is to assess it has not done so, or too few may. */
    INCOMPLETE("incomplete"),
    /** All have assessed it, they differ, and have not agreed. */
    CONSENSUS_NEEDED("consensus-needed"),
    /** There is a value. */
    SETTLED("settled");

    private final String wire;

    PanelState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
