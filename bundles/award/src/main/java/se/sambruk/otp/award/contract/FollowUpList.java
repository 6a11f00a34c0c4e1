package se.sambruk.otp.award.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.sambruk.otp.api.award.FollowUpCheck;
import se.sambruk.otp.api.award.FollowUpItem;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.MatrixTone;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.award.text.Swedish;
import se.sambruk.otp.award.work.NamedDocument;

/** The follow-up list, to read and to work in. Pure. */
final class FollowUpList {
    private FollowUpList() {}

    /**
     * @param answers what was promised; empty where whoever asks may not see tenders, or nobody has been awarded
     */
    static NamedDocument of(ProcurementCase now, List<FollowUpItem> items, LocalDate today, Optional<Answers> answers) {
        return new NamedDocument(
                Swedish.text("file.followup"),
                Swedish.text("doc.followup"),
                document(now, items, today),
                Optional.of(matrix(now, items, today, answers)),
                false);
    }

    private static List<MetadataEntry> metadata(ProcurementCase now, LocalDate today) {
        List<MetadataEntry> entries = new ArrayList<>();
        entries.add(new MetadataEntry("type", Swedish.text("meta.type"), Swedish.text("doc.followup")));
        entries.add(new MetadataEntry(
                "issued-by", Swedish.text("meta.issued-by"), now.facts().buyer().name()));
        if (!now.facts().caseNumber().isEmpty()) {
            entries.add(new MetadataEntry(
                    "case-number", Swedish.text("meta.case-number"), now.facts().caseNumber()));
        }
        entries.add(new MetadataEntry("version-date", Swedish.text("meta.version-date"), today.toString()));
        return entries;
    }

    private static Document document(ProcurementCase now, List<FollowUpItem> items, LocalDate today) {
        Document.Builder document = Document.builder(Swedish.text("doc.followup"), Swedish.LOCALE)
                .subtitle(now.facts().title())
                .organization(now.facts().buyer().name());
        metadata(now, today).forEach(document::metadata);
        List<FollowUpItem> come =
                items.stream().filter(item -> item.isDue(today)).toList();
        Section.Builder about = Section.builder("om", Swedish.text("heading.about"))
                .block(Paragraph.of(Swedish.text("followup.lead")))
                .block(Paragraph.of(
                        come.isEmpty()
                                ? Swedish.text("followup.none-due", today.toString())
                                : Swedish.text(
                                        "followup.due",
                                        today.toString(),
                                        String.join(
                                                ", ",
                                                come.stream()
                                                        .map(FollowUpItem::id)
                                                        .toList()))));
        document.section(about.build());
        Section.Builder list = Section.builder("lista", Swedish.text("heading.followup"));
        list.block(items.isEmpty() ? Paragraph.of(Swedish.text("followup.nothing")) : table(items));
        return document.section(list.build()).build();
    }

    private static Table table(List<FollowUpItem> items) {
        Table.Builder table = Table.builder(List.of(6, 8, 4, 7))
                .description(Swedish.text("table.followup"))
                .rowHeaders(true)
                .header(List.of(
                        Cell.of(Swedish.text("column.requirement")),
                        Cell.of(Swedish.text("column.how")),
                        Cell.of(Swedish.text("column.due")),
                        Cell.of(Swedish.text("column.outcome"))));
        for (FollowUpItem item : inOrder(items)) {
            String sanction = sanction(item);
            table.row(List.of(
                    paragraphs(item.requirement().value(), item.title()),
                    paragraphs(phase(item), item.method()),
                    paragraphs(due(item)),
                    paragraphs(
                            outcome(item),
                            sanction.isEmpty() ? "" : Swedish.text("followup.sanction", sanction),
                            found(item))));
        }
        return table.build();
    }

    /** What has a day comes first, by day; the rest as in the specification. */
    private static List<FollowUpItem> inOrder(List<FollowUpItem> items) {
        return items.stream()
                .sorted(Comparator.comparing(item -> item.due().orElse(LocalDate.MAX)))
                .toList();
    }

    private static Cell paragraphs(String... texts) {
        List<Paragraph> said = new ArrayList<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                said.add(Paragraph.of(text.strip().replaceAll("\\s*\\n\\s*", " ")));
            }
        }
        return said.isEmpty() ? Cell.of("–") : Cell.of(List.copyOf(said));
    }

    private static Matrix matrix(
            ProcurementCase now, List<FollowUpItem> items, LocalDate today, Optional<Answers> answers) {
        Matrix.Builder matrix = Matrix.builder(Swedish.text("doc.followup"), Swedish.LOCALE)
                .asList()
                .description(Swedish.text("followup.lead"))
                .organization(now.facts().buyer().name())
                .axes(Swedish.text("column.requirement"), Swedish.text("matrix.columns"));
        metadata(now, today).forEach(matrix::metadata);
        List<String> columns = new ArrayList<>(List.of("when", "how", "due", "outcome", "sanction", "found"));
        // What suppliers answered is as secret as their tenders.
        if (answers.isPresent()) {
            columns.add(0, "answer");
        }
        columns.forEach(key -> matrix.column(MatrixHeader.of(Swedish.text("column." + key))));
        List<FollowUpItem> ordered = inOrder(items);
        for (int i = 0; i < ordered.size(); i++) {
            FollowUpItem item = ordered.get(i);
            matrix.row(MatrixHeader.of(item.requirement().value(), item.title()));
            List<String> said = new ArrayList<>(
                    List.of(phase(item), item.method(), due(item), outcome(item), sanction(item), found(item)));
            answers.ifPresent(known -> said.add(0, known.of(item)));
            for (int column = 0; column < said.size(); column++) {
                if (!said.get(column).isBlank()) {
                    MatrixCell cell = MatrixCell.of(said.get(column).strip());
                    boolean come = columns.get(column).equals("due") && item.isDue(today);
                    matrix.cell(i, column, come ? cell.in(MatrixTone.WARNING) : cell);
                }
            }
        }
        return matrix.build();
    }

    /** What was promised about what is followed up. */
    interface Answers {
        String of(FollowUpItem item);
    }

    private static String phase(FollowUpItem item) {
        return item.phase().map(phase -> Swedish.text("phase." + phase.wire())).orElse("");
    }

    static String due(FollowUpItem item) {
        return item.due().map(LocalDate::toString).orElse("");
    }

    static String outcome(FollowUpItem item) {
        return item.latest()
                .map(check -> Swedish.text(
                        "result." + check.result().wire(), check.on().toString()))
                .orElse("");
    }

    static String sanction(FollowUpItem item) {
        return item.latest().map(FollowUpCheck::sanction).orElse("");
    }

    private static String found(FollowUpItem item) {
        return item.latest().map(check -> check.act().because()).orElse("");
    }

    /** The same of several, a line each; with when it is verified where there are several. */
    static String lines(List<FollowUpItem> items, Function<FollowUpItem, String> said) {
        return items.stream()
                .filter(item -> !said.apply(item).isBlank())
                .map(item -> items.size() == 1
                        ? said.apply(item)
                        : Swedish.text("report.reason", phase(item), said.apply(item)))
                .collect(Collectors.joining("\n"));
    }
}
