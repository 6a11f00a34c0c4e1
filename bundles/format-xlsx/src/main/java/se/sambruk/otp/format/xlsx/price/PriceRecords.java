package se.sambruk.otp.format.xlsx.price;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.price.PriceIdentity;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.format.xlsx.layout.WorkbookIdentity;

/**
 * What a price annex says of itself on its hidden sheet, a record a row: format, procurement, published, schedule, seal, and an end with the
 * number of records and a digest of them.
 *
 * @param seal not there in a preview
 */
record PriceRecords(PriceIdentity identity, Optional<Seal> seal) {
    private static final String FORMAT = "format";

    List<List<String>> records() {
        List<List<String>> records = new ArrayList<>();
        records.add(List.of(FORMAT, identity.form()));
        records.add(List.of("procurement", identity.procurement()));
        records.add(List.of("published", identity.published().hex()));
        records.add(List.of("schedule", identity.schedule().hex()));
        seal.ifPresent(proof -> records.add(List.of("seal", proof.toString())));
        records.add(List.of(
                "end",
                Integer.toString(records.size()),
                WorkbookIdentity.digest(records).hex()));
        return records;
    }

    /** Whether a first record is that of a price annex of a form that is known. */
    static boolean areThese(List<String> first) {
        return first.equals(List.of(FORMAT, PriceIdentity.FORM));
    }

    /** Whether nothing of the records has been changed. */
    static boolean areWhole(List<List<String>> records) {
        return read(records).filter(read -> read.records().equals(records)).isPresent();
    }

    /** What can be read of them; empty where they no longer tell what was issued. */
    static Optional<PriceRecords> read(List<List<String>> records) {
        Map<String, String> values = new TreeMap<>();
        records.stream()
                .filter(record -> record.size() > 1)
                .forEach(record -> values.putIfAbsent(record.get(0), record.get(1)));
        try {
            PriceIdentity identity = PriceIdentity.of(
                    values.getOrDefault(FORMAT, ""),
                    values.get("procurement"),
                    new ContentHash(values.get("published")),
                    new ContentHash(values.get("schedule")));
            return Optional.of(new PriceRecords(
                    identity, Optional.ofNullable(values.get("seal")).flatMap(Seal::parse)));
        } catch (IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
