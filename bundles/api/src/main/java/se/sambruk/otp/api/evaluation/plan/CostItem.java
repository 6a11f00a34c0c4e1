package se.sambruk.otp.api.evaluation.plan;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.evaluation.arithmetic.Money;

/**
 * A cost beside the price that counts in the evaluation (LOU 16:3–5): what suppliers are to state, in which unit, what a unit costs, and
 * in which years it falls. The documents state all of it.
 */
public final class CostItem extends TreeValue {
    /** The last year that a cost can fall in. */
    public static final int LAST_YEAR = 100;

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final String key;
    private final String label;
    private final String unit;
    private final Money unitCost;
    private final int firstYear;
    private final int lastYear;

    private CostItem(String key, String label, String unit, Money unitCost, int firstYear, int lastYear) {
        this.key = Objects.requireNonNull(key);
        this.label = Objects.requireNonNull(label);
        this.unit = Objects.requireNonNull(unit);
        this.unitCost = unitCost;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("a cost's key is a–z, 0–9 and hyphens, got " + key);
        }
        if (firstYear < 0 || lastYear < firstYear || lastYear > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "years go from 0 to " + LAST_YEAR + ", got " + firstYear + " to " + lastYear);
        }
    }

    /**
     * A cost that suppliers state in money.
     *
     * @param key what it is known by: {@code a–z}, digits and hyphens, at most 40
     * @param label what suppliers are to state, in the words of the documents
     * @param currency that of the plan
     * @param firstYear the first year in which it falls: 0 is at delivery, 1 a year later
     * @param lastYear the last year; the same as the first for a cost that comes once
     * @throws IllegalArgumentException if the key has another form, or the years lie outside 0 to 100
     */
    public static CostItem money(String key, String label, String currency, int firstYear, int lastYear) {
        return new CostItem(key, label, currency, null, firstYear, lastYear);
    }

    /**
     * A cost that suppliers state as an amount of something, such as kWh a year, and that the buyer has put a price on.
     *
     * @param unit what suppliers state it in
     * @param unitCost what one of it costs
     */
    public static CostItem amount(String key, String label, String unit, Money unitCost, int firstYear, int lastYear) {
        return new CostItem(key, label, unit, Objects.requireNonNull(unitCost), firstYear, lastYear);
    }

    public static CostItem fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new CostItem(
                in.text("key"),
                in.text("label"),
                in.text("unit"),
                in.find("unit-cost", Money::fromTree).orElse(null),
                in.integer("first-year"),
                in.integer("last-year"));
    }

    public String key() {
        return key;
    }

    public String label() {
        return label;
    }

    /** What suppliers state it in, for each year; a currency's code where it is money. */
    public String unit() {
        return unit;
    }

    /** What one unit costs; empty where suppliers state money. */
    public Optional<Money> unitCost() {
        return Optional.ofNullable(unitCost);
    }

    public int firstYear() {
        return firstYear;
    }

    public int lastYear() {
        return lastYear;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("key", key)
                .put("label", label)
                .put("unit", unit)
                .put("unit-cost", unitCost().map(Money::tree))
                .put("first-year", firstYear)
                .put("last-year", lastYear)
                .done();
    }
}
