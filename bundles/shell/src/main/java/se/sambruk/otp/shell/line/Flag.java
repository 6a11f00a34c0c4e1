package se.sambruk.otp.shell.line;

import java.util.Objects;

/**
 * Something that begins with two hyphens on a command line. Its texts are {@code flag.<key>} and, unless it stands alone,
 * {@code flag.<key>.value} for what follows it.
 *
 * @param name with its hyphens, such as {@code --limit}
 * @param key of its texts
 * @param form what follows it
 * @param required whether the command cannot do without it
 */
public record Flag(String name, String key, Form form, Suggester values, boolean required) {
    /** What follows a flag. */
    public enum Form {
        /** Nothing. */
        ALONE,
        /** A value, at most once. */
        VALUE,
        /** A value, any number of times. */
        VALUES
    }

    /** Asks for help; every command has it. */
    static final Flag HELP = alone("--help", "help");

    public Flag {
        Objects.requireNonNull(key);
        Objects.requireNonNull(form);
        Objects.requireNonNull(values);
        if (!name.startsWith("--")) {
            throw new IllegalArgumentException(name);
        }
    }

    public static Flag alone(String name, String key) {
        return new Flag(name, key, Form.ALONE, Suggester.NOTHING, false);
    }

    public static Flag value(String name, String key, Suggester values) {
        return new Flag(name, key, Form.VALUE, values, false);
    }

    public static Flag values(String name, String key, Suggester values) {
        return new Flag(name, key, Form.VALUES, values, false);
    }

    /** This flag, without which the command does nothing. */
    public Flag asRequired() {
        return new Flag(name, key, form, values, true);
    }

    /** The key of what follows it is called in a usage line. */
    String valueKey() {
        return textKey() + ".value";
    }

    /** The key of what it does. */
    String textKey() {
        return "flag." + key;
    }
}
