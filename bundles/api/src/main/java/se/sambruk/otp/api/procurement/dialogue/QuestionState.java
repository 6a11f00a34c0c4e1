package se.sambruk.otp.api.procurement.dialogue;

import se.sambruk.otp.api.canonical.WireValue;

/** How it is with a question from a supplier. */
public enum QuestionState implements WireValue {
    /** It waits for its answer. */
    OPEN("open"),
    /** It waits, and the last day for answers has passed. */
    OVERDUE("overdue"),
    /** It was answered, to all, in time. */
    ANSWERED("answered"),
    /** It was answered, to all, later than it should have been. */
    ANSWERED_LATE("answered-late");

    private final String wire;

    QuestionState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    public boolean isAnswered() {
        return this == ANSWERED || this == ANSWERED_LATE;
    }
}
