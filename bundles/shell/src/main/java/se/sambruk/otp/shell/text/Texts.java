package se.sambruk.otp.shell.text;

import java.util.Locale;
import java.util.Set;
import se.sambruk.otp.api.text.Messages;

/** The shell's own texts, for all its packages: one file a language lets a reader compare them side by side. */
public final class Texts {
    /** The source of the shell's problems too. */
    public static final Messages MESSAGES = Messages.of(Texts.class);

    private static final Set<String> KEYS = MESSAGES.keys("sv");

    private Texts() {}

    /** The text of a key for a reader of the given locale. */
    public static String in(Locale locale, String key, Object... arguments) {
        return MESSAGES.text(locale, key, arguments);
    }

    /** Whether there is a text with this key. */
    public static boolean has(String key) {
        return KEYS.contains(key);
    }
}
