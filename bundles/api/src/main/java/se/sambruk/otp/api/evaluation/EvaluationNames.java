package se.sambruk.otp.api.evaluation;

import java.math.RoundingMode;
import java.util.Locale;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationStep;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.arithmetic.Units;
import se.sambruk.otp.api.evaluation.bid.AwardedValue.Settlement;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.evaluation.panel.PanelState;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.PanelRule;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.evaluation.simulation.QualityWorth;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/**
 * What the parts of an evaluation are called by people, and what a plan's rules say in plain words. One place, so that procurement documents,
 * reports, pages and lists call the same thing the same. Names are as within a sentence; sentences are whole.
 */
public final class EvaluationNames {
    private static final Messages TEXTS = Messages.of(EvaluationNames.class);

    private EvaluationNames() {}

    public static LocalizedText of(AwardGround ground) {
        return name("ground.", ground);
    }

    /** How criteria are weighted, as after “criteria are weighted”. */
    public static LocalizedText of(Weighting weighting) {
        return name("weighting.", weighting);
    }

    public static LocalizedText of(AwardUnit unit) {
        return name("unit.", unit);
    }

    public static LocalizedText of(CalculationPart part) {
        return name("part.", part);
    }

    public static LocalizedText of(BidStanding standing) {
        return name("standing.", standing);
    }

    public static LocalizedText of(PanelState state) {
        return name("panel.", state);
    }

    /** How a value came about. */
    public static LocalizedText of(Settlement settlement) {
        return name("settlement.", settlement);
    }

    /** What a price was compared with. */
    public static LocalizedText of(LowBid.Against against) {
        return name("against.", against);
    }

    /** What is better, where it is worked out what that is worth. */
    public static LocalizedText of(QualityWorth.Of of) {
        return name("worth.", of);
    }

    private static LocalizedText name(String prefix, WireValue value) {
        return TEXTS.text(prefix + value.wire());
    }

    /** What a rule for rounding says. */
    public static LocalizedText sentence(RoundingRule rule) {
        return rule.point() == RoundingPoint.NONE
                ? TEXTS.text("rounding.none")
                : TEXTS.text("rounding." + rule.point().wire(), rule.places(), mode(rule.mode()));
    }

    private static LocalizedText mode(RoundingMode mode) {
        return TEXTS.text("mode." + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What a rule for equal bids says. */
    public static LocalizedText sentence(TieBreak rule) {
        return switch (rule.kind()) {
            case LOWEST_PRICE -> TEXTS.text("tie.lowest-price");
            case CRITERION -> TEXTS.text("tie.criterion", rule.criterion().orElse(""));
            case LOT ->
                rule.procedure().isBlank() ? TEXTS.text("tie.lot") : TEXTS.text("tie.lot.procedure", rule.procedure());
        };
    }

    /** What a rule for assessors says. */
    public static LocalizedText sentence(PanelRule rule) {
        return rule.spread().signum() == 0
                ? TEXTS.text("panel.rule", rule.assessors())
                : TEXTS.text("panel.rule.spread", rule.assessors(), rule.spread());
    }

    /**
     * That a price should be asked about, with what it was compared with and by how much it is below; it tells no price.
     *
     * @param bid what the bid is called where it is shown
     */
    public static LocalizedText sentence(LowBid low, String bid) {
        LocalizedText below = LocalizedText.of(
                low.calculation().result().display(LocalizedText.SWEDISH, 1),
                low.calculation().result().display(Locale.ENGLISH, 1));
        return TEXTS.text("low", bid, below, of(low.against()), low.threshold(), low.basis());
    }

    /** A number with its unit: {@code 862 500,50 kr}, {@code 68,71 poäng}. */
    public static LocalizedText amount(Exact number, String unit) {
        return LocalizedText.of(amount(number, unit, LocalizedText.SWEDISH), amount(number, unit, Locale.ENGLISH));
    }

    /** What a step comes to, as after what is reckoned: {@code = 818 750 kr}, or {@code ≈ 68,71 poäng} where it is shortened to be read. */
    public static LocalizedText outcome(CalculationStep step) {
        LocalizedText amount = amount(step.result(), step.unit());
        return LocalizedText.of(outcome(amount.in(LocalizedText.SWEDISH)), outcome(amount.in(Locale.ENGLISH)));
    }

    private static String outcome(String amount) {
        return amount.startsWith("≈") ? amount : "= " + amount;
    }

    private static String amount(Exact number, String unit, Locale locale) {
        String label = Units.label(unit).in(locale);
        return Units.display(number, unit, locale) + (label.isEmpty() ? "" : "\u00a0" + label);
    }
}
