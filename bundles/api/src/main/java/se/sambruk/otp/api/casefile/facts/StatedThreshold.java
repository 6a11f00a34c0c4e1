package se.sambruk.otp.api.casefile.facts;

import java.time.LocalDate;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Money;

/**
 * The threshold that the buyer goes by, where the platform does not know one, or not the right one.
 *
 * @param amount a {@linkplain Money#isSum sum}
 * @param source where it was read
 * @param checked when
 */
public record StatedThreshold(Money amount, String source, LocalDate checked) {
    public StatedThreshold {
        amount.asSum();
        Objects.requireNonNull(source);
        Objects.requireNonNull(checked);
    }

    public static StatedThreshold fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new StatedThreshold(Money.fromTree(tree), in.text("source"), in.date("checked"));
    }

    public Object tree() {
        return new TreeWriter()
                .put("amount", amount.amount().toPlainString())
                .put("currency", amount.currency())
                .put("source", source)
                .put("checked", checked)
                .done();
    }
}
