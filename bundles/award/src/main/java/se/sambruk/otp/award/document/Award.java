package se.sambruk.otp.award.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.award.text.Swedish;

/** What the award is, as all documents say it. */
final class Award {
    private Award() {}

    /** Who gets what, and who decided it by what right. */
    static Section decision(Matter matter) {
        return decided(matter).build();
    }

    /** The same, and that it holds no more where the whole was cancelled since. */
    static Section decisionSince(Matter matter) {
        Section.Builder section = decided(matter);
        matter.cancelled()
                .ifPresent(line -> section.block(Writing.text(
                        "decision.cancelled", Swedish.day(line.entry().day()), matter.person(Cancellation.by(line)))));
        return section.build();
    }

    private static Section.Builder decided(Matter matter) {
        AwardRecord award = matter.award().orElseThrow();
        Section.Builder section = Writing.section("decision");
        for (AwardedLot lot : award.lots()) {
            section.block(cancelled(matter, lot.lot()).orElseGet(() -> Writing.text(key(lot), arguments(matter, lot))));
        }
        section.block(Writing.text(
                award.delegation().isEmpty() ? "decision.by" : "decision.by.delegation",
                Swedish.day(award.on()),
                matter.person(award.by()),
                award.delegation()));
        return section;
    }

    /** That nobody is awarded as the lot was cancelled; empty where it goes on. */
    static Optional<Block> cancelled(Matter matter, Optional<String> lot) {
        return matter.cancelled(lot)
                .map(line -> Writing.text(
                        "decision.cancelled.lot",
                        matter.buyer(),
                        matter.lotName(lot.orElseThrow()),
                        Swedish.day(line.entry().day())));
    }

    /** The same with the reasons. */
    static List<Block> cancelledWhy(Matter matter, Optional<String> lot) {
        List<Block> blocks = new ArrayList<>();
        cancelled(matter, lot).ifPresent(blocks::add);
        matter.cancelled(lot)
                .ifPresent(
                        line -> blocks.addAll(Writing.written(line.entry().act().because())));
        return blocks;
    }

    private static String key(AwardedLot lot) {
        String many = lot.winners().size() > 1 ? ".several" : "";
        String none = lot.winners().isEmpty() ? ".none" : "";
        return "decision.award" + many + none + (lot.lot().isPresent() ? ".lot" : "");
    }

    private static Object[] arguments(Matter matter, AwardedLot lot) {
        return new Object[] {
            matter.buyer(),
            lot.winners().size() > 1
                    ? String.join(
                            "; ",
                            lot.winners().stream().map(matter::supplierInFull).toList())
                    : matter.suppliersInFull(lot.winners()),
            matter.facts().title(),
            lot.lot().map(matter::lotName).orElse("")
        };
    }

    /** What documents about the award say of themselves. */
    static void meta(Document.Builder document, Matter matter) {
        AwardRecord award = matter.award().orElseThrow();
        Writing.meta(document, "decided-on", award.on().toString());
        Writing.meta(document, "decided-by", matter.person(award.by()));
        Writing.meta(document, "delegation", award.delegation());
    }

    /** A heading for a lot, or none where there are no lots. */
    static Optional<String> heading(Matter matter, Optional<String> lot) {
        return lot.map(id -> Swedish.text("heading.lot", matter.lotName(id)));
    }

    /** The parts of a section that are about lots: below a heading each, or directly where there are none. */
    static void perLot(
            Matter matter,
            Section.Builder section,
            String id,
            java.util.function.Function<Optional<String>, List<Block>> blocks) {
        for (Optional<String> lot : matter.lots()) {
            List<Block> said = blocks.apply(lot);
            if (said.isEmpty()) {
                continue;
            }
            if (lot.isEmpty()) {
                said.forEach(section::block);
            } else {
                Section.Builder part = Section.builder(
                        id + "-" + lot.get(), heading(matter, lot).orElseThrow());
                said.forEach(part::block);
                section.section(part.build());
            }
        }
    }

    /** That nothing can be told of an evaluation, and where the reasons then stand: nowhere, if the decision has none. */
    static Paragraph notEvaluated(Matter matter, String key) {
        return Writing.text(added(matter).isEmpty() ? key + ".no-reasons" : key);
    }

    /** What the decision maker added, in words. */
    static List<Block> added(Matter matter) {
        String reasons = matter.award().map(AwardRecord::reasons).orElse("");
        return reasons.isBlank() ? List.of() : new ArrayList<>(Writing.written(reasons));
    }
}
