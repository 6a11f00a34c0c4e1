package se.sambruk.otp.shell.line;

import java.util.Objects;

/**
 * Something that the console can complete a word with.
 *
 * @param value the whole word
 * @param description what it is; may be empty
 * @param whole whether the word is then finished; a folder's name goes on
 */
public record Suggestion(String value, String description, boolean whole) {
    public Suggestion {
        Objects.requireNonNull(value);
        Objects.requireNonNull(description);
    }

    public static Suggestion of(String value) {
        return new Suggestion(value, "", true);
    }

    public static Suggestion of(String value, String description) {
        return new Suggestion(value, description, true);
    }
}
