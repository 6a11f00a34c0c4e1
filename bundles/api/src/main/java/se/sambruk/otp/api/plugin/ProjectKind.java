package se.sambruk.otp.api.plugin;

import se.sambruk.otp.api.canonical.WireValue;

/** What somebody wants to make. */
public enum ProjectKind implements WireValue {
    /** Requirements and amendments as text. */
    CONTENT("content"),
    /** An export format, in Java. */
    FORMAT("format"),
    /** A lint rule, in Java. */
    RULE("rule"),
    /** An evaluation model, in Java. */
    MODEL("model"),
    /** Requirements and amendments in a workbook. */
    EXCEL("excel");

    private final String wire;

    ProjectKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
