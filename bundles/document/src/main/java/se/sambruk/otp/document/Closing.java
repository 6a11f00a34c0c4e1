package se.sambruk.otp.document;

import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;

/** Historik and Bilagor: always there, with a dash in each place where there is nothing to tell. */
final class Closing {
    private static final List<Integer> HISTORY_WIDTHS = List.of(2, 6, 3);
    private static final List<Integer> ATTACHMENT_WIDTHS = List.of(1, 6, 4);
    private static final List<Cell> NONE = List.of(Cell.of("-"), Cell.of("-"), Cell.of("-"));

    private Closing() {}

    static Section history(Annex annex) {
        Wording wording = annex.wording();
        Table.Builder table = table(HISTORY_WIDTHS, wording, "history", "date", "change", "by");
        annex.facts()
                .history()
                .forEach(change -> table.row(
                        List.of(Cell.of(wording.date(change.date())), Cell.of(change.change()), Cell.of(change.by()))));
        if (annex.facts().history().isEmpty()) {
            table.row(NONE);
        }
        return section(wording, "historik", "heading.history", table);
    }

    static Section attachments(Annex annex) {
        Wording wording = annex.wording();
        Table.Builder table = table(ATTACHMENT_WIDTHS, wording, "attachments", "number", "title", "identity");
        annex.facts()
                .attachments()
                .forEach(attachment -> table.row(List.of(
                        Cell.of(attachment.number()), Cell.of(attachment.title()), Cell.of(attachment.identity()))));
        if (annex.facts().attachments().isEmpty()) {
            table.row(NONE);
        }
        return section(wording, "bilagor", "heading.attachments", table);
    }

    private static Table.Builder table(List<Integer> widths, Wording wording, String prefix, String... columns) {
        return Table.builder(widths)
                .caption(wording.text(prefix + ".caption"))
                .header(Stream.of(columns)
                        .map(column -> Cell.of(wording.text(prefix + "." + column)))
                        .toList());
    }

    private static Section section(Wording wording, String id, String heading, Table.Builder table) {
        return wording.section(id, heading).numbered(false).block(table.build()).build();
    }
}
