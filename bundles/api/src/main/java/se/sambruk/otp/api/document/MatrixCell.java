package se.sambruk.otp.api.document;

import java.util.Objects;
import java.util.OptionalLong;

/** What a matrix says where a row and a column meet: a number or a few words, never a colour alone. Immutable. */
public final class MatrixCell {
    private final String text;
    private final Long number;
    private final MatrixTone tone;
    private final String note;

    private MatrixCell(String text, Long number, MatrixTone tone, String note) {
        this.text = text;
        this.number = number;
        this.tone = tone;
        this.note = note;
    }

    /**
     * @param text a mark or a few words
     * @throws IllegalArgumentException if it is blank
     */
    public static MatrixCell of(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a cell that says nothing is left out");
        }
        return new MatrixCell(text, null, MatrixTone.PLAIN, "");
    }

    /** A number, which formats with numbers write as one. */
    public static MatrixCell of(long number) {
        return new MatrixCell(Long.toString(number), number, MatrixTone.PLAIN, "");
    }

    /** The same cell, standing out. */
    public MatrixCell in(MatrixTone value) {
        return new MatrixCell(text, number, Objects.requireNonNull(value), note);
    }

    /** The same cell with more to read, as sentences; a blank note is none. */
    public MatrixCell noted(String value) {
        return new MatrixCell(text, number, tone, value.isBlank() ? "" : value);
    }

    /** What it says; never blank. */
    public String text() {
        return text;
    }

    /** The number that it is; empty if it is words. */
    public OptionalLong number() {
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    public MatrixTone tone() {
        return tone;
    }

    /** Empty if there is none. */
    public String note() {
        return note;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MatrixCell cell
                && cell.text.equals(text)
                && Objects.equals(cell.number, number)
                && cell.tone == tone
                && cell.note.equals(note);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, number, tone, note);
    }

    @Override
    public String toString() {
        return text;
    }
}
