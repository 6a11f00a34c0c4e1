package se.sambruk.otp.api.requirement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.text.Blanks;

/**
 * What values a parameter takes. A value is kept in its <em>normal form</em>, a string that is the same however a person wrote
 * it: {@code 1200}, {@code 99.5}, {@code 2026-11-23}.
 */
public enum ParameterType implements WireValue {
    /** A whole number; {@code 1 200} and {@code 1200} are the same. */
    INTEGER("integer"),
    /** A decimal number of any precision; {@code 99,5} and {@code 99.5} are the same, 99.50 is another precision. */
    DECIMAL("decimal"),
    /** Any text on one line. */
    TEXT("text"),
    /** One of stated choices. */
    CHOICE("choice"),
    /** A day, ISO 8601. */
    DATE("date");

    private static final Pattern INTEGER_FORM = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern DECIMAL_FORM = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private final String wire;

    ParameterType(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }

    /** The normal form of what a person wrote; empty if it is no value of this type. */
    public Optional<String> normalize(String written) {
        String value = Blanks.strip(written);
        return switch (this) {
            case INTEGER -> number(value, INTEGER_FORM);
            case DECIMAL -> number(value.replace(',', '.'), DECIMAL_FORM);
            case DATE -> date(value);
            case TEXT, CHOICE -> value.isEmpty() || value.lines().count() > 1 ? Optional.empty() : Optional.of(value);
        };
    }

    /** Compares two values in normal form: numbers and days by size, texts by code unit. */
    public int compare(String left, String right) {
        return switch (this) {
            case INTEGER, DECIMAL -> new BigDecimal(left).compareTo(new BigDecimal(right));
            case DATE -> LocalDate.parse(left).compareTo(LocalDate.parse(right));
            case TEXT, CHOICE -> left.compareTo(right);
        };
    }

    /** A value in normal form as it is written in running text; Swedish: {@code 99,5}, {@code 1 200}. */
    public String display(String normal, Locale locale) {
        if (this != INTEGER && this != DECIMAL) {
            return normal;
        }
        boolean swedish = !locale.getLanguage().equals("en");
        String digits = normal.startsWith("-") ? normal.substring(1) : normal;
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        StringBuilder text = new StringBuilder(normal.startsWith("-") ? "\u2212" : "");
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0 && whole.length() > 3) {
                text.append(swedish ? '\u00a0' : ',');
            }
            text.append(whole.charAt(i));
        }
        if (point >= 0) {
            text.append(swedish ? ',' : '.').append(digits, point + 1, digits.length());
        }
        return text.toString();
    }

    private static Optional<String> number(String value, Pattern form) {
        String compact = Blanks.closed(value).replace('\u2212', '-');
        if (!form.matcher(compact).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(compact).toPlainString());
    }

    private static Optional<String> date(String value) {
        try {
            return Optional.of(LocalDate.parse(value).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
