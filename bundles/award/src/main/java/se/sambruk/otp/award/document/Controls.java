package se.sambruk.otp.award.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import se.sambruk.otp.api.award.AwardedLot;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.people.ConflictDeclaration;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.price.PriceOffer;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.Clarification;
import se.sambruk.otp.api.tender.ClarificationManner;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderAnswer;
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
                        List.of(5, 5, 5, 3, 7),
                        List.of("supplier", "subject", "by", "outcome", "found"),
                        rows));
    }

    private static List<Cell> row(Matter matter, TenderControl control) {
        return List.of(
                Cell.of(matter.supplier(control.tender())),
                Writing.cell(Swedish.text("subject." + control.subject().wire())
                        + (control.basis().isEmpty() ? "" : "\n\n" + control.basis())),
                Cell.of(Swedish.text(
                        "by", matter.person(control.act().actor()), Swedish.day(Swedish.day(control.act())))),
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
                        Swedish.day(line.entry().day()))),
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
                        List.of(5, 8, 7, 6),
                        List.of("supplier", "asked", "answered", "equality"),
                        rows));
    }

    private static List<Cell> row(Matter matter, Clarification one) {
        String asked = Swedish.text(
                "clarification.asked",
                Swedish.text("manner." + one.manner().wire()),
                Swedish.day(Swedish.day(one.request())),
                one.basis());
        return List.of(
                Cell.of(matter.supplier(one.tender())),
                Writing.cell(String.join("\n\n", asked(one, asked))),
                Writing.cell(String.join("\n\n", answered(matter, one))),
                Writing.cell(one.equality()));
    }

    private static List<String> asked(Clarification one, String asked) {
        List<String> told = new ArrayList<>(List.of(asked, one.question()));
        List<String> about = new ArrayList<>(
                one.requirements().stream().map(RequirementId::value).toList());
        about.addAll(one.items());
        if (!about.isEmpty()) {
            told.add(Swedish.text("clarification.about", String.join(", ", about)));
        }
        if (!one.request().because().isBlank()) {
            told.add(Swedish.text("clarification.because", one.request().because()));
        }
        return told;
    }

    private static List<String> answered(Matter matter, Clarification one) {
        if (one.answer().isEmpty()) {
            return List.of(Swedish.text("clarification.none"));
        }
        Clarification.Answer answer = one.answer().get();
        List<String> told = new ArrayList<>();
        told.add(Swedish.text("clarification.answered", Swedish.day(answer.on())));
        if (!answer.text().isBlank()) {
            told.add(answer.text());
        }
        for (RequirementId id : answer.changed()) {
            told.addAll(changed(matter, one, id));
        }
        matter.book().find(one.tender()).ifPresent(tender -> answer.changedItems()
                .forEach(item -> told.add(Swedish.text(
                        "clarification.price",
                        item,
                        price(tender.received().offer(), tender, item),
                        price(tender.prices(), tender, item)))));
        return told;
    }

    /** A unit price as it was offered; what could not be read stands as it was written. */
    private static String price(Optional<PriceOffer> offer, Tender tender, String item) {
        String currency = tender.comparison()
                .map(comparison -> comparison.schedule().currency())
                .orElse(Money.SEK);
        return offer.flatMap(known -> Optional.ofNullable(known.prices().get(item)))
                .map(price -> EvaluationNames.amount(Exact.of(price), currency).in(Swedish.LOCALE))
                .or(() -> offer.flatMap(
                                known -> Optional.ofNullable(known.refused().get(item)))
                        .map(written -> "”" + written + "”"))
                .orElse("–");
    }

    /** The answer that it became, and the one that it took the place of. */
    private static List<String> changed(Matter matter, Clarification one, RequirementId id) {
        List<TenderAnswer> chain = new ArrayList<>();
        matter.book().find(one.tender()).flatMap(tender -> tender.answer(id)).ifPresent(now -> {
            chain.addAll(now.before());
            chain.add(now);
        });
        for (int i = 0; i < chain.size(); i++) {
            if (chain.get(i).clarification().filter(one.id()::equals).isPresent()) {
                String before = i > 0 ? Answered.in(chain.get(i - 1)) : "–";
                return List.of(
                        Swedish.text("clarification.before", id.value(), before),
                        Swedish.text("clarification.now", id.value(), Answered.in(chain.get(i))));
            }
        }
        return List.of(Swedish.text("clarification.changed"));
    }

    /**
     * Who declared what, and what was done about it: each declaration and each measure in the order in which they came, as one that is taken back later is
     * part of how the case was handled.
     */
    static Section conflicts(Matter matter) {
        Section.Builder section = Writing.section("conflicts");
        List<List<Cell>> rows = new ArrayList<>();
        List<LogLine> lines = matter.whole().log().all(EntryKinds.CONFLICT_DECLARED);
        for (LogLine line : lines) {
            ConflictDeclaration declared =
                    ConflictDeclaration.fromTree(line.entry().body());
            OptionalInt next = lines.stream()
                    .filter(other ->
                            declared.person().equals(other.entry().body().get("person")))
                    .mapToInt(other -> other.entry().number())
                    .filter(number -> number > line.entry().number())
                    .min();
            rows.add(List.of(
                    Cell.of(matter.person(declared.person())),
                    Cell.of(declared.on().toString()),
                    Writing.cell(declared(declared)),
                    Writing.cell(measures(matter, declared, line.entry().number(), next))));
        }
        if (rows.isEmpty()) {
            return section.block(Writing.text("none.conflicts")).build();
        }
        return section.block(Writing.table(
                        Swedish.text("table.conflicts"),
                        List.of(5, 4, 5, 8),
                        List.of("person", "day", "declared", "measure"),
                        rows))
                .build();
    }

    private static String declared(ConflictDeclaration declared) {
        if (!declared.hasConflict()) {
            return Swedish.text("conflict.no");
        }
        return Swedish.text(
                declared.supplier().isEmpty() ? "conflict.yes" : "conflict.yes.supplier", declared.supplier());
    }

    /** What was done about a declaration, until the next one of that person. */
    private static String measures(Matter matter, ConflictDeclaration declared, int number, OptionalInt next) {
        List<String> told = new ArrayList<>();
        if (!declared.measure().isBlank()) {
            told.add(declared.measure());
        }
        matter.whole().log().all(EntryKinds.CONFLICT_ASSESSED).stream()
                .filter(line -> declared.person().equals(line.entry().body().get("person")))
                .filter(line -> line.entry().number() > number)
                .filter(line -> next.isEmpty() || line.entry().number() < next.getAsInt())
                .forEach(line -> told.add(Swedish.text(
                        Boolean.TRUE.equals(line.entry().body().get("takes-part"))
                                ? "conflict.takes-part"
                                : "conflict.steps-aside",
                        matter.person(line.entry().act().actor()),
                        line.entry().day().toString(),
                        line.entry().act().because())));
        return String.join("\n\n", told);
    }
}
