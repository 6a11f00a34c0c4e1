package se.sambruk.otp.api.evaluation.bid;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** A row of a bid's price annex: what it is, its amount, and how many at what price, where that is stated. */
public final class PriceRow extends TreeValue {
    private final String key;
    private final String label;
    private final WrittenNumber quantity;
    private final WrittenNumber unitPrice;
    private final WrittenNumber amount;

    private PriceRow(String key, String label, WrittenNumber quantity, WrittenNumber unitPrice, WrittenNumber amount) {
        this.key = Objects.requireNonNull(key);
        this.label = Objects.requireNonNull(label);
        this.quantity = quantity;
        this.unitPrice = unitPrice;
        this.amount = Objects.requireNonNull(amount);
    }

    /**
     * @param key unlike that of the bid's other rows; stands in messages, so it is the row's number or place
     * @param label what is priced
     * @param amount in the bid's currency
     */
    public static PriceRow of(String key, String label, WrittenNumber amount) {
        return new PriceRow(key, label, null, null, amount);
    }

    /** A row with a quantity and a price for each, which should give its amount. */
    public static PriceRow of(
            String key, String label, WrittenNumber quantity, WrittenNumber unitPrice, WrittenNumber amount) {
        return new PriceRow(key, label, Objects.requireNonNull(quantity), Objects.requireNonNull(unitPrice), amount);
    }

    static PriceRow fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new PriceRow(
                in.text("key"),
                in.text("label", ""),
                in.find("quantity", WrittenNumber::fromTree).orElse(null),
                in.find("unit-price", WrittenNumber::fromTree).orElse(null),
                in.get("amount", WrittenNumber::fromTree));
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    public Optional<WrittenNumber> quantity() {
        return Optional.ofNullable(quantity);
    }

    public Optional<WrittenNumber> unitPrice() {
        return Optional.ofNullable(unitPrice);
    }

    public WrittenNumber amount() {
        return amount;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("key", key)
                .putText("label", label)
                .put("quantity", quantity())
                .put("unit-price", unitPrice())
                .put("amount", amount)
                .done();
    }

    /** Its key only. */
    @Override
    public String toString() {
        return "PriceRow[" + key + "]";
    }
}
