package se.sambruk.otp.api.evaluation.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.requirement.ParameterType;

/**
 * A number without any rounding, as a fraction of two whole numbers: 140 kronor through 3 is 140/3 and nothing near it. Bids are
 * compared by such numbers, so that rounding happens where the procurement documents say so and nowhere else. Immutable and
 * thread-safe.
 *
 * <p>Its text is a decimal number with a point where it is one, {@code 35.5}, and else a fraction in lowest terms, {@code 250/7}; the
 * same number has one text.
 */
public final class Exact implements Comparable<Exact> {
    private static final int DECIMALS_OF_MONEY = 2;
    private static final int LONGEST_PRICE = 6;
    public static final Exact ZERO = new Exact(BigInteger.ZERO, BigInteger.ONE);
    public static final Exact ONE = new Exact(BigInteger.ONE, BigInteger.ONE);
    public static final Exact HUNDRED = of(100);

    /** The greatest number of decimals, and of zeros at the end, that a number is made of. */
    private static final int FARTHEST = 1000;

    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern FRACTION = Pattern.compile("(-?[0-9]+)/([0-9]+)");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private final BigInteger numerator;
    private final BigInteger denominator;

    private Exact(BigInteger numerator, BigInteger denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    private static Exact reduced(BigInteger numerator, BigInteger denominator) {
        BigInteger divisor = numerator.gcd(denominator);
        return divisor.equals(BigInteger.ONE)
                ? new Exact(numerator, denominator)
                : new Exact(numerator.divide(divisor), denominator.divide(divisor));
    }

    /**
     * @throws IllegalArgumentException if it has more than a thousand decimals, or zeros at its end
     */
    public static Exact of(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (Math.abs((long) plain.scale()) > FARTHEST) {
            throw new IllegalArgumentException("a number has at most " + FARTHEST + " decimals or zeros at its end");
        }
        return plain.scale() <= 0
                ? new Exact(plain.toBigIntegerExact(), BigInteger.ONE)
                : reduced(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    public static Exact of(long value) {
        return new Exact(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /**
     * Reads the form that {@link #toString} writes.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static Exact parse(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (text.length() <= LONGEST_TEXT && fraction.matches()) {
            BigInteger denominator = new BigInteger(fraction.group(2));
            if (denominator.signum() > 0) {
                return reduced(new BigInteger(fraction.group(1)), denominator);
            }
        } else if (text.length() <= FARTHEST && DECIMAL.matcher(text).matches()) {
            return of(new BigDecimal(text));
        }
        // Without the text: it may be somebody's price.
        throw new IllegalArgumentException("an exact number is like 35.5 or 250/7");
    }

    public Exact plus(Exact other) {
        if (denominator.equals(other.denominator)) {
            return isWhole()
                    ? new Exact(numerator.add(other.numerator), BigInteger.ONE)
                    : reduced(numerator.add(other.numerator), denominator);
        }
        return reduced(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Exact minus(Exact other) {
        return plus(other.negated());
    }

    public Exact times(Exact other) {
        return reduced(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * @throws ArithmeticException if the other is zero
     */
    public Exact dividedBy(Exact other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        BigInteger over = numerator.multiply(other.denominator);
        BigInteger under = denominator.multiply(other.numerator);
        return under.signum() < 0 ? reduced(over.negate(), under.negate()) : reduced(over, under);
    }

    /**
     * @param exponent from 0 to 1,000
     * @throws IllegalArgumentException if the exponent lies outside
     */
    public Exact power(int exponent) {
        if (exponent < 0 || exponent > FARTHEST) {
            throw new IllegalArgumentException("an exponent lies between 0 and " + FARTHEST + ", got " + exponent);
        }
        return new Exact(numerator.pow(exponent), denominator.pow(exponent));
    }

    public Exact negated() {
        return new Exact(numerator.negate(), denominator);
    }

    public Exact min(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Exact max(Exact other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** −1, 0 or 1, as the number is below, at or above zero. */
    public int signum() {
        return numerator.signum();
    }

    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /**
     * The nearest number with so many decimals, by the mode.
     *
     * @param places at least 0
     */
    public Exact rounded(int places, RoundingMode mode) {
        return of(decimal(places, mode));
    }

    /** The same with exactly so many decimals, also where they are zeros. */
    public BigDecimal decimal(int places, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), places, mode);
    }

    /** The number as a decimal one, without zeros at its end; empty where its decimals do not end. */
    public Optional<BigDecimal> decimal() {
        int twos = denominator.getLowestSetBit();
        BigInteger rest = denominator.shiftRight(twos);
        int fives = 0;
        while (!rest.equals(BigInteger.ONE)) {
            BigInteger[] divided = rest.divideAndRemainder(FIVE);
            if (divided[1].signum() != 0) {
                return Optional.empty();
            }
            rest = divided[0];
            fives++;
        }
        return Optional.of(decimal(Math.max(twos, fives), RoundingMode.UNNECESSARY));
    }

    /** As {@link #display(Locale, int)}, with six decimals at most. */
    public String display(Locale locale) {
        return display(locale, 6);
    }

    /**
     * For people: {@code 1 250 000,5} to a Swedish reader. Where the decimals go on beyond those shown, {@code ≈} stands before it.
     *
     * @param places the greatest number of decimals, at least 0
     */
    public String display(Locale locale, int places) {
        Optional<BigDecimal> ending = decimal().filter(known -> known.scale() <= places);
        BigDecimal shown = ending.orElseGet(() -> decimal(places, RoundingMode.HALF_UP));
        String text = ParameterType.DECIMAL.display(shown.toPlainString(), locale);
        return ending.isPresent() ? text : "≈ " + text;
    }

    /**
     * An amount of money for people, as it is written in a letter: {@code 4 674 000,50}, and {@code 4 674 000} where there are no öre. One that has more
     * decimals, such as the price of a unit, keeps them; where they go on it is shortened to two, with {@code ≈} before it.
     */
    public String displayMoney(Locale locale) {
        Optional<BigDecimal> ending = decimal().filter(known -> known.scale() <= LONGEST_PRICE);
        if (ending.isEmpty()) {
            return display(locale, DECIMALS_OF_MONEY);
        }
        BigDecimal amount = ending.get();
        boolean isTenths = amount.scale() > 0 && amount.scale() < DECIMALS_OF_MONEY;
        BigDecimal shown = isTenths ? amount.setScale(DECIMALS_OF_MONEY) : amount;
        return ParameterType.DECIMAL.display(shown.toPlainString(), locale);
    }

    @Override
    public int compareTo(Exact other) {
        return denominator.equals(other.denominator)
                ? numerator.compareTo(other.numerator)
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Exact exact
                && exact.numerator.equals(numerator)
                && exact.denominator.equals(denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return decimal().map(BigDecimal::toPlainString).orElseGet(() -> numerator + "/" + denominator);
    }
}
