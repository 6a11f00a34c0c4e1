package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ComposeOptions;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.ChangeManner;
import se.sambruk.otp.api.procurement.dialogue.ChangedField;
import se.sambruk.otp.api.procurement.dialogue.ChangedRequirement;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.MaterialReason;
import se.sambruk.otp.api.procurement.dialogue.MovedTime;
import se.sambruk.otp.api.requirement.RequirementId;

/** The document that tells a correction. Used by one thread. */
final class CorrectionDocument {
    private static final List<Integer> FACT_WIDTHS = List.of(3, 7);
    private static final List<Integer> CHANGE_WIDTHS = List.of(4, 7, 7);
    private static final List<Integer> WHOLE_WIDTHS = List.of(4, 14);
    /** What is in the data and in no row of the annex. */
    private static final Set<String> UNREAD = Set.of("sources", "schema", "letterhead");

    private final Correction correction;
    private final ChangeList changes;
    private final Specification before;
    private final Specification after;
    private final Wording wording;
    private final PlainRows was;
    private final PlainRows is;
    private final PartNames names;
    private final List<String> unread = new ArrayList<>();
    /** The requirements that read otherwise, each with the table that tells how. */
    private final Map<ChangedRequirement, Table> tables = new LinkedHashMap<>();

    CorrectionDocument(
            Correction correction, ChangeList changes, Specification before, Specification after, Wording wording) {
        this.correction = correction;
        this.changes = changes;
        this.before = before;
        this.after = after;
        this.wording = wording;
        this.was = new PlainRows(before, wording);
        this.is = new PlainRows(after, wording);
        this.names = new PartNames(wording);
        changes.requirements().forEach(changed -> table(changed).ifPresent(table -> tables.put(changed, table)));
    }

    Document compose(ComposeOptions options) {
        DocumentFacts facts = after.document();
        Document.Builder document = Document.builder(
                        wording.text("correction.title", correction.number()), wording.locale())
                .subtitle(after.procurement().title())
                .organization(after.procurement().buyer().name());
        if (options.isPreview()) {
            document.notice(wording.text("notice.preview"));
        }
        entry(document, "issued-by", facts.issuedBy());
        entry(document, "type", wording.text("correction.type"));
        entry(document, "case-number", after.procurement().caseNumber());
        entry(
                document,
                "version",
                correction.movesTimesAlone()
                        ? wording.text("correction.version", correction.number())
                        : facts.version());
        entry(document, "version-date", wording.date(correction.on()));
        entry(document, "fingerprint", changes.after().published().abbreviated());
        document.section(summary()).section(todo());
        requirements(ChangeManner.CHANGED).forEach(document::section);
        requirements(ChangeManner.ADDED).forEach(document::section);
        requirements(ChangeManner.REMOVED).forEach(document::section);
        evaluation().forEach(document::section);
        parts().forEach(document::section);
        unread().forEach(document::section);
        return document.build();
    }

    private void entry(Document.Builder document, String key, String value) {
        document.metadata(new MetadataEntry(key, wording.text("meta." + key), value));
    }

    private Section summary() {
        Table.Builder table = Table.builder(FACT_WIDTHS)
                .caption(wording.text("correction.facts"))
                .rowHeaders(true);
        fact(table, "correction.day", wording.date(correction.on()));
        fact(table, "correction.after", side(changes.after()));
        if (!correction.movesTimesAlone()) {
            fact(table, "correction.before", side(changes.before()));
        }
        fact(table, "correction.material", wording.text(correction.isMaterial() ? "yes" : "no"));
        times(table);
        if (!correction.movesTimesAlone()) {
            for (ChangeManner manner : ChangeManner.values()) {
                fact(table, "correction.count." + manner.wire(), ids(manner));
            }
        }
        if (!correction.questions().isEmpty()) {
            fact(
                    table,
                    "correction.questions",
                    correction.questions().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (!correction.reason().isEmpty()) {
            fact(table, "correction.reason", correction.reason());
        }
        Section.Builder section = wording.section("rattelsen", "correction.heading.summary")
                .block(Paragraph.of(wording.text(
                        correction.movesTimesAlone() ? "correction.lead.times" : "correction.lead",
                        after.procurement().title())))
                .block(table.build());
        return correction.movesTimesAlone()
                ? section.block(Paragraph.of(wording.text("correction.rest.times")))
                        .build()
                : rest(section);
    }

    private Section rest(Section.Builder section) {
        if (changes.reasons().contains(MaterialReason.AWARD)) {
            section.block(Paragraph.of(wording.text("correction.award-changed")));
        } else if (after.requirements().stream()
                .anyMatch(one -> one.requirement().award().isPresent())) {
            section.block(Paragraph.of(wording.text("correction.award-stands")));
        }
        return section.block(Paragraph.of(wording.text("correction.rest"))).build();
    }

    private void times(Table.Builder table) {
        correction
                .deadline()
                .ifPresent(time -> fact(
                        table,
                        "correction.deadline",
                        moved("correction.extended", new MovedTime(correction.deadlineBefore(), time))));
        correction
                .questionsUntil()
                .ifPresent(time -> fact(table, "correction.questions-until", moved("correction.moved", time)));
        correction.opening().ifPresent(time -> fact(table, "correction.opening", moved("correction.moved", time)));
    }

    private String moved(String key, MovedTime time) {
        String now = wording.time(time.after());
        return time.before()
                .map(was -> was.equals(time.after())
                        ? wording.text("correction.not-moved", now)
                        : wording.text(key, wording.time(was), now))
                .orElse(now);
    }

    private void fact(Table.Builder table, String key, String value) {
        table.row(List.of(Cell.of(wording.text(key)), Cell.of(value.isEmpty() ? "–" : value)));
    }

    private String side(ChangeList.Side side) {
        return wording.text(
                side.version().isEmpty() ? "correction.side" : "correction.side.version",
                side.issue(),
                side.published().abbreviated(),
                side.version());
    }

    private String ids(ChangeManner manner) {
        return tables.keySet().stream()
                .filter(changed -> changed.manner() == manner)
                .map(changed -> changed.id().value())
                .collect(Collectors.joining(", "));
    }

    private Section todo() {
        List<Paragraph> steps = new ArrayList<>();
        String use = correction.movesTimesAlone() ? "correction.keep" : "correction.use";
        steps.add(Paragraph.of(wording.text(
                after.prices().isPresent() ? use + ".prices" : use,
                changes.after().published().abbreviated())));
        steps.add(Paragraph.of(wording.text("correction.sent")));
        if (!correction.movesTimesAlone()) {
            steps.add(Paragraph.of(wording.text(asksTheSame() ? "correction.old.same" : "correction.old")));
        }
        return wording.section("att-gora", "correction.heading.todo")
                .block(ItemList.numbered(steps))
                .block(Paragraph.of(wording.text(
                        "correction.until",
                        correction.deadline().map(wording::time).orElse("–"))))
                .build();
    }

    /** Whether what tenderers answer is what it was: no requirement, price or rule of evaluation is another. */
    private boolean asksTheSame() {
        return changes.requirements().isEmpty()
                && changes.parts().stream()
                        .map(ChangedField::field)
                        .allMatch(field -> field.startsWith("document.") || field.equals("procurement.date"));
    }

    private List<Section> requirements(ChangeManner manner) {
        List<Table> of = tables.entrySet().stream()
                .filter(entry -> entry.getKey().manner() == manner)
                .map(Map.Entry::getValue)
                .toList();
        if (of.isEmpty()) {
            return List.of();
        }
        Section.Builder section = wording.section("krav-" + manner.wire(), "correction.heading." + manner.wire());
        section.block(Paragraph.of(wording.text("correction.lead." + manner.wire())));
        of.forEach(section::block);
        return List.of(section.build());
    }

    private Optional<Table> table(ChangedRequirement changed) {
        Map<String, List<Block>> earlier =
                before.find(changed.id()).map(was::of).orElse(Map.of());
        Map<String, List<Block>> later = after.find(changed.id()).map(is::of).orElse(Map.of());
        return changed.manner() == ChangeManner.CHANGED
                ? compared(changed, earlier, later)
                : Optional.of(whole(changed, earlier.isEmpty() ? later : earlier));
    }

    private Optional<Table> compared(
            ChangedRequirement changed, Map<String, List<Block>> earlier, Map<String, List<Block>> later) {
        Set<String> labels = new LinkedHashSet<>(later.keySet());
        labels.addAll(earlier.keySet());
        Table.Builder table = Table.builder(CHANGE_WIDTHS)
                .id(changed.id().value())
                .description(wording.text("correction.table", changed.id().value(), changed.title()))
                .rowHeaders(true)
                .header(List.of(Cell.of(named(changed)).spanning(CHANGE_WIDTHS.size())))
                .header(List.of(
                        Cell.of(wording.text("correction.what")),
                        Cell.of(wording.text("correction.was")),
                        Cell.of(wording.text("correction.is"))));
        int rows = 0;
        for (String label : labels) {
            List<Block> one = earlier.getOrDefault(label, List.of());
            List<Block> other = later.getOrDefault(label, List.of());
            if (!text(one).equals(text(other))) {
                row(table, label, Marked.of(one, other));
                rows++;
            }
        }
        if (rows == 0) {
            unread.add(wording.text(
                    "part.within",
                    named(changed),
                    changed.fields().stream()
                            .map(field -> wording.find("field." + field.field()).orElse(field.field()))
                            .collect(Collectors.joining(", "))));
            return Optional.empty();
        }
        return Optional.of(table.build());
    }

    private static String named(ChangedRequirement changed) {
        return changed.id().value() + " " + changed.title();
    }

    private static String text(List<Block> blocks) {
        return blocks.stream().map(Block::plainText).collect(Collectors.joining("\n"));
    }

    private static void row(Table.Builder table, String label, Marked marked) {
        table.row(List.of(Cell.of(label), cell(marked.before()), cell(marked.after())));
    }

    private static Cell cell(List<Block> blocks) {
        return blocks.isEmpty() ? Cell.of("–") : Cell.of(blocks);
    }

    private Table whole(ChangedRequirement changed, Map<String, List<Block>> rows) {
        Table.Builder table = Table.builder(WHOLE_WIDTHS)
                .id(changed.id().value())
                .description(wording.text("correction.table", changed.id().value(), changed.title()))
                .rowHeaders(true)
                .header(List.of(Cell.of(named(changed)).spanning(WHOLE_WIDTHS.size())));
        // The title is in the heading.
        rows.entrySet().stream()
                .skip(1)
                .forEach(row -> table.row(List.of(Cell.of(row.getKey()), cell(row.getValue()))));
        return table.build();
    }

    private List<Section> parts() {
        Table.Builder table = compared("correction.parts");
        int rows = 0;
        for (ChangedField part :
                changes.parts().stream().filter(one -> !isEvaluation(one)).toList()) {
            List<Block> one = names.value(part.field(), part.before());
            List<Block> other = names.value(part.field(), part.after());
            if (UNREAD.contains(part.field().split("\\.")[0]) || text(one).equals(text(other))) {
                unread.add(names.name(part.field()));
            } else {
                row(table, names.name(part.field()), Marked.of(one, other));
                rows++;
            }
        }
        return rows == 0
                ? List.of()
                : List.of(wording.section("andra-delar", "correction.heading.parts")
                        .block(table.build())
                        .build());
    }

    private static boolean isEvaluation(ChangedField part) {
        return part.field().split("\\.")[0].equals("evaluation");
    }

    /** How tenders are evaluated: each row that differs, whole on both sides, as an order is told by all of it. */
    private List<Section> evaluation() {
        if (changes.parts().stream().noneMatch(CorrectionDocument::isEvaluation)) {
            return List.of();
        }
        Map<String, List<Block>> earlier = evaluation(before);
        Map<String, List<Block>> later = evaluation(after);
        Set<String> labels = new LinkedHashSet<>(later.keySet());
        labels.addAll(earlier.keySet());
        Table.Builder table = compared("correction.evaluation");
        int rows = 0;
        for (String label : labels) {
            List<Block> one = earlier.getOrDefault(label, List.of());
            List<Block> other = later.getOrDefault(label, List.of());
            if (!text(one).equals(text(other))) {
                row(table, label, Marked.lines(one, other));
                rows++;
            }
        }
        if (rows == 0) {
            unread.add(wording.text("part.evaluation"));
            return List.of();
        }
        return List.of(wording.section("utvarderingen", "correction.heading.evaluation")
                .block(Paragraph.of(wording.text("correction.lead.evaluation")))
                .block(table.build())
                .build());
    }

    /** Scales are told at the requirements that they stand at, where those are told. */
    private Map<String, List<Block>> evaluation(Specification specification) {
        Set<RequirementId> told = changes.requirements().stream()
                .filter(tables::containsKey)
                .filter(changed -> changed.manner() != ChangeManner.CHANGED
                        || tables.get(changed).rows().stream()
                                .anyMatch(row -> row.get(0).plainText().equals(wording.text("row.award"))))
                .map(ChangedRequirement::id)
                .collect(Collectors.toSet());
        return specification
                .evaluation()
                .map(plan -> EvaluationRows.of(plan, wording, told))
                .orElse(Map.of());
    }

    private Table.Builder compared(String caption) {
        return Table.builder(CHANGE_WIDTHS)
                .caption(wording.text(caption))
                .rowHeaders(true)
                .header(List.of(
                        Cell.of(wording.text("correction.what")),
                        Cell.of(wording.text("correction.was")),
                        Cell.of(wording.text("correction.is"))));
    }

    /** What is in the data alone is told too, so that nothing has changed that is not here. */
    private List<Section> unread() {
        return unread.isEmpty()
                ? List.of()
                : List.of(wording.section("uppgifter", "correction.heading.unread")
                        .block(Paragraph.of(wording.text("correction.unread")))
                        .block(ItemList.bulleted(
                                unread.stream().map(Paragraph::of).toList()))
                        .build());
    }
}
