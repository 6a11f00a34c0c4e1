package se.sambruk.otp.api.evaluation.arithmetic;

import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** How numbers are rounded, and where: stated in the procurement documents. */
public final class RoundingRule extends TreeValue {
    /** No rounding at all. */
    public static final RoundingRule NONE = new RoundingRule(RoundingPoint.NONE, 2, RoundingMode.HALF_UP);

    private static final int MOST_PLACES = 10;

    private final RoundingPoint point;
    private final int places;
    private final RoundingMode mode;

    private RoundingRule(RoundingPoint point, int places, RoundingMode mode) {
        this.point = Objects.requireNonNull(point);
        this.places = places;
        this.mode = Objects.requireNonNull(mode);
        if (places < 0 || places > MOST_PLACES) {
            throw new IllegalArgumentException("from 0 to " + MOST_PLACES + " decimals, got " + places);
        }
        if (mode == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("a mode that rounds is needed");
        }
    }

    /**
     * @param places how many decimals are kept, from 0 to 10; where nothing is rounded, how many are shown
     * @param mode such as {@link RoundingMode#HALF_UP}, by which a half is rounded away from zero
     */
    public static RoundingRule of(RoundingPoint point, int places, RoundingMode mode) {
        return new RoundingRule(point, places, mode);
    }

    /**
     * @throws IllegalArgumentException if it has another form
     */
    public static RoundingRule fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return of(
                WireValue.of(RoundingPoint.class, in.text("point")),
                in.integer("places"),
                RoundingMode.valueOf(in.text("mode").replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    public RoundingPoint point() {
        return point;
    }

    public int places() {
        return places;
    }

    public RoundingMode mode() {
        return mode;
    }

    /** Whether a step of a calculation is rounded. */
    public boolean appliesTo(CalculationPart part) {
        return part.isRoundedAt(point);
    }

    /** A number after the rule, at a place where it applies. */
    public Exact round(Exact value) {
        return value.rounded(places, mode);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("point", point)
                .put("places", places)
                .put("mode", mode.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .done();
    }
}
