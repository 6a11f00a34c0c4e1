package se.sambruk.otp.api.evaluation;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.evaluation.arithmetic.CalculationPart;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
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

public class EvaluationNamesTest {
    @Test
    public void everything_has_a_name_in_both_languages() {
        List<LocalizedText> names = new ArrayList<>();
        List.of(AwardGround.values()).forEach(v -> names.add(EvaluationNames.of(v)));
        List.of(Weighting.values()).forEach(v -> names.add(EvaluationNames.of(v)));
        List.of(AwardUnit.values()).forEach(v -> names.add(EvaluationNames.of(v)));
        List.of(CalculationPart.values()).forEach(v -> names.add(EvaluationNames.of(v)));
        List.of(BidStanding.values()).forEach(v -> names.add(EvaluationNames.of(v)));
        List.of(PanelState.values()).forEach(v -> names.add(EvaluationNames.of(v)));
        List.of(Settlement.values()).forEach(v -> names.add(EvaluationNames.of(v)));
        List.of(LowBid.Against.values()).forEach(v -> names.add(EvaluationNames.of(v)));
        List.of(QualityWorth.Of.values()).forEach(v -> names.add(EvaluationNames.of(v)));
        for (RoundingPoint point : RoundingPoint.values()) {
            for (RoundingMode mode : RoundingMode.values()) {
                if (mode != RoundingMode.UNNECESSARY) {
                    names.add(EvaluationNames.sentence(RoundingRule.of(point, 2, mode)));
                }
            }
        }
        for (LocalizedText name : names) {
            assertFalse(name.in(LocalizedText.SWEDISH).isBlank());
            assertFalse(name.in(Locale.ENGLISH).isBlank());
        }
        Messages texts = Messages.of(EvaluationNames.class);
        assertEquals(texts.keys("sv"), texts.keys("en"));
    }

    @Test
    public void a_plans_rules_are_told_in_sentences() {
        assertEquals(
                "Summan som anbuden jämförs med avrundas till 2 decimaler, till närmaste och en halva bort från noll.",
                EvaluationNames.sentence(RoundingRule.of(RoundingPoint.TOTAL, 2, RoundingMode.HALF_UP))
                        .toString());
        assertEquals(
                "Each single value is rounded to whole numbers, always down.",
                EvaluationNames.sentence(RoundingRule.of(RoundingPoint.EACH_VALUE, 0, RoundingMode.FLOOR))
                        .in(Locale.ENGLISH));
        assertEquals(
                "Av lika anbud går det före som har fått mest under ”Drift”.",
                EvaluationNames.sentence(TieBreak.criterion("Drift")).toString());
        assertEquals(
                "Mellan lika anbud avgör lotten. Lotter dras inför två vittnen.",
                EvaluationNames.sentence(TieBreak.lot("Lotter dras inför två vittnen."))
                        .toString());
        assertEquals(
                "Varje anbud bedöms av minst en person. Skiljer de sig enas de om ett värde och skriver varför.",
                EvaluationNames.sentence(PanelRule.of(1, BigDecimal.ZERO)).toString());
    }

    @Test
    public void numbers_are_told_with_what_they_are_measured_in() {
        assertEquals(
                "862\u00a0500\u00a0kr",
                EvaluationNames.amount(Exact.of(862_500), "SEK").toString());
        assertEquals(
                "68.71 points".replace(' ', '\u00a0'),
                EvaluationNames.amount(Exact.of(new BigDecimal("68.71")), "points")
                        .in(Locale.ENGLISH));
        assertEquals(
                "0,8",
                EvaluationNames.amount(Exact.of(new BigDecimal("0.8")), "number")
                        .toString());
    }
}
