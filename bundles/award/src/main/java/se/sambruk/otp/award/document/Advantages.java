package se.sambruk.otp.award.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.award.text.Swedish;

/**
 * Svar på begäran om upplysningar: to whoever tendered acceptably, what the chosen tender has before theirs and who was awarded; to whoever was turned
 * down, why.
 */
final class Advantages {
    /** By law (LOU 12:13, 19:19–20), from the day on which the request came. */
    static final int DAYS = 15;

    private final Matter matter;
    private final Tender tender;

    private Advantages(Matter matter, Tender tender) {
        this.matter = matter;
        this.tender = tender;
    }

    static Document of(Matter matter, Tender tender, LocalDate asked) {
        return new Advantages(matter, tender).document(asked);
    }

    private Document document(LocalDate asked) {
        Document.Builder document = Writing.document(matter, "doc.advantages");
        Writing.meta(document, "recipient", matter.supplierInFull(tender.key()));
        Writing.meta(document, "tender", tender.key());
        Writing.meta(document, "asked", asked.toString());
        String law = matter.law("advantages");
        if (!law.isEmpty()) {
            Writing.meta(document, "due", asked.plusDays(DAYS).toString());
        }
        Section.Builder request = Writing.section("request");
        request.block(Writing.text(law.isEmpty() ? "request.none" : "request.law", Swedish.day(asked), law));
        document.section(request.build());
        Section.Builder answer = Writing.section("answer");
        Award.perLot(matter, answer, "answer", lot -> matter.isFor(tender, lot) ? answer(lot) : List.of());
        document.section(answer.build());
        return document.build();
    }

    private List<Block> answer(Optional<String> lot) {
        if (matter.cancelled(lot).isPresent()) {
            return Award.cancelledWhy(matter, lot);
        }
        List<Block> blocks = new ArrayList<>();
        if (tender.standing(lot) != BidStanding.EVALUATED) {
            blocks.add(Writing.text("own." + tender.standing(lot).wire()));
            blocks.add(Reasons.hindrances(tender, lot));
            return blocks;
        }
        List<String> winners = matter.awarded(lot).map(AwardedLot::winners).orElse(List.of());
        if (winners.isEmpty()) {
            blocks.add(Writing.text("answer.nobody"));
            return blocks;
        }
        boolean several = winners.size() > 1;
        blocks.add(Writing.text(several ? "answer.winner.several" : "answer.winner", matter.suppliersInFull(winners)));
        Optional<EvaluatedLot> evaluation = matter.evaluation(lot);
        if (evaluation.isEmpty() || winners.contains(tender.key())) {
            return blocks;
        }
        if (!evaluation.get().has(tender.key())) {
            blocks.add(Writing.text("own.not-evaluated"));
            return blocks;
        }
        blocks.addAll(Method.of(matter, evaluation.get()));
        for (String winner : winners) {
            if (several) {
                blocks.add(Writing.text("answer.each", matter.supplier(winner)));
            }
            beside(evaluation.get(), winner, blocks);
        }
        return blocks;
    }

    private void beside(EvaluatedLot evaluation, String winner, List<Block> blocks) {
        blocks.add(Reasons.difference(matter, evaluation, "reasons.difference.own", tender.key(), winner));
        blocks.add(Reasons.calculations(matter, evaluation, tender.key(), winner));
        List<ScoredRequirement> before = which(evaluation, winner, true);
        List<ScoredRequirement> rest = which(evaluation, winner, false);
        if (!before.isEmpty()) {
            blocks.add(Writing.text("answer.before", matter.supplier(winner)));
            blocks.add(table(evaluation, winner, before.stream()));
        }
        if (!rest.isEmpty()) {
            blocks.add(Writing.text("answer.rest", matter.supplier(winner)));
            blocks.add(table(evaluation, winner, rest.stream()));
        }
    }

    private Block table(EvaluatedLot evaluation, String winner, Stream<ScoredRequirement> which) {
        return Reasons.values(matter, evaluation, tender.key(), winner, which);
    }

    /** The requirements in which the winner was found to be better, or those in which it was not. */
    private List<ScoredRequirement> which(EvaluatedLot evaluation, String winner, boolean better) {
        return evaluation
                .outcome()
                .plan()
                .requirements()
                .filter(requirement -> {
                    Exact own = evaluation.value(tender.key(), requirement.id()).orElse(Exact.ZERO);
                    Exact theirs = evaluation.value(winner, requirement.id()).orElse(Exact.ZERO);
                    int difference = theirs.compareTo(own) * (requirement.isSurcharge() ? -1 : 1);
                    return difference > 0 == better;
                })
                .toList();
    }
}
