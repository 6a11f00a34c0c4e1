package se.sambruk.otp.pack.xlsx.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.content.PackSink;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.PackSheets;
import se.sambruk.otp.workbook.Cell;

/** Puts sets of values together: a value on each row; what a set is called, and why, stands on its first row. */
final class ParameterSets {
    private static final Column ID = PackSheets.PARAMETER_SETS.column("id");
    private static final Column TITLE = PackSheets.PARAMETER_SETS.column("title");
    private static final Column DESCRIPTION = PackSheets.PARAMETER_SETS.column("description");
    private static final Column BECAUSE = PackSheets.PARAMETER_SETS.column("because");
    private static final Column REQUIREMENT = PackSheets.PARAMETER_SETS.column("requirement");
    private static final Column PARAMETER = PackSheets.PARAMETER_SETS.column("parameter");
    private static final Column VALUE = PackSheets.PARAMETER_SETS.column("value");
    private static final Column REASON = PackSheets.PARAMETER_SETS.column("reason");

    private final Reading reading;
    private final Values values;
    private final PackSink sink;
    private final Map<String, List<Row>> sets = new LinkedHashMap<>();

    ParameterSets(Reading reading, Values values) {
        this.reading = reading;
        this.values = values;
        this.sink = reading.sink();
    }

    /** Takes a row; one that does not say of which set it is is told of, and belongs to none. */
    void add(Row row) {
        String id = named(row, ID);
        if (!id.isEmpty()) {
            sets.computeIfAbsent(id, key -> new ArrayList<>()).add(row);
        }
    }

    /** Hands on the sets, in the order in which they begin. */
    void finish() {
        sets.values().forEach(this::write);
    }

    private void write(List<Row> rows) {
        Row first = rows.get(0);
        sink.startMapping(first.place());
        values.field(first, "", ID, first.cell(ID));
        for (Column column : List.of(TITLE, BECAUSE)) {
            values.field(first, first.text(ID.key()), column, first.cell(column));
        }
        first.cell(DESCRIPTION).ifPresent(cell -> values.field(first, "", DESCRIPTION, Optional.of(cell)));
        rows.subList(1, rows.size()).forEach(row -> agrees(row, first));
        sink.key("set", first.place(REQUIREMENT));
        sink.startMapping(first.place(REQUIREMENT));
        byRequirement(rows).forEach((requirement, inIt) -> {
            Row start = inIt.values().iterator().next();
            sink.key(requirement, start.place(REQUIREMENT));
            sink.startMapping(start.place(REQUIREMENT));
            inIt.forEach(this::value);
            sink.endMapping();
        });
        sink.endMapping();
        sink.endMapping();
    }

    /** A set is called one thing: a later row repeats it, or says nothing. */
    private void agrees(Row row, Row first) {
        for (Column column : List.of(TITLE, DESCRIPTION, BECAUSE)) {
            Optional<Cell> cell = row.cell(column);
            if (cell.isPresent() && !row.text(column.key()).equals(first.text(column.key()))) {
                reading.error(
                        row.place(column),
                        "OTP-7853",
                        column.header(),
                        row.text(ID.key()),
                        Integer.toString(first.number()));
            }
        }
    }

    private Map<String, Map<String, Row>> byRequirement(List<Row> rows) {
        Map<String, Map<String, Row>> byRequirement = new LinkedHashMap<>();
        for (Row row : rows) {
            String requirement = named(row, REQUIREMENT);
            String parameter = named(row, PARAMETER);
            if (requirement.isEmpty() || parameter.isEmpty()) {
                continue;
            }
            Row earlier = byRequirement
                    .computeIfAbsent(requirement, id -> new LinkedHashMap<>())
                    .putIfAbsent(parameter, row);
            if (earlier != null) {
                reading.error(
                        row.place(PARAMETER),
                        "OTP-7854",
                        row.text(ID.key()),
                        requirement,
                        parameter,
                        Integer.toString(earlier.number()));
            }
        }
        return byRequirement;
    }

    private String named(Row row, Column column) {
        Optional<Cell> cell = row.cell(column);
        if (cell.isPresent()) {
            return values.readable(column, cell.get(), row.place(column)) ? row.text(column.key()) : "";
        }
        if (row.has(column)) {
            values.missing(row.place(column), row.text(ID.key()), column);
        }
        return "";
    }

    /** What amendments can do and sets cannot; for a text it would else be a value like any other. */
    private void removal(Cell cell, String parameter, Row row) {
        PackPlace at = row.place(VALUE);
        reading.error(at, "OTP-7855", cell.stripped(), row.text(ID.key()), parameter);
        sink.key(VALUE.innerKey(), at);
        sink.unreadable(at);
    }

    private void value(String parameter, Row row) {
        sink.key(parameter, row.place(PARAMETER));
        sink.startMapping(row.place());
        Optional<Cell> value = row.cell(VALUE);
        if (value.filter(Changes::isRemoval).isPresent()) {
            removal(value.get(), parameter, row);
        } else {
            values.field(row, parameter, VALUE, value);
        }
        row.cell(REASON).ifPresent(cell -> {
            sink.key("because", row.place(REASON));
            values.value(REASON, cell, row.place(REASON));
        });
        sink.endMapping();
    }
}
