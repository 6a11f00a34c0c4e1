package se.sambruk.otp.api.answers;

import java.util.Objects;
import se.sambruk.otp.api.problem.SourceLocation;

/**
 * What stood in one cell of a file that has come back, and where. Nothing is interpreted. Its text is a supplier's: {@link #toString} does
 * not tell it, so that it ends up in no log.
 */
public final class ReadCell {
    /** What kind of content it was, in the eyes of the program that saved the file. */
    public enum Type {
        TEXT,
        /** The text is the number in plain digits with a decimal point. */
        NUMBER,
        /** As a number; people saw a hundred times more and a percent sign. */
        PERCENT,
        /** A day; the text is as {@code 2026-11-23}. */
        DATE,
        /** A time, or a number that was shown as one; the text is the number. */
        BAD_DATE,
        /** The text is {@code true} or {@code false}. */
        BOOLEAN,
        /** Computed; the text is what the program that saved the file had computed, which nobody here checks. */
        FORMULA,
        /** An error such as {@code #REF!}. */
        ERROR
    }

    private final Type type;
    private final String text;
    private final boolean struck;
    private final SourceLocation place;

    private ReadCell(Type type, String text, boolean struck, SourceLocation place) {
        this.type = Objects.requireNonNull(type);
        this.text = Objects.requireNonNull(text);
        this.struck = struck;
        this.place = Objects.requireNonNull(place);
    }

    public static ReadCell of(Type type, String text, SourceLocation place) {
        return new ReadCell(type, text, false, place);
    }

    /** The same, struck out as a whole or in part. */
    public ReadCell asStruck() {
        return new ReadCell(type, text, true, place);
    }

    public Type type() {
        return type;
    }

    /** As read, with line feeds; not stripped. */
    public String text() {
        return text;
    }

    /** Whether the text, or a part of it, is struck out. */
    public boolean isStruck() {
        return struck;
    }

    public SourceLocation place() {
        return place;
    }

    /** Kind and place only. */
    @Override
    public String toString() {
        return type + " at " + place;
    }
}
