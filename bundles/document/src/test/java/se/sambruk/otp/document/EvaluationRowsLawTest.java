package se.sambruk.otp.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingPoint;
import se.sambruk.otp.api.evaluation.arithmetic.RoundingRule;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.evaluation.plan.PanelRule;
import se.sambruk.otp.api.evaluation.plan.PlanCriterion;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.evaluation.plan.StatedModel;
import se.sambruk.otp.api.evaluation.plan.StatedParameter;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.evaluation.plan.Weighting;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

/** Plans that differ in anything, be it an order alone, read otherwise; equal plans read the same. */
@RunWith(JUnitQuickcheck.class)
public class EvaluationRowsLawTest {
    private static final Wording WORDING = new Wording(Messages.of(AnnexComposer.class), LocalizedText.SWEDISH);
    private static final String FINGERPRINT = WORDING.text("evaluation.fingerprint");

    /** What a plan is made of, so that two of them can be made to differ in few things. */
    private static final class Parts {
        private final List<PlanCriterion> criteria = new ArrayList<>();
        private final List<TieBreak> ties = new ArrayList<>();
        private final List<CostItem> costs = new ArrayList<>();
        private AwardGround ground = AwardGround.BEST_RATIO;
        private String currency = "SEK";
        private Weighting weighting = Weighting.PRIORITY;
        private String reason = "Behovet går inte att väga i tal.";
        private RoundingRule rounding = RoundingRule.NONE;
        private PanelRule panel = PanelRule.USUAL;
        private String formula = "p − Σ(a)";
        private String explanation = "Avdragen dras från priset.";
        private String version = "1.0.0";
        private String point = "12500";

        EvaluationPlan plan() {
            StatedModel model = StatedModel.of(
                    "price-deduction",
                    PackVersion.of(version),
                    LocalizedText.of("prisavdrag", "price deduction"),
                    formula,
                    LocalizedText.of(explanation, "Deductions are taken from the price."),
                    List.of(StatedParameter.of(
                            "point-value",
                            LocalizedText.of("Värde per poäng", "Value of a point"),
                            ParameterType.DECIMAL,
                            "SEK",
                            point)));
            EvaluationPlan.Builder plan = EvaluationPlan.builder("prov", Regime.DIRECTIVE, ground, currency, model)
                    .weighting(weighting)
                    .priorityReason(reason)
                    .rounding(rounding)
                    .panelRule(panel);
            criteria.forEach(plan::criterion);
            ties.forEach(plan::tieBreak);
            costs.forEach(plan::cost);
            return plan.build();
        }
    }

    private static ScoredRequirement scored(int number, Random random) {
        int max = 10 + random.nextInt(2);
        return ScoredRequirement.builder(
                        new RequirementId("PRV-DRI-00" + number),
                        "Rubrik " + number,
                        Award.of(
                                "",
                                random.nextInt(9) == 0 ? AwardUnit.SEK : AwardUnit.POINTS,
                                BigDecimal.valueOf(max),
                                List.of(
                                        Award.Step.of(BigDecimal.valueOf(max), "Fullt " + random.nextInt(2)),
                                        Award.Step.of(BigDecimal.valueOf(random.nextInt(2)), "Inget"))))
                .interpolated(random.nextInt(5) == 0)
                .surcharge(random.nextInt(5) == 0)
                .build();
    }

    private static Parts parts(Random random) {
        Parts parts = new Parts();
        for (int i = 1; i <= 4; i++) {
            PlanCriterion criterion = i == 4
                    ? PlanCriterion.group(
                            "Stöd",
                            List.of(
                                    PlanCriterion.of("Tid", List.of(scored(4, random))),
                                    PlanCriterion.of("Språk", List.of(scored(5, random)))))
                    : PlanCriterion.of("Kriterium " + i, List.of(scored(i, random)));
            parts.criteria.add(random.nextInt(4) == 0 ? criterion.weighted(BigDecimal.valueOf(20 + i)) : criterion);
        }
        parts.ties.addAll(List.of(TieBreak.LOWEST_PRICE, TieBreak.criterion("Kriterium 1"), TieBreak.lot("Två drar.")));
        parts.costs.add(CostItem.money("drift", "Drift", "SEK", 1, 6));
        parts.costs.add(CostItem.amount("el", "El", "kWh", Money.of(2, "SEK"), 0, 6));
        return parts;
    }

    /** Changes one thing at random, of which some change nothing. */
    private static void change(Parts parts, Random random) {
        switch (random.nextInt(14)) {
            case 0 -> Collections.shuffle(parts.criteria, random);
            case 1 -> Collections.shuffle(parts.ties, random);
            case 2 -> Collections.shuffle(parts.costs, random);
            case 3 -> parts.criteria.set(0, PlanCriterion.of("Kriterium 1", List.of(scored(1, random))));
            case 4 -> parts.weighting = Weighting.values()[random.nextInt(Weighting.values().length)];
            case 5 -> parts.rounding = RoundingRule.of(RoundingPoint.TOTAL, random.nextInt(3), RoundingMode.HALF_UP);
            case 6 -> parts.panel = PanelRule.of(2 + random.nextInt(2), BigDecimal.valueOf(random.nextInt(2)));
            case 7 -> parts.formula = "p − " + random.nextInt(2) + "·Σ(a)";
            case 8 -> parts.explanation = "Så här " + random.nextInt(2) + ".";
            case 9 -> parts.point = Integer.toString(12_500 + random.nextInt(2));
            case 10 -> parts.ground = AwardGround.values()[random.nextInt(AwardGround.values().length)];
            case 11 -> parts.currency = random.nextBoolean() ? "SEK" : "EUR";
            case 12 -> parts.reason = "Skäl " + random.nextInt(2);
            default -> parts.version = "1.0." + random.nextInt(2);
        }
    }

    /** What stands in the rows, without the fingerprint, which differs whatever differs. */
    private static Map<String, List<String>> read(EvaluationPlan plan) {
        Map<String, List<String>> read = new TreeMap<>();
        EvaluationRows.of(plan.published(), WORDING, Set.of())
                .forEach((label, blocks) ->
                        read.put(label, blocks.stream().map(Block::plainText).toList()));
        read.remove(FINGERPRINT);
        return read;
    }

    @Property(trials = 400)
    public void whatDiffersReadsOtherwiseAndWhatIsTheSameDoesNot(long seed) {
        Parts one = parts(new Random(seed));
        Parts other = parts(new Random(seed));
        Random random = new Random(seed + 1);
        for (int i = random.nextInt(3); i > 0; i--) {
            change(other, random);
        }
        EvaluationPlan before = one.plan();
        EvaluationPlan after = other.plan();
        if (before.published().equals(after.published())) {
            assertEquals(read(before), read(after));
        } else {
            assertNotEquals(before.tree() + "\n" + after.tree(), read(before), read(after));
        }
    }

    @Property(trials = 40)
    public void theOrderOfCriteriaAloneIsRead(long seed) {
        Parts parts = parts(new Random(seed));
        EvaluationPlan before = parts.plan();
        Collections.swap(parts.criteria, 0, 1);
        assertNotEquals(read(before), read(parts.plan()));
    }

    @Property(trials = 40)
    public void theOrderOfRulesForEqualTendersAloneIsRead(long seed) {
        Parts parts = parts(new Random(seed));
        EvaluationPlan before = parts.plan();
        Collections.swap(parts.ties, 0, 1);
        assertNotEquals(read(before), read(parts.plan()));
    }
}
