package se.sambruk.otp.format.xlsx.sheet;

/** The ways in which a cell can look. Contrast between text and ground is at least 7:1 everywhere. */
public enum Look {
    TITLE(Ground.NONE, false),
    HEADING(Ground.NONE, false),
    /** Words that run on over the empty cells beside them. */
    NOTE(Ground.NONE, false),
    LABEL(Ground.NONE, false),
    BODY(Ground.NONE, false),
    /** The head of a column. */
    HEADER(Ground.DARK, false),
    /** A cell of a table that nobody changes. */
    LOCKED(Ground.NONE, false),
    LOCKED_BOLD(Ground.NONE, false),
    /** Nothing is asked for here. */
    NOT_ASKED(Ground.GREY, false),
    /** Any words. */
    INPUT(Ground.PALE, true),
    /** A number. */
    INPUT_VALUE(Ground.PALE, true),
    COUNT(Ground.NONE, false),
    VERDICT(Ground.NONE, false);

    /** What is behind the text. */
    public enum Ground {
        NONE,
        DARK,
        GREY,
        PALE
    }

    private final Ground ground;
    private final boolean input;

    Look(Ground ground, boolean input) {
        this.ground = ground;
        this.input = input;
    }

    public Ground ground() {
        return ground;
    }

    public boolean isBold() {
        return switch (this) {
            case TITLE, HEADING, LABEL, HEADER, LOCKED_BOLD, VERDICT -> true;
            case NOTE, BODY, LOCKED, NOT_ASKED, INPUT, INPUT_VALUE, COUNT -> false;
        };
    }

    public boolean isWrapped() {
        return this != TITLE && this != HEADING && this != NOTE && this != COUNT;
    }

    /** Whether the cell is open for writing. */
    public boolean isInput() {
        return input;
    }
}
