package se.sambruk.otp.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.bid.Bid;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.evaluation.bid.PriceRow;
import se.sambruk.otp.api.evaluation.bid.WrittenNumber;
import se.sambruk.otp.api.evaluation.plan.CostItem;
import se.sambruk.otp.api.evaluation.plan.EvaluationPlan;
import se.sambruk.otp.api.price.PriceComparison;
import se.sambruk.otp.api.price.PriceItem;
import se.sambruk.otp.api.price.PriceOffer;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderDecision;

/** Tenders as the evaluation takes them: with the standing that has been decided, the prices in force, and what they state of costs. */
final class TenderBids {
    private final EvaluationPlan plan;
    private final Optional<String> lot;

    TenderBids(EvaluationPlan plan, Optional<String> lot) {
        this.plan = plan;
        this.lot = lot;
    }

    /** Whether a tender is for the lot. */
    boolean concerns(Tender tender) {
        return lot.isEmpty() || tender.lots().isEmpty() || tender.lots().contains(lot.get());
    }

    List<Bid> of(List<Tender> tenders) {
        return tenders.stream().filter(this::concerns).map(this::bid).toList();
    }

    private Bid bid(Tender tender) {
        Bid.Builder bid = Bid.builder(tender.key()).supplier(tender.supplier().name());
        BidStanding standing = tender.standing(lot);
        if (standing != BidStanding.EVALUATED) {
            bid.standing(standing, tender.hindrance(lot).map(TenderBids::reason).orElseThrow());
        }
        tender.comparison().ifPresent(comparison -> price(bid, comparison));
        for (CostItem cost : plan.costs()) {
            stated(tender, cost).ifPresent(value -> bid.cost(cost.key(), WrittenNumber.of(value)));
        }
        return bid.build();
    }

    private static String reason(TenderDecision decision) {
        String why = decision.act().because();
        if (why.isBlank() || decision.basis().isBlank()) {
            return why.isBlank() ? decision.basis() : why;
        }
        return why + " (" + decision.basis() + ")";
    }

    private void price(Bid.Builder bid, PriceComparison comparison) {
        Optional<BigDecimal> total = comparison.total(lot);
        if (total.isEmpty()) {
            return;
        }
        bid.price(Money.of(total.get(), comparison.schedule().currency()));
        rows(comparison).forEach(bid::row);
    }

    /** What is compared, row by row: so that each unit price is part of what the outcome is of. */
    private List<PriceRow> rows(PriceComparison comparison) {
        List<PriceRow> rows = new ArrayList<>();
        for (PriceComparison.Line line : comparison.lines()) {
            PriceItem item = line.item();
            boolean counts = item.isEvaluated() && (lot.isEmpty() || item.lot().equals(lot));
            if (counts && line.price().isPresent()) {
                rows.add(PriceRow.of(
                        item.id(),
                        item.description(),
                        WrittenNumber.of(item.volume().multiply(BigDecimal.valueOf(item.times()))),
                        WrittenNumber.of(line.price().get()),
                        WrittenNumber.of(line.total().orElseThrow())));
            }
        }
        return rows;
    }

    private static Optional<BigDecimal> stated(Tender tender, CostItem cost) {
        return requirement(cost)
                .flatMap(tender::answer)
                .flatMap(answer -> answer.given().flatMap(SupplierAnswer::number))
                .or(() -> tender.prices().flatMap(offer -> price(offer, cost)));
    }

    /** The requirement that a cost is the answer to, if its key can be the id of one: {@code otp-dri-003}. */
    static Optional<RequirementId> requirement(CostItem cost) {
        String id = cost.key().toUpperCase(Locale.ROOT);
        return RequirementId.isValid(id) ? Optional.of(new RequirementId(id)) : Optional.empty();
    }

    private static Optional<BigDecimal> price(PriceOffer offer, CostItem cost) {
        return offer.prices().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(cost.key()))
                .map(java.util.Map.Entry::getValue)
                .findFirst();
    }
}
