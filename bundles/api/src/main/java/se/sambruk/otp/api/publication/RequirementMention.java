package se.sambruk.otp.api.publication;

import se.sambruk.otp.api.canonical.WireValue;

/** How requirements may be mentioned to an audience. */
public enum RequirementMention implements WireValue {
    /** By id, and by title where the text has no words of its own for it. */
    NAMED("named"),
    /** In words that the text has for it; the id is not shown. */
    EXPLAINED("explained"),
    /** Not at all. */
    NEVER("never");

    private final String wire;

    RequirementMention(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
