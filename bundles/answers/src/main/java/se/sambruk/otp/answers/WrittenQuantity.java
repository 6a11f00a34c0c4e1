package se.sambruk.otp.answers;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.text.Blanks;

/**
 * A number with its unit as a person writes it in a text: {@code 1 200,50}, {@code 99.5}, {@code -3 °C}. Of two different marks the last begins the
 * decimals. Nothing is guessed: where a single mark could both part thousands and begin decimals, that is told.
 *
 * @param unit what stands after the number, in lower case; empty if nothing does
 * @param ambiguous whether it is one number to some readers and another to others
 */
public record WrittenQuantity(BigDecimal value, String unit, boolean ambiguous) {
    private static final Pattern FORM =
            Pattern.compile("([+\\-\u2212]?) ?([0-9](?:[0-9 .,]{0,40}[0-9])?)([^0-9].{0,100})?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");
    private static final int GROUP = 3;

    /**
     * @param decimalMark which of {@code ,} and {@code .} begins decimals in the reader's language
     * @return empty if it is no number, with or without words after it
     */
    public static Optional<WrittenQuantity> parse(String written, char decimalMark) {
        Matcher matcher = FORM.matcher(plain(written));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String body = matcher.group(2);
        String unit =
                matcher.group(3) == null ? "" : Blanks.strip(matcher.group(3)).toLowerCase(Locale.ROOT);
        int comma = body.lastIndexOf(',');
        int point = body.lastIndexOf('.');
        char last = comma > point ? ',' : '.';
        int at = Math.max(comma, point);
        boolean both = comma >= 0 && point >= 0;
        boolean several = at >= 0 && body.indexOf(last) != at;
        if (both && several) {
            return Optional.empty();
        }
        boolean decimals = at >= 0 && !several;
        String whole = decimals ? body.substring(0, at) : body;
        String fraction = decimals ? body.substring(at + 1) : "";
        String digits = ungrouped(whole);
        if (digits.isEmpty() || decimals && !DIGITS.matcher(fraction).matches()) {
            return Optional.empty();
        }
        boolean ambiguous = decimals
                && !both
                && last != decimalMark
                && fraction.length() == GROUP
                && whole.length() <= GROUP
                && !whole.equals("0");
        BigDecimal value = new BigDecimal(fraction.isEmpty() ? digits : digits + "." + fraction);
        boolean negative = matcher.group(1).equals("-") || matcher.group(1).equals("\u2212");
        return Optional.of(new WrittenQuantity(negative ? value.negate() : value, unit, ambiguous));
    }

    /** Every kind of blank, and the apostrophes by which some part thousands, as a space. */
    private static String plain(String written) {
        StringBuilder plain = new StringBuilder();
        for (char c : Blanks.strip(written).toCharArray()) {
            plain.append(Blanks.isBlank(c) || c == '\'' || c == '\u2019' ? ' ' : c);
        }
        return plain.toString();
    }

    /** The digits of a whole number that may be in groups of three, all parted by the same mark; empty if it is none. */
    private static String ungrouped(String whole) {
        if (DIGITS.matcher(whole).matches()) {
            return whole;
        }
        char mark = ' ';
        for (char c : whole.toCharArray()) {
            if (c < '0' || c > '9') {
                mark = c;
                break;
            }
        }
        String[] groups = whole.split(Pattern.quote(String.valueOf(mark)), -1);
        for (int i = 0; i < groups.length; i++) {
            boolean sound = DIGITS.matcher(groups[i]).matches()
                    && (i == 0 ? groups[i].length() <= GROUP : groups[i].length() == GROUP);
            if (!sound) {
                return "";
            }
        }
        String digits = String.join("", groups);
        return DIGITS.matcher(digits).matches() ? digits : "";
    }

    /** Plain digits without zeros at the end. */
    public static String normal(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
