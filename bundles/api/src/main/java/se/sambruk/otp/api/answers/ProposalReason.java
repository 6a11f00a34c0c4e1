package se.sambruk.otp.api.answers;

import se.sambruk.otp.api.canonical.WireValue;

/** Why a consequence is proposed. */
public enum ProposalReason implements WireValue {
    /** The answer is No. */
    NO("no"),
    /** There is no answer. */
    UNANSWERED("unanswered"),
    /** What is written cannot be taken for an answer. */
    REFUSED("refused"),
    /** The file has no row for the requirement. */
    MISSING_ROW("missing-row"),
    /** Words beside the answer may limit it: a possible deviation (avsteg). */
    DEVIATION("deviation"),
    /** The row does not show the requirement that was issued, so it is not said what was answered. */
    ALTERED("altered");

    private final String wire;

    ProposalReason(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
