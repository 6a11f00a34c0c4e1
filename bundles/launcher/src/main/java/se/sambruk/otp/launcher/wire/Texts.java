package se.sambruk.otp.launcher.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;

/**
 * The launcher's own texts, Swedish and English.
 *
 * <p>They are read as plain properties and not through {@link java.util.ResourceBundle}, whose fall-back is the machine's locale: a
 * Swedish text must not become English because a server runs with {@code LANG=C}. It is faster too, which the hand-over client needs.
 */
public final class Texts {

    private static final String ENGLISH = "en";

    private final Properties texts;

    private Texts(Properties texts) {
        this.texts = texts;
    }

    /** The texts in a language: English for {@code en}, Swedish for everything else. */
    public static Texts in(String language) {
        String file = "launcher_" + (ENGLISH.equals(language) ? ENGLISH : "sv") + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing " + file);
            }
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
        } catch (IOException e) {
            throw new IllegalStateException("unreadable " + file, e);
        }
        return new Texts(texts);
    }

    /**
     * One text.
     *
     * @param key its key; an {@code OTP-9010.lang} stands for the code OTP-9010 and is shown as such
     * @param arguments what the text mentions, in the order of its {@code {0}}, {@code {1}}
     */
    public String get(String key, Object... arguments) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        // A number is an identity here (a process, a port), never an amount: no digit grouping.
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        String text = new MessageFormat(pattern, java.util.Locale.ROOT).format(plain);
        if (!key.startsWith("OTP-")) {
            return text;
        }
        int dot = key.indexOf('.');
        return (dot < 0 ? key : key.substring(0, dot)) + ": " + text;
    }
}
