package se.sambruk.otp.workbook;

import java.util.Optional;
import se.sambruk.otp.api.text.Blanks;

/**
 * A cell with content.
 *
 * @param column from 1
 * @param text what it holds: a text as it stands, with line feeds; a number in plain digits; a day as {@code 2026-11-23}; an error's
 *     name; nothing for a formula
 * @param rich whether parts of the text look different
 * @param struck whether the text, or a part of it, is struck out
 * @param formula of a cell that is computed
 */
public record Cell(int column, Type type, String text, boolean rich, boolean struck, Optional<Formula> formula) {
    /** What kind of content it is. */
    public enum Type {
        TEXT,
        NUMBER,
        /** A day. */
        DATE,
        /** A time of day, or a number that is no day but should look like one. */
        BAD_DATE,
        /** A number that is shown as a hundred times more. */
        PERCENT,
        BOOLEAN,
        ERROR,
        /** A formula, whatever value is kept with it. */
        FORMULA
    }

    /**
     * What computes a cell.
     *
     * @param text without an equals sign; empty where another cell's formula reaches here
     * @param value what the program that saved the file had computed; empty if nothing is kept
     */
    public record Formula(String text, Optional<Cell> value) {}

    public Cell(int column, Type type, String text, boolean rich) {
        this(column, type, text, rich, false, Optional.empty());
    }

    /** The text without spaces around it. */
    public String stripped() {
        return Blanks.strip(text);
    }
}
