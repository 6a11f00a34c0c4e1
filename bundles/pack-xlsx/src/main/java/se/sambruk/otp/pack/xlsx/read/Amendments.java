package se.sambruk.otp.pack.xlsx.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.content.PackSink;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.PackSheets;
import se.sambruk.otp.workbook.Cell;

/**
 * Puts amendments together: one field on each row; a row on the same requirement without a reason of its own belongs to the
 * amendment above it.
 */
final class Amendments {
    private static final Column TARGET = PackSheets.AMENDMENTS.column("target");
    private static final Column REVISION = PackSheets.AMENDMENTS.column("revision");
    private static final Column FIELD = PackSheets.AMENDMENTS.column("field");
    private static final Column PARAMETER = PackSheets.AMENDMENTS.column("parameter");
    private static final Column VALUE = PackSheets.AMENDMENTS.column("value");
    private static final Column BECAUSE = PackSheets.AMENDMENTS.column("because");

    private final Reading reading;
    private final Values values;
    private final Changes changes;
    private final PackSink sink;
    private final Map<String, Change> set = new LinkedHashMap<>();
    private Row first;
    private Row exclusion;
    private boolean unclear;

    /** One changed field: its row, and the field; without one, it has been told of. */
    private record Change(Row row, AmendedField field) {}

    Amendments(Reading reading, Values values) {
        this.reading = reading;
        this.values = values;
        this.changes = new Changes(reading, values);
        this.sink = reading.sink();
    }

    void add(Row row) {
        boolean continues = first != null
                && row.cell(BECAUSE).isEmpty()
                && !row.text(TARGET.key()).isEmpty()
                && row.text(TARGET.key()).equals(first.text(TARGET.key()));
        if (!continues) {
            flush();
            first = row;
        }
        change(row);
    }

    private void change(Row row) {
        Optional<Cell> cell = row.cell(FIELD);
        Optional<AmendedField> field = Optional.empty();
        if (cell.isEmpty()) {
            if (row.has(FIELD)) {
                values.missing(row.place(FIELD), name(row), FIELD);
            }
        } else if (values.readable(FIELD, cell.get(), row.place(FIELD))) {
            field = AmendedField.of(cell.get().text());
            if (field.isEmpty()) {
                values.notAWord(
                        row.place(FIELD),
                        cell.get().stripped(),
                        FIELD.header(),
                        AmendedField.near(cell.get().stripped()),
                        LocalizedText.of(
                                String.join(", ", AmendedField.words(LocalizedText.SWEDISH)),
                                String.join(", ", AmendedField.words(Locale.ENGLISH))));
            }
        }
        if (field.isEmpty()) {
            unclear = true;
        } else if (field.get().sort() == AmendedField.Sort.EXCLUDE) {
            exclude(row, field.get());
        } else {
            key(row, field.get()).ifPresent(key -> put(key, row, field(row)));
        }
    }

    private static AmendedField field(Row row) {
        return AmendedField.of(row.cell(FIELD).orElseThrow().text()).orElseThrow();
    }

    private void exclude(Row row, AmendedField field) {
        noParameter(row, field);
        if (exclusion == null) {
            exclusion = row;
        } else {
            twice(row, field, exclusion);
        }
    }

    private void put(String key, Row row, AmendedField field) {
        Change earlier = set.putIfAbsent(key, new Change(row, field));
        if (earlier != null) {
            twice(row, field, earlier.row());
        }
    }

    private void twice(Row row, AmendedField field, Row earlier) {
        reading.error(
                row.place(FIELD),
                "OTP-7846",
                field.label(),
                row.text(TARGET.key()),
                Integer.toString(earlier.number()));
    }

    private Optional<String> key(Row row, AmendedField field) {
        if (field.sort() != AmendedField.Sort.FACET) {
            noParameter(row, field);
            return Optional.of(field.key());
        }
        Optional<Cell> parameter = row.cell(PARAMETER);
        if (parameter.isEmpty()) {
            reading.error(row.place(PARAMETER), "OTP-7847", field.label(), PARAMETER.header());
            unclear = true;
            return Optional.empty();
        }
        if (!values.readable(PARAMETER, parameter.get(), row.place(PARAMETER))) {
            unclear = true;
            return Optional.empty();
        }
        return Optional.of("parameters." + parameter.get().stripped() + "." + field.key());
    }

    private void noParameter(Row row, AmendedField field) {
        row.cell(PARAMETER)
                .ifPresent(cell -> reading.error(row.place(PARAMETER), "OTP-7848", field.label(), cell.stripped()));
    }

    /** Hands on the amendment that has been put together so far. */
    void flush() {
        if (first == null) {
            return;
        }
        Row row = first;
        sink.startMapping(row.place());
        values.field(row, "", TARGET, row.cell(TARGET));
        row.cell(REVISION).ifPresent(cell -> values.field(row, "", REVISION, Optional.of(cell)));
        if (exclusion != null) {
            writeExclusion();
        }
        Map<String, Change> changes = new LinkedHashMap<>();
        Map<String, Change> removals = new LinkedHashMap<>();
        set.forEach((key, change) -> (isRemoval(change) ? removals : changes).put(key, change));
        if (!changes.isEmpty() || unclear) {
            writeChanges(row, changes);
        }
        if (!removals.isEmpty()) {
            writeRemovals(removals);
        }
        values.field(row, name(row), BECAUSE, row.cell(BECAUSE));
        sink.endMapping();
        set.clear();
        exclusion = null;
        unclear = false;
        first = null;
    }

    private void writeExclusion() {
        PackPlace at = exclusion.place(FIELD);
        sink.key("exclude", at);
        Optional<Cell> value = exclusion.cell(VALUE);
        if (value.isPresent()) {
            Column flag = new Column(
                    VALUE.sheet(),
                    VALUE.key(),
                    false,
                    Column.Kind.FLAG,
                    Optional.of(PackSheets.FLAG),
                    Optional.empty(),
                    VALUE.width());
            values.value(flag, value.get(), exclusion.place(VALUE));
        } else {
            sink.value("true", at);
        }
    }

    private static boolean isRemoval(Change change) {
        return change.row().cell(VALUE).filter(Changes::isRemoval).isPresent();
    }

    private void writeRemovals(Map<String, Change> removals) {
        PackPlace first = removals.values().iterator().next().row().place(VALUE);
        sink.key("remove", first);
        sink.startSequence(first);
        removals.forEach((key, change) -> sink.value(key, change.row().place(FIELD)));
        sink.endSequence();
    }

    private void writeChanges(Row row, Map<String, Change> changed) {
        sink.key("set", row.place(FIELD));
        if (unclear) {
            sink.unreadable(row.place(FIELD));
            return;
        }
        sink.startMapping(row.place(FIELD));
        changed.forEach((key, change) -> {
            PackPlace at = change.row().place(VALUE);
            sink.key(key, change.row().place(FIELD));
            Optional<Cell> cell = change.row().cell(VALUE);
            if (cell.isPresent()) {
                changes.value(change.field(), cell.get(), at);
            } else {
                if (change.row().has(VALUE)) {
                    values.missing(at, name(change.row()), VALUE);
                } else {
                    reading.error(at, "OTP-7820", PackSheets.AMENDMENTS.name(), VALUE.header(), "1");
                }
                sink.unreadable(at);
            }
        });
        sink.endMapping();
    }

    private static String name(Row row) {
        return row.text(TARGET.key());
    }

    /** The words of the column for fields, for the template. */
    static List<String> words(Locale language) {
        return AmendedField.words(language);
    }
}
