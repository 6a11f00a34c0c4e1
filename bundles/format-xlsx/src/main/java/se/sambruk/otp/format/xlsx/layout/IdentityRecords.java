package se.sambruk.otp.format.xlsx.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.format.xlsx.layout.WorkbookIdentity.Row;
import se.sambruk.otp.format.xlsx.layout.WorkbookIdentity.Sheet;

/** Reads the records of a {@link WorkbookIdentity}: strictly what we have written, tolerantly what has come back. */
final class IdentityRecords {
    private final Map<String, List<String>> single = new TreeMap<>();
    private final Map<Sheet, String> sheets = new EnumMap<>(Sheet.class);
    private final Map<AnswerColumn, String> columns = new EnumMap<>(AnswerColumn.class);
    private final Map<SupplierField, String> fields = new EnumMap<>(SupplierField.class);
    private final List<Row> rows = new ArrayList<>();

    private IdentityRecords() {}

    static WorkbookIdentity read(List<List<String>> records) {
        if (records.isEmpty() || !records.get(0).equals(List.of("format", WorkbookLayout.FORMAT))) {
            throw new IllegalArgumentException("the records are not of the form " + WorkbookLayout.FORMAT);
        }
        List<List<String>> body = records.subList(0, records.size() - 1);
        List<String> end = List.of(
                "end",
                Integer.toString(body.size()),
                WorkbookIdentity.digest(body).hex());
        if (!records.get(records.size() - 1).equals(end)) {
            throw new IllegalArgumentException("the records do not agree with their digest");
        }
        IdentityRecords read = new IdentityRecords();
        body.subList(1, body.size()).forEach(read::take);
        return read.done();
    }

    /** What is left of the records where {@link #read} refuses them; empty where it does not tell which procurement it is. */
    static Optional<WorkbookIdentity> remains(List<List<String>> records) {
        if (records.isEmpty() || !records.get(0).equals(List.of("format", WorkbookLayout.FORMAT))) {
            return Optional.empty();
        }
        IdentityRecords read = new IdentityRecords();
        for (List<String> record : records) {
            try {
                read.take(record);
            } catch (IllegalArgumentException e) {
                // Made into nonsense, it says nothing any more; that something has been changed is told of by whoever
                // asks.
                continue;
            }
        }
        read.single.putIfAbsent("language", List.of("language", ""));
        read.single.putIfAbsent("answers", List.of("answers", "", ""));
        try {
            return Optional.of(read.done());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String id(Sheet sheet) {
        return sheet.name().toLowerCase(Locale.ROOT);
    }

    private void take(List<String> record) {
        switch (field(record, 0)) {
            case "sheet" -> sheets.put(Sheet.valueOf(field(record, 1).toUpperCase(Locale.ROOT)), field(record, 2));
            case "column" ->
                columns.put(
                        AnswerColumn.of(field(record, 1))
                                .orElseThrow(() -> new IllegalArgumentException("no column " + field(record, 1))),
                        field(record, 3));
            case "field" -> fields.put(WireValue.of(SupplierField.class, field(record, 1)), field(record, 2));
            case "requirement" ->
                rows.add(new Row(
                        Integer.parseInt(field(record, 1)),
                        new Uid(field(record, 2)),
                        new RequirementId(field(record, 3)),
                        WireValue.of(RequirementKind.class, field(record, 4)),
                        Integer.parseInt(field(record, 5)),
                        new ContentHash(field(record, 6))));
            case "procurement", "published", "seal", "language", "answers" -> single.put(record.get(0), record);
            default -> throw new IllegalArgumentException("no record is called " + record.get(0));
        }
    }

    private WorkbookIdentity done() {
        return new WorkbookIdentity(
                single("procurement", 1),
                new ContentHash(single("published", 1)),
                seal(),
                single("language", 1),
                single("answers", 1),
                single("answers", 2),
                sheets,
                columns,
                fields,
                rows);
    }

    private Optional<Seal> seal() {
        if (!single.containsKey("seal")) {
            return Optional.empty();
        }
        return Optional.of(Seal.parse(single("seal", 1))
                .orElseThrow(() -> new IllegalArgumentException("the seal has another form")));
    }

    private String single(String type, int index) {
        List<String> record = single.get(type);
        if (record == null) {
            throw new IllegalArgumentException("there is no record " + type);
        }
        return field(record, index);
    }

    private static String field(List<String> record, int index) {
        if (record.size() <= index) {
            throw new IllegalArgumentException("a record is too short: " + record);
        }
        return record.get(index);
    }
}
