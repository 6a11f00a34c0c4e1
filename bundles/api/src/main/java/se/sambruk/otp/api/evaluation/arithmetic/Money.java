package se.sambruk.otp.api.evaluation.arithmetic;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * An amount in a currency. May be negative: whether it may be so where it stands is for whoever takes it. Two are equal when their
 * amounts are, {@code 100} and {@code 100.00} alike. Unit prices and differences have as many decimals as they have; a sum that is paid is
 * an {@link se.sambruk.otp.api.casefile.facts.Amount}.
 *
 * @param amount without zeros at the end of its decimals
 * @param currency its code by ISO 4217, such as {@code SEK}
 */
public record Money(BigDecimal amount, String currency) {
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

    /** Whether a text has the form of a currency's code. */
    public static boolean isCurrency(String text) {
        return CURRENCY.matcher(Objects.requireNonNull(text)).matches();
    }

    public static Money fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(new BigDecimal(in.text("amount")), in.text("currency"));
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
