package se.sambruk.otp.pack.xlsx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.content.PackSink;
import se.sambruk.otp.api.text.Similar;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.PackSheets;

/** The parameters of a workbook, kept by requirement until the requirements are read. */
final class Parameters {
    private static final String REQUIREMENT = "requirement";
    private static final String NAME = "name";

    private final Reading reading;
    private final Values values;
    private final Map<String, Map<String, Row>> byRequirement = new LinkedHashMap<>();
    private final List<Column> facets;

    Parameters(Reading reading, Values values) {
        this.reading = reading;
        this.values = values;
        this.facets = PackSheets.PARAMETERS.columns().stream()
                .filter(column ->
                        !column.key().equals(REQUIREMENT) && !column.key().equals(NAME))
                .toList();
    }

    void add(Row row) {
        String requirement = named(row, REQUIREMENT);
        String name = named(row, NAME);
        if (requirement.isEmpty() || name.isEmpty()) {
            return;
        }
        Row first = byRequirement
                .computeIfAbsent(requirement, key -> new LinkedHashMap<>())
                .putIfAbsent(name, row);
        if (first != null) {
            reading.error(row.place(NAME), "OTP-7845", requirement, name, Integer.toString(first.number()));
        }
    }

    // What a row is of and called decides where it goes, so it is looked at before anything else.
    private String named(Row row, String key) {
        Column column = PackSheets.PARAMETERS.column(key);
        if (row.cell(column).isEmpty()) {
            if (row.has(column)) {
                values.missing(row.place(column), "", column);
            }
        } else {
            values.readable(column, row.cell(column).get(), row.place(column));
        }
        return row.text(key);
    }

    /** Hands on the parameters of a requirement, as an entry of it. */
    void write(String requirement) {
        Map<String, Row> rows = byRequirement.remove(requirement);
        if (rows == null) {
            return;
        }
        PackSink sink = reading.sink();
        PackPlace first = rows.values().iterator().next().place();
        sink.key("parameters", first);
        sink.startMapping(first);
        rows.forEach((name, row) -> {
            sink.key(name, row.place(NAME));
            sink.startMapping(row.place());
            values.fields(row, name, facets);
            sink.endMapping();
        });
        sink.endMapping();
    }

    /** Tells of the parameters of requirements that did not come. */
    void finish(Set<String> requirements) {
        Map<String, Optional<String>> near = new HashMap<>();
        byRequirement.forEach((requirement, rows) -> new ArrayList<>(rows.values()).forEach(row -> {
            Optional<String> meant = near.size() < 100
                    ? near.computeIfAbsent(requirement, key -> Similar.to(key, requirements).stream()
                            .findFirst())
                    : Optional.empty();
            reading.error(
                    row.place(REQUIREMENT),
                    "OTP-7844",
                    requirement,
                    PackSheets.REQUIREMENTS.name(),
                    meant.isPresent() ? 1 : 0,
                    meant.orElse(""));
        }));
    }
}
