package se.sambruk.otp.pack.xlsx.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.content.PackSink;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.FormTexts;
import se.sambruk.otp.pack.xlsx.form.Items;
import se.sambruk.otp.pack.xlsx.form.PackSheets;
import se.sambruk.otp.pack.xlsx.form.Vocabulary;
import se.sambruk.otp.workbook.Cell;

/** Hands the values of cells on, as what a YAML file would hold, or tells why that cannot be done. */
final class Values {
    private static final int HUNDREDFOLD = 2;

    private final Reading reading;
    private final PackSink sink;

    Values(Reading reading) {
        this.reading = reading;
        this.sink = reading.sink();
    }

    /** Hands on a row as one object. Cells that are empty are left out, and told of where they are required. */
    void object(Row row, String rowName) {
        sink.startMapping(row.place());
        fields(row, rowName, row.columns());
        sink.endMapping();
    }

    /** Hands on some columns of a row, as entries of the object that is being written. */
    void fields(Row row, String rowName, List<Column> columns) {
        String group = "";
        for (Column column : columns) {
            Optional<Cell> cell = row.cell(column);
            if (cell.isEmpty() && !column.required()) {
                continue;
            }
            if (!column.group().equals(group)) {
                end(group);
                group = column.group();
                if (!group.isEmpty()) {
                    sink.key(group, row.place(column));
                    sink.startMapping(row.place(column));
                }
            }
            field(row, rowName, column, cell);
        }
        end(group);
    }

    private void end(String group) {
        if (!group.isEmpty()) {
            sink.endMapping();
        }
    }

    /** A cell under its column's key. */
    void field(Row row, String rowName, Column column, Optional<Cell> cell) {
        PackPlace at = row.place(column);
        sink.key(column.innerKey(), at);
        if (cell.isPresent()) {
            value(column, cell.get(), at);
        } else {
            // A column that is not there has been told of once for all rows.
            if (row.has(column)) {
                missing(at, rowName, column);
            }
            sink.unreadable(at);
        }
    }

    void missing(PackPlace at, String rowName, Column column) {
        reading.error(
                at,
                "OTP-7840",
                rowName.isEmpty() ? FormTexts.text("what.row") : rowName,
                column.header(),
                column.prompt());
    }

    /** The value of a cell, or that it cannot be read. */
    void value(Column column, Cell cell, PackPlace at) {
        if (!readable(column, cell, at)) {
            sink.unreadable(at);
            return;
        }
        String text = cell.stripped();
        switch (column.kind()) {
            case TEXT, VALUE, DATE -> sink.value(text, at);
            case FLAG -> word(PackSheets.FLAG, column, text, at);
            case CHOICE -> word(column.words().orElseThrow(), column, text, at);
            case CHOICES, NAMES -> list(column, split(cell.text(), true), at);
            case LIST -> list(column, split(cell.text(), false), at);
            case ITEMS -> items(column, column.items().orElseThrow().parse(cell.text()), at);
        }
    }

    /** Whether a cell holds what a column can have; tells of it where it does not. */
    boolean readable(Column column, Cell cell, PackPlace at) {
        String text = cell.stripped();
        switch (cell.type()) {
            case TEXT, NUMBER -> {
                return true;
            }
            case DATE -> {
                if (!column.takesDates()) {
                    reading.error(at, "OTP-7832", text, column.header());
                }
                return column.takesDates();
            }
            case BOOLEAN -> {
                if (column.kind() != Column.Kind.FLAG) {
                    reading.error(at, "OTP-7834", text, column.header());
                }
                return column.kind() == Column.Kind.FLAG;
            }
            case BAD_DATE -> reading.error(at, "OTP-7835", text);
            case PERCENT -> {
                String hundredfold = new BigDecimal(text)
                        .movePointRight(HUNDREDFOLD)
                        .stripTrailingZeros()
                        .toPlainString();
                reading.error(
                        at,
                        "OTP-7833",
                        LocalizedText.of(text.replace('.', ','), text),
                        LocalizedText.of(hundredfold.replace('.', ','), hundredfold));
            }
            case ERROR -> reading.error(at, "OTP-7831", text);
            case FORMULA -> reading.error(at, "OTP-7830");
        }
        return false;
    }

    /** A value of several parts. */
    void list(Column column, List<String> texts, PackPlace at) {
        sink.startSequence(at);
        for (String text : texts) {
            if (column.words().isPresent()) {
                word(column.words().get(), column, text, at);
            } else {
                sink.value(text, at);
            }
        }
        sink.endSequence();
    }

    void items(Column column, List<Items.Item> items, PackPlace at) {
        sink.startSequence(at);
        items.forEach(item -> item(column, item, at));
        sink.endSequence();
    }

    private void item(Column column, Items.Item item, PackPlace at) {
        Items form = column.items().orElseThrow();
        List<String> texts = tolerant(column, item.texts());
        for (int i = 0; i < form.parts().size(); i++) {
            if (form.parts().get(i).required()
                    && (i >= texts.size() || texts.get(i).isEmpty())) {
                reading.error(
                        at,
                        "OTP-7843",
                        FormTexts.brief(FormTexts.strip(item.line())),
                        FormTexts.text("part." + form.parts().get(i).key()),
                        FormTexts.text("parts." + column.sheet() + "." + column.key()));
                sink.unreadable(at);
                return;
            }
        }
        sink.startMapping(at);
        for (int i = 0; i < texts.size(); i++) {
            Items.Part part = form.parts().get(i);
            if (!texts.get(i).isEmpty()) {
                sink.key(part.key(), at);
                if (part.words().isPresent()) {
                    word(part.words().get(), column, texts.get(i), at);
                } else {
                    sink.value(texts.get(i), at);
                }
            }
        }
        sink.endMapping();
    }

    // LOU 4:1 and ”anbud: …” are what people write before they have read how.
    private static List<String> tolerant(Column column, List<String> texts) {
        if (texts.size() > 1 || column.items().orElseThrow().phrases()) {
            return texts;
        }
        String only = texts.get(0);
        Items.Part first = column.items().orElseThrow().parts().get(0);
        int colon = only.indexOf(':');
        if (first.words().isPresent()) {
            boolean isWord = colon > 0
                    && first.words().get().wire(only.substring(0, colon)).isPresent();
            return isWord ? List.of(only.substring(0, colon), FormTexts.strip(only.substring(colon + 1))) : texts;
        }
        int space = only.indexOf(' ');
        return space < 0 ? texts : List.of(only.substring(0, space), FormTexts.strip(only.substring(space + 1)));
    }

    private void word(Vocabulary words, Column column, String written, PackPlace at) {
        Optional<String> wire = words.wire(written);
        if (wire.isPresent()) {
            sink.value(wire.get(), at);
        } else {
            notAWord(
                    at,
                    written,
                    column.header(),
                    words.near(written),
                    LocalizedText.of(
                            String.join(", ", words.words(LocalizedText.SWEDISH)),
                            String.join(", ", words.words(Locale.ENGLISH))));
            sink.unreadable(at);
        }
    }

    void notAWord(PackPlace at, String written, LocalizedText column, Optional<String> near, LocalizedText words) {
        reading.error(
                at, "OTP-7841", FormTexts.brief(written), column, near.isPresent() ? 1 : 0, near.orElse(""), words);
    }

    /**
     * The values of a cell: one on each line where it has several, and else divided by semicolons, and else by commas where no
     * value can have one.
     */
    static List<String> split(String cell, boolean commas) {
        String divider = cell.contains("\n") ? "\n" : cell.contains(";") || !commas ? ";" : ",";
        List<String> values = new ArrayList<>();
        Stream.of(cell.split(divider))
                .map(FormTexts::strip)
                .filter(text -> !text.isEmpty())
                .forEach(values::add);
        return values;
    }
}
