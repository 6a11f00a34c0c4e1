package se.sambruk.otp.api.architecture;

import se.sambruk.otp.api.canonical.WireValue;

/**
 * What a reference architecture says of its elements and views beyond what ArchiMate has room for. Each is kept as a property whose key is
 * its {@link #wire()}, one for each item in order, so that it survives in every tool.
 */
public enum Facet implements WireValue {
    /** What kind of its type it is, such as {@link Element#PATTERN}. */
    SPECIALIZATION("specialization"),
    /** Of a view: the id of the element that it explains. */
    SUBJECT("subject"),
    /** Where it applies. */
    CONTEXT("context"),
    /** What it solves. */
    PROBLEM("problem"),
    /** What pulls in different directions; one for each. */
    FORCE("force"),
    /** How it is solved. */
    SOLUTION("solution"),
    /** What follows of it, good and bad; one for each. */
    CONSEQUENCE("consequence"),
    /** When not to use it; one for each. */
    AVOID("avoid"),
    /** Why a principle holds. */
    RATIONALE("rationale"),
    /** What a principle asks of those who follow it; one for each. */
    IMPLICATION("implication"),
    /** The id of a point of a benefit that an outcome stands for, such as {@code 2c}, or of a benefit that a goal stands for. */
    BENEFIT("benefit"),
    /** The id of an element of a reference architecture that an element of a landscape answers to; one for each. */
    ANSWERS_TO("answers-to"),
    /** Who stands behind it, where that is somebody else: the authority that provides a national building block. */
    PROVIDER("provider"),
    /** Where more is to be read: an address. */
    SOURCE("source");

    private final String wire;

    Facet(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** Whether it may be said several times. */
    public boolean isRepeated() {
        return switch (this) {
            case FORCE, CONSEQUENCE, AVOID, IMPLICATION, BENEFIT, ANSWERS_TO, SOURCE -> true;
            default -> false;
        };
    }
}
