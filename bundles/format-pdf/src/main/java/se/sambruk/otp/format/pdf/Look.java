package se.sambruk.otp.format.pdf;

/** How text of a kind looks. Lengths are in points. */
enum Look {
    BODY(9.5f, 1.38f, 0, 6, false, false, Ink.TEXT),
    ORGANIZATION(11, 1.2f, 12, 6, false, false, Ink.GREY),
    TITLE(21.5f, 1.18f, 0, 3, true, false, Ink.ACCENT),
    SUBTITLE(12.5f, 1.25f, 0, 12, false, false, Ink.GREY),
    NOTICE(9, 1.25f, 3, 3, true, false, Ink.NOTICE),
    HEADING_1(15.5f, 1.2f, 21, 7, true, false, Ink.ACCENT),
    HEADING_2(12, 1.2f, 15, 5, true, false, Ink.ACCENT),
    HEADING_3(10.5f, 1.2f, 12, 4, true, false, Ink.ACCENT),
    HEADING_4(9.5f, 1.2f, 10, 3, true, false, Ink.ACCENT),
    CONTENTS_HEADING(12, 1.2f, 12, 4, true, false, Ink.ACCENT),
    CONTENTS_1(9.5f, 1.25f, 2, 0, false, false, Ink.TEXT),
    CONTENTS_2(9.5f, 1.25f, 0, 0, false, false, Ink.TEXT),
    CAPTION(8.75f, 1.25f, 9, 3, true, false, Ink.GREY),
    FIGURE_CAPTION(8.75f, 1.25f, 3, 9, true, false, Ink.GREY),
    ITEM(9.5f, 1.38f, 0, 3, false, false, Ink.TEXT),
    NOTE(9.5f, 1.38f, 8, 8, false, false, Ink.TEXT),
    ALTERNATIVE(9.5f, 1.38f, 6, 3, false, true, Ink.TEXT),
    TABLE_TEXT(8.75f, 1.3f, 1.5f, 1.5f, false, false, Ink.TEXT),
    TABLE_HEAD(8.75f, 1.25f, 2, 2, true, false, Ink.ACCENT),
    TABLE_LABEL(8.75f, 1.3f, 1.5f, 1.5f, true, false, Ink.TEXT),
    REQUIREMENT_HEAD(9.25f, 1.25f, 2.5f, 2.5f, true, false, Ink.ACCENT),
    REQUIREMENT_KIND(8.25f, 1.25f, 2.5f, 2.5f, false, false, Ink.ACCENT),
    REQUIREMENT_TEXT(9.5f, 1.35f, 2.5f, 2.5f, false, false, Ink.TEXT),
    REQUIREMENT_LABEL(8.75f, 1.3f, 1.5f, 1.5f, false, false, Ink.GREY),
    RUNNING(7.75f, 1.3f, 0, 0, false, false, Ink.GREY);

    private final float size;
    private final float leading;
    private final float before;
    private final float after;
    private final boolean bold;
    private final boolean italic;
    private final Ink ink;

    Look(float size, float leading, float before, float after, boolean bold, boolean italic, Ink ink) {
        this.size = size;
        this.leading = leading;
        this.before = before;
        this.after = after;
        this.bold = bold;
        this.italic = italic;
        this.ink = ink;
    }

    float size() {
        return size;
    }

    /** From one line to the next. */
    float line() {
        return size * leading;
    }

    float before() {
        return before;
    }

    float after() {
        return after;
    }

    boolean bold() {
        return bold;
    }

    boolean italic() {
        return italic;
    }

    Ink ink() {
        return ink;
    }

    /** The look of the heading of a section, by how deep it lies, from 1. */
    static Look heading(int depth) {
        return values()[HEADING_1.ordinal() + Math.min(depth, 4) - 1];
    }
}
