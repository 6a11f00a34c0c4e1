package se.sambruk.otp.format.xlsx.layout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.answers.AnswerIdentity;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.seal.Seal;

/**
 * What an answer workbook says of itself on its hidden sheet, by which answers find their way home.
 *
 * <p>Each row of the sheet is a record of texts; the first cell tells its type:
 *
 * <pre>
 * format       {@value WorkbookLayout#FORMAT}
 * procurement  id
 * published    hash of the published specification
 * seal         the seal of the identity; not there in a preview
 * language     sv | en
 * answers      the word for yes   the word for no
 * sheet        instructions | answers | summary   name
 * column       id     letter as written   header text
 * field        id     cell on the sheet of instructions
 * requirement  row as written   uid   id   kind   revision   hash of the published requirement
 * end          number of records above   digest of them
 * </pre>
 *
 * @param procurement the procurement's id
 * @param published the hash of what suppliers may see of the specification
 * @param seal of {@link #issued}; empty where nothing was issued
 * @param language of the workbook's texts: {@code sv} or {@code en}
 * @param yes the answer that means yes
 * @param no the answer that means no
 * @param sheets the name of each visible sheet by its role: see {@link Sheet}
 * @param columns the header text of each column
 * @param fields the cell, such as {@code B14}, of each supplier's field
 * @param rows the requirements, in the order written
 */
public record WorkbookIdentity(
        String procurement,
        ContentHash published,
        Optional<Seal> seal,
        String language,
        String yes,
        String no,
        Map<Sheet, String> sheets,
        Map<AnswerColumn, String> columns,
        Map<SupplierField, String> fields,
        List<Row> rows) {
    /** The visible sheets. */
    public enum Sheet {
        INSTRUCTIONS,
        ANSWERS,
        SUMMARY
    }

    /**
     * A requirement that is asked.
     *
     * @param number of its row as written, from 1
     * @param hash of what suppliers may see of it
     */
    public record Row(int number, Uid uid, RequirementId id, RequirementKind kind, int revision, ContentHash hash) {
        public Row {
            Objects.requireNonNull(uid);
            Objects.requireNonNull(id);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(hash);
        }
    }

    public WorkbookIdentity {
        Objects.requireNonNull(procurement);
        Objects.requireNonNull(published);
        Objects.requireNonNull(seal);
        Objects.requireNonNull(language);
        Objects.requireNonNull(yes);
        Objects.requireNonNull(no);
        sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        rows = List.copyOf(rows);
    }

    /** What the seal is over. */
    public AnswerIdentity issued() {
        return AnswerIdentity.of(
                procurement,
                published,
                rows.stream()
                        .map(row -> AnswerIdentity.Row.of(row.uid(), row.id(), row.kind(), row.revision(), row.hash()))
                        .toList());
    }

    /** The records, the last with a digest of the others. */
    public List<List<String>> records() {
        List<List<String>> records = new ArrayList<>(rows.size() + 40);
        records.add(List.of("format", WorkbookLayout.FORMAT));
        records.add(List.of("procurement", procurement));
        records.add(List.of("published", published.hex()));
        seal.ifPresent(proof -> records.add(List.of("seal", proof.toString())));
        records.add(List.of("language", language));
        records.add(List.of("answers", yes, no));
        sheets.forEach((sheet, name) -> records.add(List.of("sheet", IdentityRecords.id(sheet), name)));
        columns.forEach((column, header) -> records.add(List.of("column", column.id(), column.letter(), header)));
        fields.forEach((field, cell) -> records.add(List.of("field", field.wire(), cell)));
        for (Row row : rows) {
            records.add(List.of(
                    "requirement",
                    Integer.toString(row.number()),
                    row.uid().value(),
                    row.id().value(),
                    row.kind().wire(),
                    Integer.toString(row.revision()),
                    row.hash().hex()));
        }
        records.add(
                List.of("end", Integer.toString(records.size()), digest(records).hex()));
        return records;
    }

    /**
     * Reads the records back.
     *
     * @throws IllegalArgumentException if they are not as {@link #records} writes them, or have been changed since
     */
    public static WorkbookIdentity of(List<List<String>> records) {
        return IdentityRecords.read(records);
    }

    /** What is left where {@link #of} refuses the records; empty where they no longer tell what was issued. */
    public static Optional<WorkbookIdentity> remains(List<List<String>> records) {
        return IdentityRecords.remains(records);
    }

    /** A digest that a changed, moved, added or removed record changes. */
    public static ContentHash digest(List<List<String>> records) {
        MessageDigest digest = ContentHash.digest();
        for (List<String> record : records) {
            for (String field : record) {
                digest.update(field.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0x1f);
            }
            digest.update((byte) 0x1e);
        }
        return ContentHash.of(digest.digest());
    }
}
