package se.sambruk.otp.award.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.award.text.Swedish;

/** Tilldelningsbeslut: what was decided, by whom, by what right and why. Internal: it names all who tendered. */
final class Decision {
    private Decision() {}

    static Document of(Matter matter, Optional<TimeGuard> standstill) {
        Document.Builder document = Writing.document(matter, "doc.decision");
        Award.meta(document, matter);
        document.section(Award.decision(matter));
        document.section(reasons(matter));
        Controls.made(matter).ifPresent(document::section);
        despite(matter).ifPresent(document::section);
        document.section(next(matter, standstill));
        return document.build();
    }

    private static Section reasons(Matter matter) {
        Section.Builder section = Writing.section("reasons");
        Award.added(matter).forEach(section::block);
        Award.perLot(matter, section, "reasons", lot -> reasons(matter, lot));
        return section.build();
    }

    private static List<Block> reasons(Matter matter, Optional<String> lot) {
        List<Block> blocks = new ArrayList<>();
        int tenders = matter.tenders(lot).size();
        blocks.add(Writing.text("reasons.came-in", tenders));
        if (matter.cancelled(lot).isPresent()) {
            blocks.addAll(Award.cancelledWhy(matter, lot));
            return blocks;
        }
        for (Tender tender : matter.setAside(lot)) {
            blocks.add(Writing.text("reasons.set-aside", matter.supplierInFull(tender.key())));
            blocks.add(Reasons.hindrances(tender, lot));
        }
        Optional<EvaluatedLot> evaluation = matter.evaluation(lot);
        if (evaluation.isEmpty()) {
            blocks.add(Award.notEvaluated(matter, "reasons.no-evaluation"));
            return blocks;
        }
        blocks.addAll(Method.of(matter, evaluation.get()));
        blocks.add(Reasons.ranking(matter, evaluation.get(), key -> true));
        List<String> winners = matter.awarded(lot).map(AwardedLot::winners).orElse(List.of());
        List<String> ranking = evaluation.get().ranking();
        if (!winners.isEmpty() && ranking.contains(winners.get(0))) {
            blocks.add(Reasons.winners(matter, winners));
            ranking.stream()
                    .filter(key -> !winners.contains(key))
                    .findFirst()
                    .ifPresent(second -> blocks.add(Reasons.difference(
                            matter, evaluation.get(), "reasons.difference", second, winners.get(winners.size() - 1))));
        }
        return blocks;
    }

    private static Optional<Section> despite(Matter matter) {
        AwardRecord award = matter.award().orElseThrow();
        if (award.despite().isEmpty()) {
            return Optional.empty();
        }
        Section.Builder section = Writing.section("despite");
        section.block(Writing.text("despite.lead"));
        section.block(Writing.bullets(award.despite().stream().map(one -> Swedish.text("despite." + one.wire()))));
        section.block(Writing.text("despite.because", award.act().because()));
        return Optional.of(section.build());
    }

    private static Section next(Matter matter, Optional<TimeGuard> standstill) {
        Section.Builder section = Writing.section("next");
        String law = matter.law("notice");
        if (law.isEmpty()) {
            section.block(Writing.text("next.no-notice"));
        } else {
            section.block(Writing.text("next.notice", law));
        }
        section.block(Standstill.sentence(matter, standstill));
        return section.build();
    }
}
