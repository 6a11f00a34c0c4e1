package se.sambruk.otp.api.casefile.facts;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * A sum that is to be paid, without VAT. Two are equal when they are the same sum, {@code 100} and {@code 100.00} alike.
 *
 * @param value from 0, with at most two decimals
 * @param currency ISO 4217
 */
public record Amount(BigDecimal value, String currency) {
    /** The currency where none is stated. */
    public static final String SEK = "SEK";

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,15}([.,][0-9]{1,2})?");

    public Amount {
        Objects.requireNonNull(value);
        if (!CURRENCY.matcher(currency).matches()) {
            throw new IllegalArgumentException("a currency is three letters, got " + currency);
        }
        BigDecimal plain = value.stripTrailingZeros();
        value = plain.scale() < 0 ? plain.setScale(0) : plain;
        if (value.signum() < 0 || value.scale() > 2) {
            throw new IllegalArgumentException("a sum is not negative and has at most two decimals");
        }
    }

    public static Amount sek(long kronor) {
        return new Amount(BigDecimal.valueOf(kronor), SEK);
    }

    /**
     * What a person wrote: {@code 4 500 000}, {@code 4500000,50} or {@code 4500000 EUR}; SEK unless stated, also by {@code kr} and {@code
     * kronor}.
     */
    public static Optional<Amount> parse(String written) {
        String text = written.strip().replace('\u00a0', ' ');
        String currency = SEK;
        int letters = text.length();
        while (letters > 0 && Character.isLetter(text.charAt(letters - 1))) {
            letters--;
        }
        String unit = text.substring(letters);
        if (CURRENCY.matcher(unit).matches()) {
            currency = unit;
        } else if (!unit.isEmpty() && !unit.equals("kr") && !unit.equals("kronor")) {
            return Optional.empty();
        }
        String digits = text.substring(0, letters).replace(" ", "");
        return WRITTEN.matcher(digits).matches()
                ? Optional.of(new Amount(new BigDecimal(digits.replace(',', '.')), currency))
                : Optional.empty();
    }

    public static Amount fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new Amount(new BigDecimal(in.text("amount")), in.text("currency", SEK));
    }

    /** The canonical tree; the sum is a text. */
    public Object tree() {
        return new TreeWriter()
                .put("amount", value.toPlainString())
                .put("currency", currency)
                .done();
    }

    /** In a form without language, {@code 4500000 SEK}. */
    @Override
    public String toString() {
        return value.toPlainString() + " " + currency;
    }
}
