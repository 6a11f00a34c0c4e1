package se.sambruk.otp.shell.output;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.sambruk.otp.api.requirement.ParameterType;

/** Numbers, sizes and times as people write them in their language. */
public final class Quantities {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String[] UNITS = {"kB", "MB", "GB"};

    private Quantities() {}

    /** {@code 1 200}; English {@code 1,200}. */
    public static String count(long number, Locale locale) {
        return ParameterType.INTEGER.display(Long.toString(number), locale);
    }

    /** {@code 23,4 kB}, in thousands of bytes, rounded down. */
    public static String size(long bytes, Locale locale) {
        if (bytes < 1000) {
            return count(bytes, locale) + " B";
        }
        long tenths = bytes / 100;
        int unit = 0;
        while (tenths >= 10_000 && unit < UNITS.length - 1) {
            tenths /= 1000;
            unit++;
        }
        return ParameterType.DECIMAL.display(tenths / 10 + "." + tenths % 10, locale) + " " + UNITS[unit];
    }

    /** A point in time in a zone, to the minute. */
    public static String time(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }
}
