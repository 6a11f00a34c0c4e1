package se.sambruk.otp.pack.xlsx.form;

import java.util.Locale;
import java.util.Optional;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * A column of a sheet, and what its cells mean. Immutable.
 *
 * @param sheet the id of the sheet
 * @param key in files; with a dot where it belongs to an object of its own, as {@code response.type}
 * @param words of {@link Kind#CHOICE} and {@link Kind#CHOICES}
 * @param items of {@link Kind#ITEMS}
 * @param width in the template, in characters
 */
public record Column(
        String sheet,
        String key,
        boolean required,
        Kind kind,
        Optional<Vocabulary> words,
        Optional<Items> items,
        int width) {
    /** What a cell holds. */
    public enum Kind {
        /** A text or a number, as it stands. */
        TEXT,
        /** What may be a date but need not be: a bound or default of a parameter, or an amendment's new value. */
        VALUE,
        DATE,
        FLAG,
        CHOICE,
        /** Several of a closed list, divided by semicolons, commas or line breaks. */
        CHOICES,
        /** Several ids or search words, divided by semicolons, commas or line breaks. */
        NAMES,
        /** Several texts, divided by semicolons or line breaks. */
        LIST,
        /** Several values of several parts. */
        ITEMS
    }

    /** The object that the key belongs to; empty where it stands by itself. */
    public String group() {
        int dot = key.indexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }

    /** The key within its group. */
    public String innerKey() {
        return key.substring(key.indexOf('.') + 1);
    }

    public LocalizedText header() {
        return FormTexts.text("column." + sheet + "." + key);
    }

    public String header(Locale language) {
        return header().in(language);
    }

    /** What a person is told of the column. */
    public LocalizedText prompt() {
        return FormTexts.text("prompt." + sheet + "." + key);
    }

    /** Whether a cell may be a date. */
    public boolean takesDates() {
        return kind == Kind.DATE || kind == Kind.VALUE;
    }
}
