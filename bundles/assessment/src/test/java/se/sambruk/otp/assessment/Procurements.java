package se.sambruk.otp.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.evaluation.plan.AwardGround;
import se.sambruk.otp.api.evaluation.plan.EvaluationTerms;
import se.sambruk.otp.api.evaluation.plan.LowBidRule;
import se.sambruk.otp.api.evaluation.plan.TieBreak;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceLot;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Response;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.testkit.Samples;

/** What tests issue. */
final class Procurements {
    static final RequirementId QUALITY = new RequirementId("PRV-DRI-001");
    static final RequirementId WARNING = new RequirementId("PRV-DRI-003");
    static final RequirementId TESTING = new RequirementId("PRV-INT-002");

    private Procurements() {}

    static PriceSchedule onePrice() {
        return PriceSchedule.builder("SEK")
                .item(PriceItem.builder("P-01", "Allt", "styck", BigDecimal.ONE).build())
                .build();
    }

    /** 50 points for the price in proportion to the lowest, and at most 50 for quality, between steps too. */
    static Specification relative() {
        return relative(onePrice());
    }

    /** The same in each of two lots, A and B. */
    static Specification inLots() {
        PriceSchedule.Builder prices = PriceSchedule.builder("SEK");
        for (String lot : List.of("A", "B")) {
            prices.lot(PriceLot.of(lot, "Område " + lot));
            prices.item(PriceItem.builder("P-" + lot, "Allt", "styck", BigDecimal.ONE)
                    .lot(lot)
                    .build());
        }
        return relative(prices.build());
    }

    private static Specification relative(PriceSchedule prices) {
        Specification bare = Specification.builder(
                        Samples.procurement(TenderedCase.ID).build(), Samples.documentFacts())
                .requirement(SpecifiedRequirement.of(
                        Samples.requirement(QUALITY.value(), RequirementKind.EVALUATED)
                                .set(RequirementField.RESPONSE, Response.of(ResponseType.TEXT))
                                .set(
                                        RequirementField.AWARD,
                                        Optional.of(Award.of(
                                                "Kvalitet",
                                                AwardUnit.POINTS,
                                                new BigDecimal("50"),
                                                List.of(
                                                        Award.Step.of(new BigDecimal("50"), "allt visas"),
                                                        Award.Step.of(BigDecimal.ZERO, "inget visas")))))
                                .build(),
                        Map.of(),
                        List.of()))
                .prices(prices)
                .build();
        return planned(
                bare,
                EvaluationTerms.builder(AwardGround.BEST_RATIO, "SEK", "relative-points")
                        .parameter("price-points", "50")
                        .interpolated(QUALITY)
                        .tieBreak(TieBreak.LOWEST_PRICE)
                        .tieBreak(TieBreak.lot("Två drar.")));
    }

    /** A point is worth 10,000 kronor under Drift; Ja to a test environment takes 150,000 from the price. */
    static EvaluationTerms.Builder deduction() {
        return EvaluationTerms.builder(AwardGround.BEST_RATIO, "SEK", "price-deduction")
                .parameter("point-value", "10000");
    }

    /** The sample specification with one price, evaluated by terms. */
    static Specification sample(EvaluationTerms.Builder terms) {
        Specification base = Samples.specification();
        Specification.Builder bare =
                Specification.builder(Samples.procurement(TenderedCase.ID).build(), base.document());
        base.categories().forEach(bare::category);
        base.requirements().forEach(bare::requirement);
        Samples.requirements().stream()
                .filter(requirement -> requirement.id().equals(TESTING))
                .forEach(requirement -> bare.requirement(SpecifiedRequirement.of(requirement, Map.of(), List.of())));
        return planned(bare.prices(onePrice()).build(), terms);
    }

    static Specification sample() {
        return sample(deduction()
                .tieBreak(TieBreak.lot("Två drar."))
                .lowBidRule(LowBidRule.builder().belowMean(new BigDecimal("40")).build()));
    }

    static Specification planned(Specification bare, EvaluationTerms.Builder terms) {
        EvaluationTerms built = terms.build();
        return bare.evaluatedBy(
                built.plan(bare, new DirectEvaluation().state(built.model(), built.parameters(), built.currency())));
    }
}
