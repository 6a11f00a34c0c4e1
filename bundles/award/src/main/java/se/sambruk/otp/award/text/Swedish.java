package se.sambruk.otp.award.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * What documents say. They are a Swedish authority's decisions and its records of them, and are in Swedish whoever reads the console: so their texts
 * have one language.
 */
public final class Swedish {
    /** The language of every document here. */
    public static final Locale LOCALE = LocalizedText.SWEDISH;

    private static final Properties TEXTS = read();
    private static final String[] MONTHS = {
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december"
    };

    private Swedish() {}

    private static Properties read() {
        Properties texts = new Properties();
        try (InputStream in = Swedish.class.getResourceAsStream("dokument.properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text of a key with its arguments put in.
     *
     * @throws IllegalArgumentException if there is no such text
     */
    public static String text(String key, Object... arguments) {
        String pattern = TEXTS.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return new MessageFormat(pattern, LOCALE).format(arguments);
    }

    /** Whether there is a text. */
    public static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    /** The text of a key, or what is known of it where there is none. */
    public static String textOr(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    /** All keys, for tests. */
    static Set<String> keys() {
        return new TreeSet<>(TEXTS.stringPropertyNames());
    }

    /** A day as it is written in running text: {@code 16 februari 2027}. */
    public static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }

    /** The Swedish day of an act. */
    public static LocalDate day(Act act) {
        return SwedishTime.day(act.at());
    }

    /** When something was written down: {@code 2027-02-16 10.15}. */
    public static String time(Act act) {
        var time = SwedishTime.time(act.at());
        return String.format(Locale.ROOT, "%s %02d.%02d", time.toLocalDate(), time.getHour(), time.getMinute());
    }
}
