package se.sambruk.otp.shell.line;

import java.util.Objects;

/**
 * Something without hyphens on a command line. Its texts are {@code argument.<key>} for what it is and
 * {@code argument.<key>.name} for what it is called in the usage line.
 *
 * @param many whether it takes all words that are left; only the last can
 */
public record Argument(String key, boolean required, boolean many, Suggester values) {
    public Argument {
        Objects.requireNonNull(key);
        Objects.requireNonNull(values);
    }

    public static Argument required(String key, Suggester values) {
        return new Argument(key, true, false, values);
    }

    /** One or more words. */
    public static Argument words(String key) {
        return new Argument(key, true, true, Suggester.NOTHING);
    }

    /** The key of what it is called in a usage line. */
    String nameKey() {
        return textKey() + ".name";
    }

    /** The key of what it is. */
    String textKey() {
        return "argument." + key;
    }
}
