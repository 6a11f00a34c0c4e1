package se.sambruk.otp.api.evaluation.plan;

import java.math.BigDecimal;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * How several assessors come to one value. Where all give the same, that is it. Where they differ, they agree on one and say why
 * (consensus); only where the scale is interpolated, and they differ by no more than a stated share of the most that can be given, is it
 * the mean of theirs.
 */
public final class PanelRule extends TreeValue {
    private static final int MOST_ASSESSORS = 50;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    // After the bounds that it is checked by.
    /** Two assessors at least, and consensus wherever they differ. */
    public static final PanelRule USUAL = of(2, BigDecimal.ZERO);

    private final int assessors;
    private final BigDecimal spread;

    private PanelRule(int assessors, BigDecimal spread) {
        this.assessors = assessors;
        this.spread = Objects.requireNonNull(spread);
        if (assessors < 1 || assessors > MOST_ASSESSORS) {
            throw new IllegalArgumentException("from 1 to " + MOST_ASSESSORS + " assessors, got " + assessors);
        }
        if (spread.signum() < 0 || spread.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException("a spread lies between 0 and 100 per cent, got " + spread);
        }
    }

    /**
     * @param assessors how many must assess each requirement of each bid, from 1 to 50
     * @param spread the greatest difference of which the mean may be taken, in per cent of the most that a requirement can give, from 0
     *     to 100; 0 where consensus is always needed
     */
    public static PanelRule of(int assessors, BigDecimal spread) {
        return new PanelRule(assessors, spread);
    }

    public static PanelRule fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(in.integer("assessors"), new BigDecimal(in.text("spread")));
    }

    public int assessors() {
        return assessors;
    }

    public BigDecimal spread() {
        return spread;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("assessors", assessors)
                .put("spread", spread.toPlainString())
                .done();
    }
}
