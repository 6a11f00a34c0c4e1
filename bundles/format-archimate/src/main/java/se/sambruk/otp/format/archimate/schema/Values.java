package se.sambruk.otp.format.archimate.schema;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.sambruk.otp.format.archimate.common.XmlNames;

/** The kinds of values of attributes and texts, and whether a value is of one. */
final class Values {
    /** The kind that every text is of. */
    static final String ANYTHING = "string";

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*");
    private static final Pattern HALVES = Pattern.compile("[1-9][0-9]*(\\.0|\\.5)?");
    /** No real number is longer, and reading one takes time that grows with the square of its length. */
    private static final int LONGEST = 10_000;

    private static final BigInteger PERCENT = BigInteger.valueOf(100);
    private static final BigInteger BYTE = BigInteger.valueOf(255);

    private static final Map<String, Predicate<String>> KINDS = Map.ofEntries(
            Map.entry(ANYTHING, value -> true),
            Map.entry("mixed", value -> true),
            Map.entry("someText", value -> !collapsed(value).isEmpty()),
            Map.entry("ID", Values::isName),
            Map.entry("IDREF", Values::isName),
            Map.entry("boolean", one("true false 1 0")),
            Map.entry(
                    "nonNegativeInteger",
                    value -> isShort(value) || in(value, null) && integer(value).signum() >= 0),
            Map.entry(
                    "positiveInteger",
                    value -> isShort(value) && value.charAt(0) != '0'
                            || in(value, null) && integer(value).signum() > 0),
            Map.entry("byte", value -> in(value, BYTE)),
            Map.entry("percent", value -> in(value, PERCENT)),
            Map.entry("halves", value -> HALVES.matcher(collapsed(value)).matches()),
            Map.entry(
                    "language",
                    value -> value.isEmpty()
                            || LANGUAGE.matcher(collapsed(value)).matches()),
            Map.entry("space", one("default preserve")),
            Map.entry("dataType", one("string boolean currency date time number")),
            Map.entry("accessType", one("Access Read Write ReadWrite")),
            Map.entry("elementType", one(RuleText.elementTypes())),
            Map.entry("relationshipType", one(RuleText.relationTypes())),
            Map.entry("fontStyles", some("plain bold italic underline")),
            Map.entry("purposes", some("Designing Deciding Informing")),
            Map.entry("contents", some("Details Coherence Overview")));

    private Values() {}

    /** Whether a text is a value of a kind. */
    static boolean is(String kind, String value) {
        return of(kind).test(value);
    }

    /** What tells whether a text is a value of a kind. */
    static Predicate<String> of(String kind) {
        return KINDS.get(kind);
    }

    /** A value without white space around it, and with one blank for each within. */
    static String collapsed(String value) {
        boolean plain = true;
        for (int i = 0; i < value.length() && plain; i++) {
            plain = value.charAt(i) > ' ';
        }
        return plain ? value : value.strip().replaceAll("[ \\t\\r\\n]+", " ").strip();
    }

    private static boolean isName(String value) {
        return XmlNames.isNcName(value) || XmlNames.isNcName(collapsed(value));
    }

    private static Predicate<String> one(String words) {
        Set<String> allowed = Set.of(words.split(" "));
        return value -> allowed.contains(collapsed(value));
    }

    private static Predicate<String> some(String words) {
        Predicate<String> each = one(words);
        return value -> collapsed(value).isEmpty()
                || Stream.of(collapsed(value).split(" ")).allMatch(each);
    }

    private static boolean in(String value, BigInteger greatest) {
        if (isShort(value)) {
            return greatest == null || Integer.parseInt(value) <= greatest.intValue();
        }
        return value.length() <= LONGEST
                && INTEGER.matcher(collapsed(value)).matches()
                && (greatest == null
                        || integer(value).signum() >= 0 && integer(value).compareTo(greatest) <= 0);
    }

    // As nearly all are.
    private static boolean isShort(String value) {
        if (value.isEmpty() || value.length() > 6) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static BigInteger integer(String value) {
        String digits = collapsed(value);
        return new BigInteger(digits.startsWith("+") ? digits.substring(1) : digits);
    }
}
