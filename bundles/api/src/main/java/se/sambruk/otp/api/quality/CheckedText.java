package se.sambruk.otp.api.quality;

import java.util.Objects;

/**
 * One text of a requirement, as rules see it. Immutable.
 *
 * <p>Its path names the field as files and JSON do: {@code title}, {@code text}, {@code rationale}, {@code guidance}; and within
 * fields that hold several texts {@code verification[1]} (the first), {@code response.label}, {@code response.choices[2]}, {@code
 * award.criterion}, {@code award.scale[1]}, {@code parameters.<name>.help}, {@code references[1].why}. There may come more.
 */
public final class CheckedText {
    private final String path;
    private final String text;

    private CheckedText(String path, String text) {
        this.path = Objects.requireNonNull(path);
        this.text = Objects.requireNonNull(text);
    }

    public static CheckedText of(String path, String text) {
        return new CheckedText(path, text);
    }

    public String path() {
        return path;
    }

    /**
     * What a reader sees: in a specification with the values of parameters put in, in the library with {@code {{name}}} where they will
     * stand. A finding's start and end count in this.
     */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckedText t && t.path.equals(path) && t.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, text);
    }

    @Override
    public String toString() {
        return path + ": " + text;
    }
}
