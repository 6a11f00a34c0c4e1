package se.sambruk.otp.api.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.requirement.Response;

/**
 * Which numbers may be answered, as the words for what is to be answered say it: a whole number, from one number to another. Only words that
 * cannot be taken otherwise are heeded, in Swedish and English; whatever else they say is for people.
 *
 * @param isWhole whether it is to be a whole number
 * @param least the smallest number that may be answered; empty where nothing is said of it
 * @param greatest the greatest; not below {@code least}
 */
public record AskedNumber(boolean isWhole, Optional<BigDecimal> least, Optional<BigDecimal> greatest) {
    /** Any number. */
    public static final AskedNumber ANY = new AskedNumber(false, Optional.empty(), Optional.empty());

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern WHOLE =
            Pattern.compile("\\bheltal\\b|^hela \\p{L}+|\\bi hela \\p{L}+|\\bwhole numbers?\\b|^whole \\p{L}+", FLAGS);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\b(?:heltal från|whole number from) (\\d{1,9}) (?:till|to) (\\d{1,9})\\b(?![.,]\\d)", FLAGS);
    /** "Antal flöden av tolv, heltal": of so many there cannot be more. */
    private static final Pattern OF =
            Pattern.compile("^antal [^,;.]*?\\bav (\\p{L}+|\\d{1,9}), (?:ett )?heltal\\b", FLAGS);

    private static final Pattern COUNT = Pattern.compile("^(?:antal|number of)\\b", FLAGS);
    private static final List<String> WORDS = List.of(
            "noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton",
            "fjorton", "femton", "sexton", "sjutton", "arton", "nitton", "tjugo");

    public AskedNumber {
        Objects.requireNonNull(least);
        Objects.requireNonNull(greatest);
        if (least.isPresent() && greatest.isPresent() && least.get().compareTo(greatest.get()) > 0) {
            throw new IllegalArgumentException("the least number may not be above the greatest");
        }
    }

    /** What a response asks for, by its own words for what is to be answered. */
    public static AskedNumber of(Response response) {
        String label = response.label().orElse("").strip();
        if (!WHOLE.matcher(label).find()) {
            return ANY;
        }
        Matcher between = BETWEEN.matcher(label);
        if (between.find()) {
            BigDecimal least = new BigDecimal(between.group(1));
            BigDecimal greatest = new BigDecimal(between.group(2));
            if (least.compareTo(greatest) <= 0) {
                return new AskedNumber(true, Optional.of(least), Optional.of(greatest));
            }
        }
        Matcher of = OF.matcher(label);
        Optional<BigDecimal> greatest = of.find() ? number(of.group(1)) : Optional.empty();
        // Nobody has fewer than none of anything.
        Optional<BigDecimal> least = COUNT.matcher(label).find() ? Optional.of(BigDecimal.ZERO) : Optional.empty();
        return new AskedNumber(true, least, greatest);
    }

    private static Optional<BigDecimal> number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Optional.of(new BigDecimal(written));
        }
        int at = WORDS.indexOf(written.toLowerCase(Locale.ROOT));
        return at < 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(at));
    }

    /** Whether a number is whole, where it is to be. */
    public boolean isWholeEnough(BigDecimal number) {
        return !isWhole || number.stripTrailingZeros().scale() <= 0;
    }

    /** Whether a number lies where it is to. */
    public boolean isWithin(BigDecimal number) {
        return least.map(bound -> number.compareTo(bound) >= 0).orElse(true)
                && greatest.map(bound -> number.compareTo(bound) <= 0).orElse(true);
    }
}
