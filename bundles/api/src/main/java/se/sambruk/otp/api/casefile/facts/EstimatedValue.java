package se.sambruk.otp.api.casefile.facts;

import java.time.LocalDate;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Money;

/**
 * What a procurement is estimated to be worth in all, options and renewals included, without VAT (LOU 5:3).
 *
 * @param amount a {@linkplain Money#isSum sum}
 * @param on the day for which it was estimated, which decides the thresholds it is compared with
 * @param how how it was worked out; may be empty
 */
public record EstimatedValue(Money amount, LocalDate on, String how) {
    public EstimatedValue {
        amount.asSum();
        Objects.requireNonNull(on);
        Objects.requireNonNull(how);
    }

    public static EstimatedValue fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new EstimatedValue(Money.fromTree(tree), in.date("on"), in.text("how", ""));
    }

    public Object tree() {
        return new TreeWriter()
                .put("amount", amount.amount().toPlainString())
                .put("currency", amount.currency())
                .put("on", on)
                .putText("how", how)
                .done();
    }
}
