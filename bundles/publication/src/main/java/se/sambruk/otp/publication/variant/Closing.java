package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.publication.AttachmentRow;
import se.sambruk.otp.api.publication.HistoryRow;

/** History and attachments: always there, with a dash in each place where there is nothing to tell. */
final class Closing {
    private static final String NONE = "-";
    private static final List<Integer> ATTACHMENT_WIDTHS = List.of(1, 6, 4);
    private static final List<Integer> HISTORY_WIDTHS = List.of(2, 6, 3);
    private static final List<Integer> STATUS_WIDTHS = List.of(2, 5, 3, 2);

    private final Reader reader;
    private final Values values;
    private final Wording wording;

    Closing(Reader reader, Values values) {
        this.reader = reader;
        this.values = values;
        this.wording = new Wording(reader);
    }

    /** States have a column where a row has one. */
    Section history(String id) {
        List<HistoryRow> history = reader.publication().history();
        boolean states = history.stream().anyMatch(row -> row.status().isPresent());
        List<String> columns = states ? List.of("date", "change", "by", "status") : List.of("date", "change", "by");
        List<List<String>> rows = new ArrayList<>();
        for (HistoryRow row : history) {
            String status = row.status().map(wording::status).orElse("");
            List<String> cells = List.of(wording.date(row.date()), value(row.change()), value(row.by()), status);
            rows.add(cells.subList(0, columns.size()));
        }
        return section(id, "history", states ? STATUS_WIDTHS : HISTORY_WIDTHS, columns, rows);
    }

    Section attachments(String id) {
        List<List<String>> rows = new ArrayList<>();
        for (AttachmentRow row : reader.publication().attachments()) {
            rows.add(cells(row));
        }
        return section(id, "attachments", ATTACHMENT_WIDTHS, List.of("number", "title", "identity"), rows);
    }

    /** What is told of an attachment: its number, title and identity. */
    List<String> cells(AttachmentRow row) {
        return Stream.of(row.number(), row.title(), row.identity())
                .map(this::value)
                .toList();
    }

    private String value(String text) {
        return values.in(text, Keys.publication(reader.publication().id()));
    }

    private Section section(
            String id, String name, List<Integer> widths, List<String> columns, List<List<String>> rows) {
        Table.Builder table = Table.builder(widths)
                .caption(reader.text(name + ".caption"))
                .header(columns.stream()
                        .map(column -> Cell.of(reader.text(name + "." + column)))
                        .toList());
        rows.forEach(row -> table.row(row.stream().map(Cell::of).toList()));
        if (rows.isEmpty()) {
            table.row(columns.stream().map(column -> Cell.of(NONE)).toList());
        }
        return Section.builder(id, reader.text("heading." + name))
                .numbered(false)
                .block(table.build())
                .build();
    }
}
