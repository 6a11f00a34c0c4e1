package se.sambruk.otp.pack.xlsx.book;

import se.sambruk.otp.pack.xlsx.form.FormTexts;

/**
 * A cell with content.
 *
 * @param column from 1
 * @param text what it holds: a text as it stands, with line feeds; a number in plain digits; a day as {@code 2026-11-23}; an error's
 *     name
 * @param rich whether parts of the text look different
 */
public record Cell(int column, Type type, String text, boolean rich) {
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

    /** The text without spaces around it. */
    public String stripped() {
        return FormTexts.strip(text);
    }
}
