package se.sambruk.otp.document;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.requirement.RequirementKind;

/** Så läses bilagan: what the kinds mean, how to answer, that equivalents are accepted, and how many of each there are. */
final class ReadingGuide {
    private static final List<Integer> KIND_WIDTHS = List.of(5, 12, 2);
    private static final int AREA_WIDTH = 6;
    private static final int COUNT_WIDTH = 3;
    private static final int SUM_WIDTH = 2;

    private final Annex annex;
    private final Wording wording;

    private ReadingGuide(Annex annex) {
        this.annex = annex;
        this.wording = annex.wording();
    }

    static Section of(Annex annex) {
        return new ReadingGuide(annex).compose();
    }

    private Section compose() {
        Section.Builder section = wording.section("lasanvisning", "heading.reading");
        if (annex.categories().isEmpty()) {
            return section.block(Paragraph.of(wording.text("reading.none"))).build();
        }
        String example = annex.categories()
                .get(0)
                .requirements()
                .get(0)
                .requirement()
                .id()
                .value();
        return section.block(Paragraph.of(wording.text(
                        "reading.lead",
                        annex.specification().requirements().size(),
                        annex.categories().size(),
                        example)))
                .block(Paragraph.of(wording.text("reading.block")))
                .section(kinds())
                .section(answering())
                .section(equivalents())
                .section(overview())
                .build();
    }

    private Section kinds() {
        Table.Builder table = Table.builder(KIND_WIDTHS)
                .caption(wording.text("kinds.caption"))
                .rowHeaders(true)
                .header(cells(wording.text("kinds.kind"), wording.text("kinds.meaning"), wording.text("kinds.count")));
        for (RequirementKind kind : annex.kinds()) {
            String key = "kind." + kind.wire();
            table.row(cells(wording.text(key), wording.text(key + ".meaning"), wording.number(annex.count(kind))));
        }
        return wording.section("slag", "heading.kinds")
                .block(Paragraph.of(wording.text("kinds.lead")))
                .block(table.build())
                .build();
    }

    private Section answering() {
        Section.Builder section = wording.section("svar", "heading.answering")
                .block(Paragraph.of(wording.text("answering.workbook")))
                .block(ItemList.numbered(List.of(
                        Paragraph.of(wording.text("answering.same", annex.fingerprint())),
                        Paragraph.of(wording.text("answering.every")),
                        Paragraph.of(wording.text("answering.yes")),
                        Paragraph.of(wording.text("answering.attachment")))));
        annex.facts()
                .responseDeadline()
                .ifPresent(day -> section.block(Paragraph.of(List.of(
                                Span.of(wording.text("answering.deadline", wording.day(day)), Span.Style.STRONG)))
                        .as("note")));
        return section.build();
    }

    private Section equivalents() {
        String key = "equivalents." + annex.procurement().regime().wire();
        return wording.section("likvardigt", "heading.equivalents")
                .block(Paragraph.of(wording.text(key)))
                .block(Paragraph.of(wording.text(key + ".proof")))
                .build();
    }

    private Section overview() {
        List<RequirementKind> kinds = annex.kinds();
        List<Integer> widths = new ArrayList<>(List.of(AREA_WIDTH));
        List<String> header = new ArrayList<>(List.of(wording.text("overview.category")));
        List<String> total = new ArrayList<>(List.of(wording.text("overview.total")));
        for (RequirementKind kind : kinds) {
            widths.add(COUNT_WIDTH);
            header.add(wording.text("kind." + kind.wire() + ".column"));
            total.add(wording.number(annex.count(kind)));
        }
        widths.add(SUM_WIDTH);
        header.add(wording.text("overview.sum"));
        total.add(wording.number(annex.specification().requirements().size()));
        Table.Builder table = Table.builder(widths)
                .caption(wording.text("overview.caption"))
                .rowHeaders(true)
                .header(cells(header.toArray(String[]::new)));
        for (Annex.Area area : annex.categories()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(
                    List.of(Paragraph.of(List.of(Span.of(area.category().name()).to(area.anchor()))))));
            kinds.forEach(kind -> row.add(Cell.of(wording.number(area.count(kind)))));
            row.add(Cell.of(wording.number(area.requirements().size())));
            table.row(row);
        }
        return wording.section("oversikt", "heading.overview")
                .block(table.row(strong(total)).build())
                .build();
    }

    private static List<Cell> cells(String... texts) {
        return List.of(texts).stream().map(Cell::of).toList();
    }

    private static List<Cell> strong(List<String> texts) {
        return texts.stream()
                .map(text -> Cell.of(List.of(Paragraph.of(List.of(Span.of(text, Span.Style.STRONG))))))
                .toList();
    }
}
