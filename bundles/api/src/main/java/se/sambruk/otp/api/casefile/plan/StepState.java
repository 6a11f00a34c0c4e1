package se.sambruk.otp.api.casefile.plan;

import se.sambruk.otp.api.canonical.WireValue;

/** How it is with a step of the checklist. */
public enum StepState implements WireValue {
    /** There is an entry that shows it. */
    DONE("done"),
    /** Some of it is done. */
    PARTIAL("partial"),
    /** It has a day that has not come. */
    DUE("due"),
    /** Its day has passed. */
    OVERDUE("overdue"),
    /** It is not done, and has no day. */
    MISSING("missing"),
    /** It does not apply here. */
    NOT_APPLICABLE("not-applicable"),
    /** Whether it is done is secret for whoever asks. */
    WITHHELD("withheld");

    private final String wire;

    StepState(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
