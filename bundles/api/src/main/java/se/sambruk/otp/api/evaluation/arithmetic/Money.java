package se.sambruk.otp.api.evaluation.arithmetic;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.text.Blanks;

/**
 * An amount in a currency. May be negative: whether it may be so where it stands is for whoever takes it. Two are equal when their
 * amounts are, {@code 100} and {@code 100.00} alike. Unit prices and differences have as many decimals as they have; what is paid is a {@link
 * #isSum sum}, which whoever takes one asks for.
 *
 * @param amount without zeros at the end of its decimals
 * @param currency its code by ISO 4217, such as {@code SEK}
 */
public record Money(BigDecimal amount, String currency) {
    /** The currency where none is stated. */
    public static final String SEK = "SEK";

    private static final int DECIMALS_OF_A_SUM = 2;
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,15}([.,][0-9]{1,2})?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /**
     * @throws IllegalArgumentException if the currency has another form, or the amount more than a thousand decimals
     */
    public Money {
        if (!isCurrency(currency)) {
            throw new IllegalArgumentException("a currency is three letters, A–Z");
        }
        // By the bounds of an exact number, so that no exponent makes it too long to write.
        Exact.of(amount);
        BigDecimal plain = amount.stripTrailingZeros();
        amount = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currency);
    }

    public static Money of(long amount, String currency) {
        return new Money(BigDecimal.valueOf(amount), currency);
    }

    public static Money sek(long kronor) {
        return of(kronor, SEK);
    }

    /**
     * A sum that a person wrote: {@code 4 500 000}, {@code 4500000,50} or {@code 4500000 EUR}; SEK unless stated, also by {@code kr} and {@code
     * kronor}.
     */
    public static Optional<Money> parse(String written) {
        String text = Blanks.strip(written);
        int letters = text.length();
        while (letters > 0 && Character.isLetter(text.charAt(letters - 1))) {
            letters--;
        }
        String unit = text.substring(letters);
        boolean kronor = unit.isEmpty() || unit.equals("kr") || unit.equals("kronor");
        String digits = Blanks.closed(text.substring(0, letters));
        return (kronor || isCurrency(unit)) && WRITTEN.matcher(digits).matches()
                ? Optional.of(of(new BigDecimal(digits.replace(',', '.')), kronor ? SEK : unit))
                : Optional.empty();
    }

    /** Whether it can be paid: not negative, and with at most two decimals. */
    public boolean isSum() {
        return amount.signum() >= 0 && amount.scale() <= DECIMALS_OF_A_SUM;
    }

    /**
     * The same, where only a sum can be meant.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Money asSum() {
        if (!isSum()) {
            throw new IllegalArgumentException("a sum is not negative and has at most two decimals");
        }
        return this;
    }

    /** Whether a text has the form of a currency's code. */
    public static boolean isCurrency(String text) {
        return CURRENCY.matcher(Objects.requireNonNull(text)).matches();
    }

    /** Reads the canonical tree; SEK where it states no currency. */
    public static Money fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(new BigDecimal(in.text("amount")), in.text("currency", SEK));
    }

    /** The canonical tree; the amount is a text, as {@link se.sambruk.otp.api.canonical.CanonicalJson} asks. */
    public Object tree() {
        return new TreeWriter()
                .put("amount", amount.toPlainString())
                .put("currency", currency)
                .done();
    }

    public Exact exact() {
        return Exact.of(amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
