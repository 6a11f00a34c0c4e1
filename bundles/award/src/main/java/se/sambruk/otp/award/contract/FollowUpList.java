package se.sambruk.otp.award.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import se.sambruk.otp.award.work.Cells;
import se.sambruk.otp.award.work.NamedDocument;

/** The follow-up list, to read and to work in. Pure. */
final class FollowUpList {
    private static final List<String> COLUMNS = List.of("when", "due", "outcome", "sanction", "found");

    private FollowUpList() {}

    static NamedDocument of(ProcurementCase now, List<FollowUpItem> items, LocalDate today) {
        return new NamedDocument(
                Swedish.text("file.followup"),
                Swedish.text("doc.followup"),
                document(now, items, today),
                Optional.of(matrix(now, items, today)),
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

    private static List<String> cells(FollowUpItem item) {
        Optional<FollowUpCheck> latest = item.latest();
        return List.of(
                item.phase().map(phase -> Swedish.text("phase." + phase.wire())).orElse(""),
                item.method(),
                item.due().map(LocalDate::toString).orElse(""),
                latest.map(check -> Swedish.text(
                                "result." + check.result().wire(), check.on().toString()))
                        .orElse(""),
                latest.map(FollowUpCheck::sanction).orElse(""),
                latest.map(check -> check.act().because()).orElse(""));
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
        Table.Builder table = Table.builder(List.of(6, 8, 3, 7))
                .description(Swedish.text("table.followup"))
                .rowHeaders(true)
                .header(List.of(
                        Cell.of(Swedish.text("column.requirement")),
                        Cell.of(Swedish.text("column.how")),
                        Cell.of(Swedish.text("column.due")),
                        Cell.of(Swedish.text("column.outcome"))));
        for (FollowUpItem item : items) {
            List<String> cells = cells(item);
            table.row(List.of(
                    paragraphs(item.id(), item.title()),
                    paragraphs(cells.get(0), cells.get(1)),
                    paragraphs(cells.get(2)),
                    paragraphs(
                            cells.get(3),
                            cells.get(4).isEmpty() ? "" : Swedish.text("followup.sanction", cells.get(4)),
                            cells.get(5))));
        }
        return table.build();
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

    private static Matrix matrix(ProcurementCase now, List<FollowUpItem> items, LocalDate today) {
        Matrix.Builder matrix = Matrix.builder(Swedish.text("doc.followup"), Swedish.LOCALE)
                .description(Swedish.text("followup.lead"))
                .organization(now.facts().buyer().name())
                .axes(Swedish.text("column.requirement"), Swedish.text("matrix.columns"));
        metadata(now, today).forEach(matrix::metadata);
        COLUMNS.forEach(key -> matrix.column(MatrixHeader.of(Swedish.text("column." + key))));
        for (int i = 0; i < items.size(); i++) {
            matrix.row(MatrixHeader.of(items.get(i).id(), items.get(i).title()));
            List<String> cells = cells(items.get(i));
            // How it is verified goes with when: it has more words than a cell has room for.
            List<String> shown = List.of(cells.get(0), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
            for (int column = 0; column < shown.size(); column++) {
                if (!shown.get(column).isBlank()) {
                    MatrixCell cell = Cells.of(shown.get(column), column == 0 ? cells.get(1) : "");
                    boolean come =
                            COLUMNS.get(column).equals("due") && items.get(i).isDue(today);
                    matrix.cell(i, column, come ? cell.in(MatrixTone.WARNING) : cell);
                }
            }
        }
        return matrix.build();
    }
}
