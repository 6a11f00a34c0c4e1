package se.sambruk.otp.award.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.award.AwardRecord;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.casefile.facts.EstimatedValue;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.evaluation.bid.BidStanding;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.award.text.Swedish;

/**
 * Individuell rapport (LOU 12:15–16), and below the thresholds the documentation that is asked for there: what there is to say is the same, and the
 * law that asks for it is named as it is.
 */
final class Report {
    private final Matter matter;

    private Report(Matter matter) {
        this.matter = matter;
    }

    static Document of(Matter matter, Optional<TimeGuard> standstill) {
        return new Report(matter).document(standstill);
    }

    private Document document(Optional<TimeGuard> standstill) {
        Document.Builder document = Writing.document(matter, isIndividual() ? "doc.report" : "doc.documentation");
        matter.award().ifPresent(award -> Award.meta(document, matter));
        document.section(basis());
        document.section(subject());
        document.section(tenders());
        document.section(Controls.section(
                matter, "clarifications", "none.clarifications", Controls.clarifications(matter, false)));
        document.section(Controls.low(matter));
        if (matter.award().isPresent()) {
            document.section(Award.decisionSince(matter));
            document.section(reasons());
        }
        matter.cancelled().ifPresent(line -> document.section(cancelled(line)));
        document.section(Controls.conflicts(matter));
        document.section(deciders());
        document.section(communication(standstill));
        document.section(course());
        return document.build();
    }

    private Section basis() {
        return Writing.section("basis").block(Writing.text(basisKey())).build();
    }

    /** What the law asks for: an individual report, or the documentation that is asked for where there is to be none. */
    private String basisKey() {
        if (isAnnexTwo()) {
            return "basis.19.annex-2";
        }
        boolean isCallOff =
                matter.regime() == Regime.DIRECTIVE && matter.facts().acquisition() == AcquisitionForm.CALL_OFF;
        return "basis." + matter.regime().wire() + (isCallOff ? ".call-off" : "");
    }

    private boolean isIndividual() {
        return basisKey().equals("basis.directive") || isAnnexTwo();
    }

    private boolean isAnnexTwo() {
        return matter.regime() == Regime.CHAPTER_19 && matter.facts().subject() == SubjectKind.ANNEX_2;
    }

    private Section subject() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(Swedish.text("fact.buyer"), matter.buyer()));
        rows.add(List.of(Swedish.text("fact.number"), matter.facts().buyer().organizationNumber()));
        if (isIndividual()) {
            // The case does not know it, and the directive asks for it.
            rows.add(List.of(Swedish.text("fact.address"), Swedish.text("fact.address.none")));
        }
        rows.add(List.of(Swedish.text("fact.subject"), matter.facts().title()));
        rows.add(List.of(
                Swedish.text("fact.value"),
                matter.facts().value().map(Report::value).orElse("")));
        contractValue().ifPresent(value -> rows.add(List.of(Swedish.text("fact.contract-value"), value)));
        rows.add(List.of(
                Swedish.text("fact.regime"),
                Swedish.text("regime." + matter.regime().wire())));
        rows.add(List.of(
                Swedish.text("fact.form"),
                Swedish.text("form." + matter.facts().acquisition().wire())));
        matter.facts()
                .framework()
                .ifPresent(framework -> rows.add(List.of(Swedish.text("fact.framework"), framework.reference())));
        rows.add(ground());
        rows.add(List.of(
                Swedish.text("fact.lots"),
                String.join(
                        "; ",
                        matter.facts().lots().stream()
                                .map(lot -> matter.lotName(lot.id()))
                                .toList())));
        rows.add(List.of(Swedish.text("fact.no-lots"), matter.facts().noLots()));
        return Writing.section("subject")
                .block(Writing.facts(Swedish.text("table.subject"), rows))
                .build();
    }

    /** Why the procedure was used, which is told in an individual report also where the case does not know (LOU 12:16, first paragraph, 4). */
    private List<String> ground() {
        String ground = matter.facts().directAwardGround();
        AcquisitionForm form = matter.facts().acquisition();
        boolean isAsked = isIndividual() && (form == AcquisitionForm.NEGOTIATED || form == AcquisitionForm.DIALOGUE);
        return isAsked
                ? List.of(
                        Swedish.text("fact.procedure"), ground.isBlank() ? Swedish.text("fact.procedure.none") : ground)
                : List.of(Swedish.text("fact.ground"), ground);
    }

    /** What was tendered by those who were awarded; empty where nobody was, and nobody asks. */
    private Optional<String> contractValue() {
        List<String> values = new ArrayList<>();
        boolean any = false;
        for (Optional<String> lot : matter.lots()) {
            for (String key : matter.awarded(lot).map(AwardedLot::winners).orElse(List.of())) {
                any = true;
                tendered(key, lot).ifPresent(values::add);
            }
        }
        if (!values.isEmpty()) {
            return Optional.of(String.join("\n\n", values));
        }
        return any && isIndividual() ? Optional.of(Swedish.text("fact.contract-value.none")) : Optional.empty();
    }

    private Optional<String> tendered(String key, Optional<String> lot) {
        return matter.book().find(key).flatMap(Tender::comparison).flatMap(comparison -> comparison
                .total(lot)
                .map(total -> Swedish.text(
                        "fact.contract-value.of",
                        lot.map(id -> matter.lotName(id) + ", ").orElse("") + matter.supplier(key),
                        Reasons.money(Money.of(total, comparison.schedule().currency())))));
    }

    private static String value(EstimatedValue value) {
        return Swedish.text("fact.value.of", Reasons.money(value.amount()), Swedish.day(value.on()))
                + (value.how().isBlank() ? "" : "\n\n" + value.how());
    }

    private Section tenders() {
        Section.Builder section = Writing.section("tenders");
        matter.book()
                .opening()
                .ifPresent(opening -> section.block(Writing.text(
                        "tenders.opened",
                        Swedish.day(opening.on()),
                        Matter.listed(opening.people().stream().map(matter::person)))));
        Award.perLot(matter, section, "tenders", this::tenders);
        return section.build();
    }

    private List<Block> tenders(Optional<String> lot) {
        List<Tender> all = matter.tenders(lot);
        if (all.isEmpty()) {
            return List.of(Writing.text("tenders.none"));
        }
        List<List<Cell>> rows = all.stream()
                .map(tender -> List.of(
                        Cell.of(matter.supplierInFull(tender.key())),
                        Cell.of(Swedish.text(standing(tender, lot))),
                        Writing.cell(reasons(tender, lot))))
                .toList();
        return List.of(Writing.table(
                Swedish.text("table.tenders"), List.of(5, 4, 9), List.of("supplier", "standing", "reasons"), rows));
    }

    /** What nothing hinders is not for that evaluated: it is where the case has an evaluation of it. */
    private String standing(Tender tender, Optional<String> lot) {
        boolean isEvaluated =
                matter.evaluation(lot).filter(one -> one.has(tender.key())).isPresent();
        return tender.standing(lot) == BidStanding.EVALUATED && !isEvaluated
                ? "standing.not-evaluated"
                : "standing." + tender.standing(lot).wire();
    }

    private String reasons(Tender tender, Optional<String> lot) {
        if (tender.standing(lot) == BidStanding.EVALUATED) {
            String untried = Untried.of(tender);
            String said = tender.decisions().stream()
                    .filter(decision -> !decision.isStruck() && decision.holdsFor(lot))
                    .filter(decision -> !decision.act().because().isBlank())
                    .map(decision -> Swedish.text(
                            "report.reason",
                            Swedish.text("verdict." + decision.verdict().wire()),
                            decision.act().because()))
                    .distinct()
                    .reduce((first, second) -> first + "\n\n" + second)
                    .orElseGet(() -> untried.isEmpty() ? Swedish.text("tenders.qualified") : "");
            return untried.isEmpty() || said.isEmpty() ? said + untried : said + "\n\n" + untried;
        }
        return String.join(
                "\n\n",
                Reasons.hindering(tender, lot)
                        .map(decision -> decision.act().because()
                                + (decision.basis().isEmpty() ? "" : " (" + decision.basis() + ")"))
                        .toList());
    }

    private Section reasons() {
        Section.Builder section = Writing.section("reasons");
        Award.added(matter).forEach(section::block);
        Award.perLot(matter, section, "reasons", lot -> {
            if (matter.cancelled(lot).isPresent()) {
                return Award.cancelledWhy(matter, lot);
            }
            Optional<EvaluatedLot> evaluation = matter.evaluation(lot);
            if (evaluation.isEmpty()) {
                return List.of(Award.notEvaluated(matter, "reasons.no-evaluation"));
            }
            List<Block> blocks = new ArrayList<>(Method.of(matter, evaluation.get()));
            blocks.add(Reasons.ranking(matter, evaluation.get(), key -> true));
            matter.awarded(lot)
                    .map(AwardedLot::winners)
                    .filter(winners -> !winners.isEmpty())
                    .ifPresent(winners -> blocks.add(Reasons.winners(matter, winners)));
            return blocks;
        });
        return section.block(Writing.text("reasons.subcontractors")).build();
    }

    private Section cancelled(LogLine line) {
        Section reasons = Cancellation.reasons(matter, line);
        if (matter.award().isPresent()) {
            return reasons;
        }
        // Where an award was decided, what was cancelled by then stands with its reasons.
        Section.Builder section = Writing.section("cancel-reasons");
        matter.lots().forEach(lot -> Award.cancelledWhy(matter, lot).forEach(section::block));
        reasons.blocks().forEach(section::block);
        return section.build();
    }

    private Section deciders() {
        Section.Builder section = Writing.section("deciders");
        List<List<Cell>> rows = new ArrayList<>();
        matter.whole()
                .people()
                .forEach(person -> rows.add(List.of(
                        Cell.of(matter.person(person.id())),
                        Cell.of(Swedish.text("role." + person.role().wire())),
                        Cell.of(person.from() + " – "
                                + person.until().map(Object::toString).orElse("")),
                        Cell.of(person.delegation().isEmpty() ? "–" : person.delegation()))));
        section.block(Writing.table(
                Swedish.text("table.people"),
                List.of(5, 4, 4, 6),
                List.of("person", "role", "period", "delegation"),
                rows));
        matter.award()
                .map(AwardRecord::despite)
                .filter(despite -> !despite.isEmpty())
                .ifPresent(despite -> {
                    section.block(Writing.text("despite.lead"));
                    section.block(Writing.bullets(despite.stream().map(one -> Swedish.text("despite." + one.wire()))));
                });
        return section.build();
    }

    /** An individual report has the reasons for it (LOU 12:16, first paragraph, 5), which the case does not know. */
    private String other() {
        return isIndividual() ? "communication.other.why" : "communication.other";
    }

    private Section communication(Optional<TimeGuard> standstill) {
        Section.Builder section = Writing.section("communication");
        matter.whole()
                .plan()
                .electronicTenders()
                .map(electronic -> electronic ? "communication.electronic" : other())
                .ifPresent(key -> section.block(Writing.text(key)));
        Optional<LogLine> notified = matter.whole().log().latest(EntryKinds.AWARD_NOTIFIED);
        Optional<LogLine> cancelled = matter.cancelled();
        notified.map(line -> Writing.text(
                        "communication.notified", Swedish.day(line.entry().day())))
                .ifPresent(section::block);
        if (cancelled.isPresent()) {
            section.block(Writing.text(
                    "communication.cancelled",
                    Swedish.day(cancelled.get().entry().day())));
        } else {
            section.block(
                    notified.isPresent()
                            ? Standstill.sentence(matter, standstill)
                            : Writing.text("communication.not-notified"));
        }
        matter.day(EntryKinds.CONTRACT_SIGNED)
                .ifPresent(day -> section.block(Writing.text("communication.signed", Swedish.day(day))));
        return section.build();
    }

    /** Who decided it, or took part in it; whoever wrote it down where that is all that is told. */
    private String who(LogLine line) {
        if (line.entry().body().get("people") instanceof List<?> people && !people.isEmpty()) {
            return Matter.listed(people.stream().map(Object::toString).map(matter::person));
        }
        return matter.person(Cancellation.by(line));
    }

    /** What was done, and in which lot where it was in one. */
    private String what(LogLine line) {
        boolean isInvitation = line.entry().kind().equals(EntryKinds.NOTICE_PUBLISHED) && matter.isByInvitation();
        String done = Swedish.text(
                isInvitation ? "course.invited" : "kind." + line.entry().kind());
        return line.entry().body().get("lot") instanceof String lot
                ? Swedish.text("report.reason", done, matter.lotName(lot))
                : done;
    }

    /** What happened when: the steps that the law knows, and where in the log each stands. */
    private Section course() {
        List<List<Cell>> rows = new ArrayList<>();
        Stream.of(
                        EntryKinds.SPECIFICATION_ISSUED,
                        EntryKinds.NOTICE_PUBLISHED,
                        EntryKinds.CORRECTION_PUBLISHED,
                        EntryKinds.TENDERS_OPENED,
                        EntryKinds.TENDERS_EVALUATED,
                        EntryKinds.LOT_CANCELLED,
                        EntryKinds.AWARD_DECIDED,
                        EntryKinds.CANCELLED,
                        EntryKinds.AWARD_NOTIFIED,
                        EntryKinds.CONTRACT_SIGNED)
                .flatMap(kind -> matter.whole().log().all(kind).stream())
                .sorted(java.util.Comparator.comparing(line -> line.entry().number()))
                .forEach(line -> rows.add(List.of(
                        Cell.of(line.entry().day().toString()),
                        Cell.of(what(line)),
                        Cell.of(who(line)),
                        Cell.of(line.label()))));
        Section.Builder section = Writing.section("course");
        if (rows.isEmpty()) {
            return section.block(Writing.text("none.course")).build();
        }
        return section.block(Writing.table(
                        Swedish.text("table.course"),
                        List.of(3, 6, 5, 2),
                        List.of("day", "what", "who", "entry"),
                        rows))
                .build();
    }
}
