package se.sambruk.otp.award.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.award.text.Swedish;

/** That a procurement is cancelled: the decision, and what suppliers are told of it. */
final class Cancellation {
    private Cancellation() {}

    /** That of a lot, or of all where there is none. */
    private static LogLine line(Matter matter, Optional<String> lot) {
        return lot.isPresent()
                ? matter.cancelled(lot).orElseThrow()
                : matter.cancelled().orElseThrow();
    }

    /**
     * Beslut att avbryta upphandlingen.
     *
     * @param lot that which it is cancelled in; empty for all of it
     */
    static Document decision(Matter matter, Optional<String> lot) {
        LogLine line = line(matter, lot);
        Document.Builder document = Writing.document(matter, "doc.cancellation");
        meta(document, matter, line);
        document.section(decided(matter, line, lot));
        document.section(reasons(matter, line));
        document.section(background(matter, line, lot));
        Section.Builder next = Writing.section("next");
        String law = matter.law("cancel");
        next.block(law.isEmpty() ? Writing.text("cancel.next.free") : Writing.text("cancel.next", law));
        if (lot.isPresent() && opened(matter, line).isPresent()) {
            List<Tender> to = matter.tenders(lot);
            next.block(
                    to.isEmpty()
                            ? Writing.text("cancel.to.nobody")
                            : Writing.text(
                                    "cancel.to",
                                    Matter.listed(to.stream().map(Tender::key).map(matter::supplierInFull))));
        }
        next.block(Writing.text(lot.isPresent() ? "cancel.secrecy.lot" : "cancel.secrecy"));
        document.section(next.build());
        return document.build();
    }

    /** Underrättelse om att upphandlingen avbryts: the same to all who tendered for it, and with no word of any tender. */
    static Document notice(Matter matter, Optional<String> lot) {
        LogLine line = line(matter, lot);
        Document.Builder document = Writing.document(matter, "doc.cancellation-notice");
        meta(document, matter, line);
        document.section(decided(matter, line, lot));
        document.section(reasons(matter, line));
        Section.Builder more = Writing.section("more");
        more.block(Writing.text(matter.law("cancel").isEmpty() ? "cancel.review.none" : "cancel.review"));
        document.section(more.build());
        return document.build();
    }

    private static void meta(Document.Builder document, Matter matter, LogLine line) {
        Writing.meta(document, "decided-on", line.entry().day().toString());
        Writing.meta(document, "decided-by", matter.person(by(line)));
        Writing.meta(document, "delegation", text(line, "delegation"));
    }

    /** Whoever decided; whoever wrote it down where that is not said. */
    static String by(LogLine line) {
        String by = text(line, "by");
        return by.isEmpty() ? line.entry().act().actor() : by;
    }

    private static String text(LogLine line, String key) {
        return line.entry().body().get(key) instanceof String text ? text : "";
    }

    private static Section decided(Matter matter, LogLine line, Optional<String> lot) {
        String delegation = text(line, "delegation");
        return Writing.section("decision")
                .block(Writing.text(
                        lot.isPresent() ? "cancel.decision.lot" : "cancel.decision",
                        matter.buyer(),
                        matter.facts().title(),
                        lot.map(matter::lotName).orElse("")))
                .block(Writing.text(
                        delegation.isEmpty() ? "decision.by" : "decision.by.delegation",
                        Swedish.day(line.entry().day()),
                        matter.person(by(line)),
                        delegation))
                .build();
    }

    /** Why. */
    static Section reasons(Matter matter, LogLine line) {
        Section.Builder section = Writing.section("cancel-reasons");
        String because = line.entry().act().because();
        if (because.isBlank()) {
            section.block(Writing.text("cancel.no-reasons"));
        } else {
            Writing.written(because).forEach(section::block);
        }
        return section.build();
    }

    /** As it was when it was decided: a decision tells nothing of what came after it. */
    private static Section background(Matter matter, LogLine line, Optional<String> lot) {
        Section.Builder section = Writing.section("background");
        before(matter, line, EntryKinds.NOTICE_PUBLISHED)
                .ifPresent(day -> section.block(Writing.text(
                        matter.isByInvitation() ? "cancel.invited" : "cancel.published", Swedish.day(day))));
        section.block(opened(matter, line)
                .map(day -> Writing.text(
                        lot.isPresent() ? "cancel.tenders.lot" : "cancel.tenders",
                        day,
                        matter.tenders(lot).size()))
                .orElseGet(() -> Writing.text("cancel.not-opened")));
        before(matter, line, EntryKinds.AWARD_DECIDED)
                .ifPresent(day -> section.block(Writing.text("cancel.awarded", Swedish.day(day))));
        return section.build();
    }

    private static Optional<LocalDate> before(Matter matter, LogLine line, String kind) {
        return matter.whole().log().all(kind).stream()
                .filter(one -> one.entry().number() < line.entry().number())
                .reduce((first, second) -> second)
                .map(before -> before.entry().day());
    }

    /** The day on which tenders were opened in the platform, where that was before the decision. */
    private static Optional<String> opened(Matter matter, LogLine line) {
        return matter.book()
                .opening()
                .filter(opening ->
                        before(matter, line, EntryKinds.TENDERS_OPENED).isPresent())
                .map(opening -> Swedish.day(opening.on()));
    }
}
