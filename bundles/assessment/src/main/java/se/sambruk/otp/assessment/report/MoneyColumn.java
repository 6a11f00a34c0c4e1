package se.sambruk.otp.assessment.report;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.stream.Stream;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.requirement.ParameterType;

/** A column of money, which has öre in all of its rows or in none. */
final class MoneyColumn {
    private static final int DECIMALS = 2;

    private final boolean inFull;
    private final Locale locale;

    /**
     * @param amounts all that will stand in it
     */
    MoneyColumn(Stream<Exact> amounts, Locale locale) {
        this.inFull = amounts.anyMatch(amount -> !amount.isWhole());
        this.locale = locale;
    }

    String shown(Exact amount) {
        return amount.isWhole() && inFull
                ? ParameterType.DECIMAL.display(
                        amount.decimal(DECIMALS, RoundingMode.UNNECESSARY).toPlainString(), locale)
                : amount.displayMoney(locale);
    }
}
