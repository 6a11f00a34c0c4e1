package se.sambruk.otp.content.profile;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.pack.Forms;
import se.sambruk.otp.content.shape.MapShape;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;

/** The shape of what a profile says of how bids are evaluated. */
final class EvaluationShape {
    private static final int MOST_ASSESSORS = 50;
    private static final int MOST_OTHERS = 100;
    private static final int MOST_PLACES = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static final ObjectShape EVALUATION = ObjectShape.of(
            required("ground", Shapes.choice(AwardGround.class)),
            required("model", Shapes.pattern("OTP-1322", "[a-z0-9]+(-[a-z0-9]+)*", "price-deduction")),
            optional("parameters", new MapShape("OTP-1127", Parameter::isValidName, "point-value", Shapes.line())),
            optional("weighting", Shapes.choice(Weighting.class)),
            optional("priority-reason", Shapes.text()),
            optional("criteria", Shapes.list(criterion(true))),
            optional("between-steps", Shapes.list(Forms.requirementId())),
            optional("surcharges", Shapes.list(Forms.requirementId())),
            optional("costs", Shapes.list(cost())),
            optional("rounding", rounding()),
            optional("tie-breaks", Shapes.list(tieBreak())),
            optional("panel", panel()),
            optional("low-bids", lowBids()));

    private EvaluationShape() {}

    /** A criterion of the whole, or a sub-criterion, which has no parts of its own. */
    private static ObjectShape criterion(boolean whole) {
        return whole
                ? ObjectShape.of(
                        required("name", Shapes.line()),
                        optional("weight", percent()),
                        optional("parts", Shapes.list(criterion(false))))
                : ObjectShape.of(required("name", Shapes.line()), optional("weight", percent()));
    }

    private static ObjectShape cost() {
        return ObjectShape.of(
                        required("key", Shapes.pattern("OTP-1323", "[a-z][a-z0-9-]{0,39}", "energi")),
                        required("label", Shapes.line()),
                        optional("unit", Shapes.line()),
                        optional("unit-cost", Shapes.decimal()),
                        required("first-year", Shapes.integer(0, CostItem.LAST_YEAR)),
                        optional("last-year", Shapes.integer(0, CostItem.LAST_YEAR)))
                .checking(EvaluationShape::checkCost);
    }

    private static ObjectShape rounding() {
        return ObjectShape.of(
                required("point", Shapes.choice(RoundingPoint.class)),
                optional("places", Shapes.integer(0, MOST_PLACES)),
                optional("mode", Shapes.choice(modes(), wire(RoundingMode.HALF_UP))));
    }

    private static List<String> modes() {
        return Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .map(EvaluationShape::wire)
                .toList();
    }

    private static String wire(RoundingMode mode) {
        return mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ObjectShape tieBreak() {
        return ObjectShape.of(
                        required("kind", Shapes.choice(TieBreak.Kind.class)),
                        optional("criterion", Shapes.line()),
                        optional("procedure", Shapes.text()))
                .checking(EvaluationShape::checkTieBreak);
    }

    private static ObjectShape panel() {
        return ObjectShape.of(
                optional("assessors", Shapes.integer(1, MOST_ASSESSORS)),
                optional(
                        "spread",
                        Shapes.normal(
                                "OTP-1324",
                                text -> isPercent(text) || isZero(text),
                                "10",
                                EvaluationShape::normalDecimal)));
    }

    private static ObjectShape lowBids() {
        return ObjectShape.of(
                        optional("below-mean", percent()),
                        optional("below-median", percent()),
                        optional("below-estimate", percent()),
                        optional(
                                "estimate",
                                Shapes.normal(
                                        "OTP-1330",
                                        text -> decimal(text)
                                                .filter(sum -> sum.signum() > 0)
                                                .isPresent(),
                                        "4 800 000",
                                        EvaluationShape::normalDecimal)),
                        optional("fewest", Shapes.integer(1, MOST_OTHERS)))
                .checking(EvaluationShape::checkEstimate);
    }

    private static Shape percent() {
        return Shapes.normal("OTP-1324", EvaluationShape::isPercent, "30", EvaluationShape::normalDecimal);
    }

    private static boolean isPercent(String written) {
        return decimal(written)
                .filter(value -> value.signum() > 0 && value.compareTo(HUNDRED) < 0)
                .isPresent();
    }

    private static boolean isZero(String written) {
        return decimal(written).filter(value -> value.signum() == 0).isPresent();
    }

    private static Optional<BigDecimal> decimal(String written) {
        return ParameterType.DECIMAL.normalize(written).map(BigDecimal::new);
    }

    private static String normalDecimal(String written) {
        return ParameterType.DECIMAL.normalize(written).orElseThrow();
    }

    private static void checkCost(Mapping node, Map<String, Object> values, Scope scope) {
        if (node.has("unit") != node.has("unit-cost")) {
            needs(node, node.has("unit") ? "unit-cost" : "unit", node.has("unit") ? "1,50" : "kWh", scope);
        }
        if (values.get("first-year") instanceof Integer first
                && values.get("last-year") instanceof Integer last
                && last < first) {
            scope.error(node.get("last-year").orElse(node), "OTP-1325", last, first);
        }
    }

    private static void checkTieBreak(Mapping node, Map<String, Object> values, Scope scope) {
        Object kind = values.get("kind");
        boolean byCriterion = TieBreak.Kind.CRITERION.wire().equals(kind);
        if (byCriterion && !node.has("criterion")) {
            needs(node, "criterion", "Användbarhet", scope);
        }
        if (kind != null && !byCriterion) {
            alone(node, "criterion", "kind: " + TieBreak.Kind.CRITERION.wire(), scope);
        }
        if (kind != null && !TieBreak.Kind.LOT.wire().equals(kind)) {
            alone(node, "procedure", "kind: " + TieBreak.Kind.LOT.wire(), scope);
        }
    }

    private static void checkEstimate(Mapping node, Map<String, Object> values, Scope scope) {
        if (node.has("below-estimate") && !node.has("estimate")) {
            needs(node, "estimate", "4 800 000", scope);
        } else if (!node.has("below-estimate")) {
            alone(node, "estimate", "below-estimate", scope);
        }
    }

    private static void needs(Node node, String key, String example, Scope scope) {
        scope.error(node, "OTP-1102", key, example);
    }

    /** Tells of a key that says nothing without another. */
    private static void alone(Mapping node, String key, String other, Scope scope) {
        node.get(key).ifPresent(value -> scope.error(value, "OTP-1344", key, other));
    }
}
