package se.sambruk.otp.award.masking;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a text that is to be masked stands, however it is written: in any case of letters, with any blanks between its words and any hyphens within them,
 * and a number with or without groups, and with comma or point. It rather finds too much than too little. Immutable.
 */
final class MaskedPattern {
    /** What may stand between the words of a text, or the groups of a number. */
    static final String BLANKS = "[\\s\\u00a0\\u2007\\u2009\\u202f]";

    private static final String HYPHENS = "[-\\u2010-\\u2014\\u2212]";
    private static final String UNSEEN = "[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*";

    private static final Pattern NUMBER = Pattern.compile("-?([0-9](?:[0-9.,'’]|" + BLANKS + ")*)(" + BLANKS
            + "*(?:kr|kronor|SEK|EUR|euro|%|procent|st|tim|timmar))?");
    private static final Pattern DECIMALS = Pattern.compile("(.*?)(?:[.,]([0-9]{1,2}))?");

    private final Pattern pattern;

    private MaskedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    static MaskedPattern of(String text) {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        Matcher number = NUMBER.matcher(plain);
        // The unit goes with the number where it stands there; where it does not, the number alone tells as much.
        return new MaskedPattern(
                number.matches()
                        ? number(
                                number.group(1),
                                number.group(2) == null ? "" : number.group(2).strip())
                        : Pattern.compile(
                                Stream.of(plain.split(BLANKS + "+"))
                                        .map(MaskedPattern::word)
                                        .collect(Collectors.joining(BLANKS + "+")),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** With any sign for a hyphen, or between figures none, and whatever it says of where a line may end. */
    private static String word(String word) {
        StringBuilder pattern = new StringBuilder();
        int[] points = word.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (i > 0) {
                pattern.append(UNSEEN);
            }
            String sign = Character.toString(points[i]);
            if (sign.matches(HYPHENS)) {
                boolean isBetweenFigures = i > 0
                        && i < points.length - 1
                        && Character.isDigit(points[i - 1])
                        && Character.isDigit(points[i + 1]);
                pattern.append(HYPHENS).append(isBetweenFigures ? "?" : "");
            } else {
                pattern.append(Pattern.quote(sign));
            }
        }
        return pattern.toString();
    }

    private static Pattern number(String text, String unit) {
        Matcher parts = DECIMALS.matcher(text.replaceAll(BLANKS, ""));
        if (!parts.matches()) {
            throw new IllegalStateException("a number that is none");
        }
        String whole = parts.group(1).replaceAll("[^0-9]", "");
        String decimals = parts.group(2) == null ? "" : parts.group(2).replaceAll("0+$", "");
        String grouped = Stream.of(whole.split("")).collect(Collectors.joining("(?:" + BLANKS + "|[.,'’])?"));
        String end = decimals.isEmpty() ? "(?:[.,]0+)?" : "[.,]" + decimals + "0*";
        String after = unit.isEmpty() ? "" : "(?:" + BLANKS + "*" + Pattern.quote(unit) + ")?";
        return Pattern.compile("(?<![0-9])" + grouped + end + "(?![0-9])" + after, Pattern.CASE_INSENSITIVE);
    }

    /** Whether the text stands there. */
    boolean isIn(String text) {
        return pattern.matcher(normal(text)).find();
    }

    /** The text with a mark in each place. */
    String replace(String text, String mark) {
        return pattern.matcher(normal(text)).replaceAll(Matcher.quoteReplacement(mark));
    }

    /** How many places there are. */
    int count(String text) {
        return (int) pattern.matcher(normal(text)).results().count();
    }

    private static String normal(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
