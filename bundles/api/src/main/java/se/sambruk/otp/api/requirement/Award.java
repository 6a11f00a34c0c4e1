package se.sambruk.otp.api.requirement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** What an evaluated requirement is worth, and for what: a scale stated in advance (LOU 16:1–2, 16:6). */
public final class Award extends TreeValue {
    /** A step of the scale. */
    public static final class Step extends TreeValue {
        private final BigDecimal value;
        private final String when;

        private Step(BigDecimal value, String when) {
            this.value = Objects.requireNonNull(value);
            this.when = Objects.requireNonNull(when);
        }

        /**
         * @param value from 0 to the award's greatest value, in its unit
         * @param when what an answer must show to be given this value
         */
        public static Step of(BigDecimal value, String when) {
            return new Step(value, when);
        }

        public static Step fromTree(Object tree) {
            TreeReader in = TreeReader.of(tree);
            return of(new BigDecimal(in.text("value")), in.text("when"));
        }

        public BigDecimal value() {
            return value;
        }

        public String when() {
            return when;
        }

        @Override
        protected Object buildTree() {
            return new TreeWriter()
                    .put("value", value.toPlainString())
                    .put("when", when)
                    .done();
        }
    }

    private final String criterion;
    private final AwardUnit unit;
    private final BigDecimal max;
    private final List<Step> scale;

    private Award(String criterion, AwardUnit unit, BigDecimal max, List<Step> scale) {
        this.criterion = Objects.requireNonNull(criterion);
        this.unit = Objects.requireNonNull(unit);
        this.max = Objects.requireNonNull(max);
        this.scale = List.copyOf(scale);
        if (max.signum() <= 0) {
            throw new IllegalArgumentException("an award is worth more than 0, got " + max);
        }
        for (Step step : scale) {
            if (step.value().signum() < 0 || step.value().compareTo(max) > 0) {
                throw new IllegalArgumentException("a step lies between 0 and " + max + ", got " + step.value());
            }
        }
    }

    /**
     * @param criterion the award criterion under which the requirement counts
     * @param max the greatest value, above 0, in the unit
     * @param scale the steps, best first; empty where the answer is Ja or Nej
     * @throws IllegalArgumentException if a step lies outside 0 to max
     */
    public static Award of(String criterion, AwardUnit unit, BigDecimal max, List<Step> scale) {
        return new Award(criterion, unit, max, scale);
    }

    public static Award fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                in.text("criterion"),
                WireValue.of(AwardUnit.class, in.text("unit")),
                new BigDecimal(in.text("max")),
                in.list("scale", Step::fromTree));
    }

    public String criterion() {
        return criterion;
    }

    public AwardUnit unit() {
        return unit;
    }

    public BigDecimal max() {
        return max;
    }

    public List<Step> scale() {
        return scale;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("criterion", criterion)
                .put("unit", unit)
                .put("max", max.toPlainString())
                .put("scale", scale)
                .done();
    }
}
