package se.sambruk.otp.award.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.award.text.Swedish;

/**
 * Underrättelse om tilldelningsbeslut to one supplier: the decision, why this supplier's tender came out as it did beside the one that was chosen, and
 * the standstill. Other suppliers than the winner are called by the keys of their tenders.
 */
final class Notice {
    private final Matter matter;
    private final Tender tender;

    private Notice(Matter matter, Tender tender) {
        this.matter = matter;
        this.tender = tender;
    }

    /**
     * @param sent the day on which it is sent
     * @param guard what follows for the standstill
     */
    static Document of(Matter matter, Tender tender, LocalDate sent, Boolean electronic, TimeGuard guard) {
        return new Notice(matter, tender).document(sent, electronic, Optional.of(guard));
    }

    private Document document(LocalDate sent, Boolean electronic, Optional<TimeGuard> guard) {
        Document.Builder document = Writing.document(matter, "doc.notice");
        Writing.meta(document, "recipient", matter.supplierInFull(tender.key()));
        Writing.meta(document, "tender", tender.key());
        Award.meta(document, matter);
        Writing.meta(document, "sent", sent.toString());
        Standstill.end(guard).ifPresent(end -> Writing.meta(document, "standstill", end.toString()));
        document.section(Award.decision(matter));
        document.section(standstill(sent, electronic, guard));
        document.section(reasons());
        document.section(more(guard));
        return document.build();
    }

    private Section reasons() {
        Section.Builder section = Writing.section("reasons");
        Award.added(matter).forEach(section::block);
        Award.perLot(matter, section, "reasons", lot -> matter.isFor(tender, lot) ? reasons(lot) : List.of());
        return section.build();
    }

    private List<Block> reasons(Optional<String> lot) {
        if (matter.cancelled(lot).isPresent()) {
            return Award.cancelledWhy(matter, lot);
        }
        List<Block> blocks = new ArrayList<>();
        Optional<EvaluatedLot> evaluation = matter.evaluation(lot);
        List<String> winners = matter.awarded(lot).map(AwardedLot::winners).orElse(List.of());
        if (tender.standing(lot) != BidStanding.EVALUATED) {
            blocks.add(Writing.text("own." + tender.standing(lot).wire()));
            // By which formula the others were compared is no reason for what was not.
            blocks.add(Reasons.hindrances(tender, lot));
            return blocks;
        }
        if (evaluation.isEmpty()) {
            blocks.add(Writing.text("reasons.no-evaluation"));
            return blocks;
        }
        if (!evaluation.get().has(tender.key())) {
            blocks.add(Writing.text("own.not-evaluated"));
            return blocks;
        }
        blocks.add(Writing.text(
                won(winners),
                evaluation.get().rank(tender.key()),
                evaluation.get().ranking().size()));
        blocks.addAll(Method.of(matter, evaluation.get()));
        blocks.add(Reasons.ranking(matter, evaluation.get(), key -> key.equals(tender.key()) || winners.contains(key)));
        beside(evaluation.get(), winners, blocks);
        return blocks;
    }

    private String won(List<String> winners) {
        if (!winners.contains(tender.key())) {
            return "own.ranked";
        }
        return winners.size() > 1 ? "own.won.several" : "own.won";
    }

    private void beside(EvaluatedLot evaluation, List<String> winners, List<Block> blocks) {
        if (winners.contains(tender.key()) || winners.isEmpty()) {
            blocks.add(Writing.text("own.given"));
            blocks.add(Reasons.values(evaluation, tender.key()));
            return;
        }
        // What decided that this one is not among them is the last of those that are.
        String winner = winners.get(winners.size() - 1);
        if (winners.size() > 1) {
            blocks.add(Writing.text("own.nearest", matter.supplier(winner)));
        }
        blocks.add(Reasons.difference(matter, evaluation, "reasons.difference.own", tender.key(), winner));
        blocks.add(Reasons.calculations(matter, evaluation, tender.key(), winner));
        if (evaluation.outcome().plan().requirements().findAny().isPresent()) {
            blocks.add(Writing.text("own.beside", matter.supplier(winner)));
            blocks.add(Reasons.values(
                    matter,
                    evaluation,
                    tender.key(),
                    winner,
                    evaluation.outcome().plan().requirements()));
        }
    }

    private Section standstill(LocalDate sent, Boolean electronic, Optional<TimeGuard> guard) {
        Section.Builder section = Writing.section("standstill");
        if (!Standstill.isNone(guard)) {
            section.block(Writing.text(
                    electronic ? "standstill.sent.electronic" : "standstill.sent.other", Swedish.day(sent)));
        }
        Standstill.moved(guard, sent, electronic).ifPresent(section::block);
        return section.block(Standstill.sentence(matter, guard)).build();
    }

    private Section more(Optional<TimeGuard> guard) {
        Section.Builder section = Writing.section("more");
        String law = matter.law("advantages");
        if (!law.isEmpty()) {
            section.block(Writing.text("more.advantages", law));
        }
        section.block(Writing.text(Standstill.isNone(guard) ? "more.review.none" : "more.review"));
        return section.build();
    }
}
