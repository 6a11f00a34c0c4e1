package se.sambruk.otp.api.casefile.facts;

import java.time.LocalDate;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * The threshold that the buyer goes by, where the platform does not know one, or not the right one.
 *
 * @param source where it was read
 * @param checked when
 */
public record StatedThreshold(Amount amount, String source, LocalDate checked) {
    public StatedThreshold {
        Objects.requireNonNull(amount);
        Objects.requireNonNull(source);
        Objects.requireNonNull(checked);
    }

    public static StatedThreshold fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new StatedThreshold(Amount.fromTree(tree), in.text("source"), in.date("checked"));
    }

    public Object tree() {
        return new TreeWriter()
                .put("amount", amount.value().toPlainString())
                .put("currency", amount.currency())
                .put("source", source)
                .put("checked", checked)
                .done();
    }
}
