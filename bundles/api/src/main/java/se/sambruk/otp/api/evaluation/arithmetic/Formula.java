package se.sambruk.otp.api.evaluation.arithmetic;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A formula in symbols, as the procurement documents state it: {@code P · L / p + Σ(k)}. What people read is what is reckoned by, so that
 * the two cannot differ. Immutable and thread-safe.
 *
 * <p>It has numbers ({@code 0,5} or {@code 0.5}), symbols (a letter, then letters, digits and {@code _}), {@code + − · / ^}, parentheses,
 * {@code min(a; b)}, {@code max(a; b)}, and {@code Σ(a)}, which adds up all numbers given for a symbol. {@code - * × ÷} are read too. An
 * exponent is a whole number from 0 to 1,000. At most {@value #LONGEST} characters and {@value #DEEPEST} levels.
 */
public final class Formula {
    static final int LONGEST = 500;
    static final int DEEPEST = 50;

    private static final Pattern SYMBOL = Pattern.compile("\\p{L}[\\p{L}0-9_]{0,39}");
    private static final Pattern SUM =
            Pattern.compile("Σ\\s*(?:\\(\\s*(\\p{L}[\\p{L}0-9_]*)\\s*\\)|(\\p{L}[\\p{L}0-9_]*))");
    /** A sum that is added to what stands before it, or taken from it, and bound to nothing that comes after. */
    private static final Pattern ADDED_SUM =
            Pattern.compile("(?<=[\\p{L}0-9_)])\\s*[+−-]\\s*" + SUM.pattern() + "(?![\\p{L}0-9_]|\\s*[·*×/÷^])");

    private static final Pattern INSERTION = Pattern.compile(SUM.pattern() + "|(\\p{L}[\\p{L}0-9_]*)");
    private static final Set<String> WORDS = Set.of("min", "max");

    /** A part of a formula, which can be reckoned when its symbols are known. */
    @FunctionalInterface
    interface Node {
        Exact value(Map<String, List<Exact>> numbers);
    }

    private final String text;
    private final Node node;
    private final SortedSet<String> symbols;

    private Formula(String text, Node node, SortedSet<String> symbols) {
        this.text = text;
        this.node = node;
        this.symbols = Collections.unmodifiableSortedSet(symbols);
    }

    /** Whether a text can be a symbol. {@code min}, {@code max} and anything with Σ cannot. */
    public static boolean isSymbol(String text) {
        return SYMBOL.matcher(text).matches() && text.indexOf('Σ') < 0 && !WORDS.contains(text);
    }

    /**
     * @throws IllegalArgumentException if it cannot be read; the message says where
     */
    public static Formula parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a formula has at most " + LONGEST + " characters, got " + text.length());
        }
        SortedSet<String> symbols = new TreeSet<>();
        return new Formula(text, new FormulaReader(text, symbols).read(), symbols);
    }

    /** As it was written. */
    public String text() {
        return text;
    }

    /** The symbols in it. */
    public SortedSet<String> symbols() {
        return symbols;
    }

    /**
     * The value of the formula, without any rounding.
     *
     * @param numbers for each symbol its numbers: one, or any number of them where it stands after Σ
     * @throws IllegalArgumentException if a symbol that stands by itself has not exactly one number, or an exponent is none
     * @throws ArithmeticException at a division by zero
     */
    public Exact evaluate(Map<String, List<Exact>> numbers) {
        return node.value(numbers);
    }

    /**
     * The formula with numbers in the place of its symbols, for people: {@code 50 · 100 / 140 + (20 + 13)}.
     *
     * <p>A sum of no numbers that is added or taken away is left out, as it changes nothing and only makes one wonder what it is.
     *
     * @param numbers what is written for a symbol, one text a number; a negative one gets parentheses
     */
    public String withNumbers(Function<String, List<String>> numbers) {
        String counted = ADDED_SUM
                .matcher(text)
                .replaceAll(
                        match -> numbers.apply(summed(match)).isEmpty() ? "" : Matcher.quoteReplacement(match.group()));
        return INSERTION.matcher(counted).replaceAll(match -> {
            String single = match.group(3);
            if (single != null && WORDS.contains(single)) {
                return Matcher.quoteReplacement(single);
            }
            List<String> written = numbers.apply(single == null ? summed(match) : single).stream()
                    .map(Formula::enclosed)
                    .toList();
            String joined = written.stream().collect(Collectors.joining(" + "));
            return Matcher.quoteReplacement(
                    written.isEmpty() ? "0" : written.size() == 1 ? joined : "(" + joined + ")");
        });
    }

    /** The symbol of a sum, with parentheses around it or without. */
    private static String summed(MatchResult sum) {
        return sum.group(1) == null ? sum.group(2) : sum.group(1);
    }

    private static String enclosed(String number) {
        return number.startsWith("\u2212") || number.startsWith("-") ? "(" + number + ")" : number;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && formula.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
