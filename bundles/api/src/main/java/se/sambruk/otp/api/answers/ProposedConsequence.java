package se.sambruk.otp.api.answers;

import se.sambruk.otp.api.canonical.WireValue;

/** What an officer is proposed to try. The platform decides nothing. */
public enum ProposedConsequence implements WireValue {
    /** Whether the tender is to be rejected (förkastas). */
    REJECT_TENDER("reject-tender"),
    /** Whether the supplier is not qualified, so that its tender is not examined further. */
    NOT_QUALIFIED("not-qualified"),
    /** Whether a reservation against a contract performance condition makes the tender one that cannot be accepted. */
    RESERVATION("reservation"),
    /** Whether an answer that is evaluated is worth what it says, as something may limit it. */
    VALUE("value");

    private final String wire;

    ProposedConsequence(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
