package se.sambruk.otp.api.publication;

import se.sambruk.otp.api.canonical.WireValue;

/** What a block consists of. */
public enum BlockKind implements WireValue {
    /** Markdown: paragraphs, lists and small tables. */
    TEXT("text"),
    /** Items, each a paragraph of Markdown. */
    LIST("list"),
    /** Rows and columns with a caption and a description. */
    TABLE("table"),
    /** A view of the architecture, or a picture that the pack carries. */
    FIGURE("figure"),
    /** Markdown that stands out from the rest. */
    NOTE("note"),
    /** What another block says, or all blocks of a topic. */
    INCLUDE("include"),
    /** A part of the architecture told in full: its principles, say. */
    CATALOG("catalog");

    private final String wire;

    BlockKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
