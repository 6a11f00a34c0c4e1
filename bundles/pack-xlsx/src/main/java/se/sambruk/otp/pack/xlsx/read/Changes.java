package se.sambruk.otp.pack.xlsx.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.content.PackSink;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.Column.Kind;
import se.sambruk.otp.pack.xlsx.form.FormTexts;
import se.sambruk.otp.pack.xlsx.form.Items;
import se.sambruk.otp.pack.xlsx.form.PackSheets;
import se.sambruk.otp.workbook.Cell;

/** Hands on the new value of a field, which is written in one cell whatever the field is. */
final class Changes {
    private static final Column VALUE = PackSheets.AMENDMENTS.column("value");
    private static final Items LINES = new Items(
            List.of(new Items.Part("name", Optional.empty(), true), new Items.Part("value", Optional.empty(), true)));

    private final Reading reading;
    private final Values values;
    private final PackSink sink;

    Changes(Reading reading, Values values) {
        this.reading = reading;
        this.values = values;
        this.sink = reading.sink();
    }

    /** The new value of a field; the key has been handed on. */
    void value(AmendedField field, Cell cell, PackPlace at) {
        Column column = field.column().orElse(VALUE);
        if (!values.readable(column.kind() == Kind.TEXT ? column : VALUE, cell, at)) {
            sink.unreadable(at);
        } else if (isEmptyMark(cell) && (field.isGroup() || isList(column))) {
            empty(field, at);
        } else if (field.isGroup()) {
            object(field, cell, at);
        } else {
            values.value(column, cell, at);
        }
    }

    private static boolean isEmptyMark(Cell cell) {
        return isMark(cell, "field.empty");
    }

    /** Whether a cell says that what stands in the field is to be removed. */
    static boolean isRemoval(Cell cell) {
        return isMark(cell, "field.remove");
    }

    // Among several lines it is a value like any other.
    private static boolean isMark(Cell cell, String key) {
        return !cell.text().contains("\n")
                && FormTexts.text(key).byLanguage().values().stream()
                        .anyMatch(mark -> mark.equalsIgnoreCase(cell.stripped()));
    }

    private static boolean isList(Column column) {
        return column.kind() == Kind.CHOICES
                || column.kind() == Kind.NAMES
                || column.kind() == Kind.LIST
                || column.kind() == Kind.ITEMS;
    }

    private void empty(AmendedField field, PackPlace at) {
        if (field.isGroup()) {
            sink.startMapping(at);
            sink.endMapping();
        } else {
            sink.startSequence(at);
            sink.endSequence();
        }
    }

    // A line for each part: what it is called, a bar, its value. A part that is a list has several lines.
    private void object(AmendedField field, Cell cell, PackPlace at) {
        List<Column> columns = field.groupColumns();
        Map<Column, List<String>> parts = new LinkedHashMap<>();
        boolean whole = true;
        for (Items.Item item : LINES.parse(cell.text())) {
            String name = item.texts().get(0);
            Optional<Column> column = part(name, columns);
            if (column.isEmpty() || item.texts().size() < 2) {
                notAPart(field, columns, name, at);
                whole = false;
            } else {
                parts.computeIfAbsent(column.get(), key -> new ArrayList<>())
                        .add(item.texts().get(1));
            }
        }
        if (!whole) {
            sink.unreadable(at);
            return;
        }
        sink.startMapping(at);
        parts.forEach((column, texts) -> {
            sink.key(column.innerKey(), at);
            if (column.kind() == Kind.LIST) {
                values.list(column, texts, at);
            } else if (column.kind() == Kind.ITEMS) {
                values.items(
                        column,
                        texts.stream()
                                .map(text -> column.items().orElseThrow().item(text))
                                .toList(),
                        at);
            } else {
                values.value(column, new Cell(1, Cell.Type.TEXT, String.join("\n", texts), false), at);
            }
        });
        sink.endMapping();
    }

    private static Optional<Column> part(String name, List<Column> columns) {
        return PackSheets.REQUIREMENTS.heading(name).filter(columns::contains).or(() -> columns.stream()
                .filter(column -> column.innerKey().equals(FormTexts.normal(name)))
                .findFirst());
    }

    private void notAPart(AmendedField field, List<Column> columns, String name, PackPlace at) {
        Optional<String> near = Similar.to(
                        name,
                        columns.stream()
                                .flatMap(column ->
                                        Stream.of(column.header(LocalizedText.SWEDISH), column.header(Locale.ENGLISH)))
                                .toList())
                .stream()
                .findFirst();
        reading.error(
                at,
                "OTP-7849",
                FormTexts.brief(name),
                field.label(),
                near.isPresent() ? 1 : 0,
                near.orElse(""),
                LocalizedText.of(lines(columns, LocalizedText.SWEDISH), lines(columns, Locale.ENGLISH)));
    }

    private static String lines(List<Column> columns, Locale language) {
        return String.join(
                ", ",
                columns.stream().map(column -> column.header(language) + " | …").toList());
    }
}
