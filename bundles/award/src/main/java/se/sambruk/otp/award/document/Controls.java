package se.sambruk.otp.award.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.tender.Clarification;
import se.sambruk.otp.api.tender.ClarificationManner;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderControl;
import se.sambruk.otp.award.text.Swedish;

/** What was controlled, asked and declared before the award; and the control log, which is all of it. */
final class Controls {
    private Controls() {}

    /** Kontrollogg. */
    static Document log(Matter matter) {
        Document.Builder document = Writing.document(matter, "doc.controls");
        document.section(
                section(matter, "controls", "none.controls", controls(matter, matter.book().tenders().stream())));
        document.section(section(matter, "clarifications", "none.clarifications", clarifications(matter, false)));
        document.section(low(matter));
        document.section(conflicts(matter));
        return document.build();
    }

    /** The controls of whoever was awarded; empty where the case knows of none. */
    static Optional<Section> made(Matter matter) {
        List<String> winners = matter.award().stream()
                .flatMap(award -> award.lots().stream())
                .map(AwardedLot::winners)
                .flatMap(List::stream)
                .distinct()
                .toList();
        return controls(matter, winners.stream().flatMap(key -> matter.book().find(key).stream()))
                .map(table -> Writing.section("controls").block(table).build());
    }

    static Section section(Matter matter, String id, String none, Optional<Table> table) {
        Section.Builder section = Writing.section(id);
        String law = matter.law(id);
        if (!law.isEmpty()) {
            section.block(Writing.text("see-law", law));
        }
        return section.block(table.<Block>map(known -> known).orElseGet(() -> Writing.text(none)))
                .build();
    }

    /** Which prices the evaluation proposed to ask about, and what was asked and answered. */
    static Section low(Matter matter) {
        Section.Builder section = Writing.section("low");
        String law = matter.law("low");
        if (!law.isEmpty()) {
            section.block(Writing.text("see-law", law));
        }
        List<String> flagged = matter.evaluations().stream()
                .flatMap(lot -> lot.outcome().lowBids().stream())
                .map(low -> EvaluationNames.sentence(low, matter.supplier(low.bid()))
                        .in(Swedish.LOCALE))
                .distinct()
                .toList();
        if (!flagged.isEmpty()) {
            section.block(Writing.text("low.flagged"));
            section.block(Writing.bullets(flagged.stream()));
        }
        return section.block(clarifications(matter, true)
                        .<Block>map(table -> table)
                        .orElseGet(() -> Writing.text("none.low")))
                .build();
    }

    private static Optional<Table> controls(Matter matter, Stream<Tender> tenders) {
        List<List<Cell>> rows = new ArrayList<>();
        tenders.forEach(tender -> tender.controls().stream()
                .filter(control -> !control.isStruck())
                .forEach(control -> rows.add(row(matter, control))));
        matter.whole().log().all(EntryKinds.CONTROL_DONE).stream()
                .filter(line -> !line.entry().body().containsKey("tender"))
                .forEach(line -> rows.add(ticked(matter, line)));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Writing.table(
                        Swedish.text("table.controls"),
                        List.of(4, 4, 4, 3, 7),
                        List.of("supplier", "subject", "by", "outcome", "found"),
                        rows));
    }

    private static List<Cell> row(Matter matter, TenderControl control) {
        return List.of(
                Cell.of(matter.supplier(control.tender())),
                Writing.cell(Swedish.text("subject." + control.subject().wire())
                        + (control.basis().isEmpty() ? "" : "\n\n" + control.basis())),
                Cell.of(Swedish.text(
                        "by",
                        matter.person(control.act().actor()),
                        Swedish.day(control.act()).toString())),
                Cell.of(Swedish.text(control.passed() ? "outcome.passed" : "outcome.failed")),
                Writing.cell(control.act().because()));
    }

    /** A tick of the step, which tells of no tender. */
    private static List<Cell> ticked(Matter matter, LogLine line) {
        return List.of(
                Cell.of("–"),
                Cell.of(Swedish.text("subject.ticked")),
                Cell.of(Swedish.text(
                        "by",
                        matter.person(line.entry().act().actor()),
                        Matter.day(line).toString())),
                Cell.of("–"),
                Writing.cell(line.entry().act().because()));
    }

    /**
     * What suppliers were asked after the deadline.
     *
     * @param prices whether it is low prices that are to be explained, or everything else
     */
    static Optional<Table> clarifications(Matter matter, boolean prices) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Tender tender : matter.book().tenders()) {
            tender.clarifications().stream()
                    .filter(one -> !one.isStruck() && (one.manner() == ClarificationManner.LOW_PRICE) == prices)
                    .forEach(one -> rows.add(row(matter, one)));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Writing.table(
                        Swedish.text("table.clarifications"),
                        List.of(4, 7, 6, 5),
                        List.of("supplier", "asked", "answered", "equality"),
                        rows));
    }

    private static List<Cell> row(Matter matter, Clarification one) {
        String asked = Swedish.text(
                "clarification.asked",
                Swedish.text("manner." + one.manner().wire()),
                Swedish.day(one.request()).toString(),
                one.basis());
        String answered = one.answer()
                .map(answer -> Swedish.text(
                                "clarification.answered", answer.on().toString())
                        + (answer.text().isBlank() ? "" : "\n\n" + answer.text())
                        + (answer.changed().isEmpty() && answer.changedItems().isEmpty()
                                ? ""
                                : "\n\n" + Swedish.text("clarification.changed")))
                .orElseGet(() -> Swedish.text("clarification.none"));
        return List.of(
                Cell.of(matter.supplier(one.tender())),
                Writing.cell(asked + "\n\n" + one.question()),
                Writing.cell(answered),
                Writing.cell(one.equality()));
    }

    /** Who declared what, and what was done about it. */
    static Section conflicts(Matter matter) {
        Section.Builder section = Writing.section("conflicts");
        List<List<Cell>> rows = new ArrayList<>();
        matter.whole()
                .declarations()
                .forEach(declared -> rows.add(List.of(
                        Cell.of(matter.person(declared.person())),
                        Cell.of(declared.on().toString()),
                        Writing.cell(
                                declared.hasConflict()
                                        ? Swedish.text(
                                                declared.supplier().isEmpty()
                                                        ? "conflict.yes"
                                                        : "conflict.yes.supplier",
                                                declared.supplier())
                                        : Swedish.text("conflict.no")),
                        Writing.cell(measures(matter, declared.person(), declared.measure())))));
        if (rows.isEmpty()) {
            return section.block(Writing.text("none.conflicts")).build();
        }
        return section.block(Writing.table(
                        Swedish.text("table.conflicts"),
                        List.of(5, 3, 6, 8),
                        List.of("person", "day", "declared", "measure"),
                        rows))
                .build();
    }

    private static String measures(Matter matter, String person, String measure) {
        List<String> told = new ArrayList<>();
        if (!measure.isBlank()) {
            told.add(measure);
        }
        matter.whole().log().all(EntryKinds.CONFLICT_ASSESSED).stream()
                .filter(line -> person.equals(line.entry().body().get("person")))
                .forEach(line -> told.add(Swedish.text(
                        Boolean.TRUE.equals(line.entry().body().get("takes-part"))
                                ? "conflict.takes-part"
                                : "conflict.steps-aside",
                        matter.person(line.entry().act().actor()),
                        Matter.day(line).toString(),
                        line.entry().act().because())));
        return String.join("\n\n", told);
    }
}
