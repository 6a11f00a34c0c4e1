package se.sambruk.otp.api.answers;

import se.sambruk.otp.api.canonical.WireValue;

/** How it stands with the answer to a requirement. */
public enum AnswerState implements WireValue {
    /** There is an answer of the kind that is asked for. */
    ANSWERED("answered"),
    /** Something is written, but it cannot be taken for an answer; why is told. */
    REFUSED("refused"),
    /** Nothing is written. */
    UNANSWERED("unanswered"),
    /** The file has no row for the requirement. */
    MISSING("missing"),
    /** Nothing is asked for. */
    NOT_ASKED("not-asked");

    private final String wire;

    AnswerState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
