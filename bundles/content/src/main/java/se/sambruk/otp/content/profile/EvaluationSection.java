package se.sambruk.otp.content.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationTerms;
import se.sambruk.otp.api.evaluation.plan.LowBidRule;
import se.sambruk.otp.api.evaluation.plan.PanelRule;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.requirement.RequirementId;

/** What a profile says of how bids are evaluated, from what {@link EvaluationShape} has read without a fault. */
final class EvaluationSection {
    private final Map<?, ?> values;
    private final String currency;

    private EvaluationSection(Map<?, ?> values, String currency) {
        this.values = values;
        this.currency = currency;
    }

    /**
     * @param currency that of the prices that are asked for
     */
    static EvaluationTerms terms(Map<?, ?> values, String currency) {
        return new EvaluationSection(values, currency).terms();
    }

    private EvaluationTerms terms() {
        EvaluationTerms.Builder terms = EvaluationTerms.builder(
                        WireValue.of(AwardGround.class, text(values, "ground").orElseThrow()),
                        currency,
                        text(values, "model").orElseThrow())
                .priorityReason(text(values, "priority-reason").orElse(""));
        map(values, "parameters").forEach((name, value) -> terms.parameter((String) name, (String) value));
        text(values, "weighting")
                .map(wire -> WireValue.of(Weighting.class, wire))
                .ifPresent(terms::weighting);
        maps(values, "criteria").forEach(criterion -> terms.criterion(criterion(criterion)));
        texts("between-steps").forEach(id -> terms.interpolated(new RequirementId(id)));
        texts("surcharges").forEach(id -> terms.surcharge(new RequirementId(id)));
        maps(values, "costs").forEach(cost -> terms.cost(cost(cost)));
        maps(values, "tie-breaks").forEach(rule -> terms.tieBreak(TieBreak.fromTree(rule)));
        if (values.get("rounding") instanceof Map<?, ?> rounding) {
            terms.rounding(rounding(rounding));
        }
        if (values.get("panel") instanceof Map<?, ?> panel) {
            terms.panelRule(PanelRule.of(
                    number(panel, "assessors", PanelRule.USUAL.assessors()),
                    decimal(panel, "spread").orElse(PanelRule.USUAL.spread())));
        }
        if (values.get("low-bids") instanceof Map<?, ?> lowBids) {
            terms.lowBidRule(lowBids(lowBids));
        }
        return terms.build();
    }

    private static PlanCriterion criterion(Map<?, ?> values) {
        String name = text(values, "name").orElseThrow();
        List<PlanCriterion> parts =
                maps(values, "parts").stream().map(EvaluationSection::criterion).toList();
        PlanCriterion criterion =
                parts.isEmpty() ? PlanCriterion.of(name, List.of()) : PlanCriterion.group(name, parts);
        return decimal(values, "weight").map(criterion::weighted).orElse(criterion);
    }

    private CostItem cost(Map<?, ?> values) {
        String key = text(values, "key").orElseThrow();
        String label = text(values, "label").orElseThrow();
        int first = number(values, "first-year", 0);
        int last = number(values, "last-year", first);
        return text(values, "unit")
                .map(unit -> CostItem.amount(
                        key, label, unit, Money.of(decimal(values, "unit-cost").orElseThrow(), currency), first, last))
                .orElseGet(() -> CostItem.money(key, label, currency, first, last));
    }

    private static RoundingRule rounding(Map<?, ?> values) {
        return RoundingRule.of(
                WireValue.of(RoundingPoint.class, text(values, "point").orElseThrow()),
                number(values, "places", RoundingRule.NONE.places()),
                text(values, "mode")
                        .map(mode -> RoundingMode.valueOf(mode.replace('-', '_').toUpperCase(Locale.ROOT)))
                        .orElse(RoundingRule.NONE.mode()));
    }

    private LowBidRule lowBids(Map<?, ?> values) {
        LowBidRule.Builder rule = LowBidRule.builder();
        decimal(values, "below-mean").ifPresent(rule::belowMean);
        decimal(values, "below-median").ifPresent(rule::belowMedian);
        decimal(values, "below-estimate")
                .ifPresent(percent -> rule.belowEstimate(
                        percent, Money.of(decimal(values, "estimate").orElseThrow(), currency)));
        return rule.fewest(number(values, "fewest", LowBidRule.NONE.fewest())).build();
    }

    private List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }

    private static Map<?, ?> map(Map<?, ?> values, String key) {
        return values.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<Map<?, ?>> maps(Map<?, ?> values, String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }

    private static Optional<String> text(Map<?, ?> values, String key) {
        return Optional.ofNullable(values.get(key))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static Optional<BigDecimal> decimal(Map<?, ?> values, String key) {
        return text(values, key).map(BigDecimal::new);
    }

    private static int number(Map<?, ?> values, String key, int otherwise) {
        return values.get(key) instanceof Integer number ? number : otherwise;
    }
}
