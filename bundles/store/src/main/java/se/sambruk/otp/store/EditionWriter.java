package se.sambruk.otp.store;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackStatus;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.store.sql.Sql;

/**
 * Freezes an edition: what it says goes to the contents, and its own rows say what it consists of, and in which order.
 */
final class EditionWriter {
    private EditionWriter() {}

    /** The number of an edition that has been frozen. */
    static Optional<Long> find(Sql sql, ContentHash edition) throws SQLException {
        return sql.first("SELECT id FROM edition WHERE hash = ?", row -> row.getLong(1), edition.hex());
    }

    /** Freezes an edition that has not been, and gives its number. */
    static long freeze(Sql sql, Catalog catalog) throws SQLException {
        PackRef ref = catalog.ref();
        putBodies(sql, catalog.requirements());
        putBodies(sql, catalog.amendments());
        long edition = sql.insert(
                "INSERT INTO edition (hash, pack, pack_version, manifest, requirements, amendments) VALUES (?, ?, ?, ?, ?, ?)",
                "id",
                ref.hash().hex(),
                ref.id(),
                ref.version().toString(),
                Contents.putTree(sql, catalog.manifest().tree()).hex(),
                catalog.requirements().size(),
                catalog.amendments().size());
        for (CatalogPart part : CatalogPart.values()) {
            Object tree = part.tree(catalog);
            if (!CatalogPart.isEmpty(tree)) {
                sql.update(
                        "INSERT INTO edition_part (edition, part, hash) VALUES (?, ?, ?)",
                        edition,
                        part.name(),
                        Contents.putTree(sql, tree).hex());
            }
        }
        Files files = new Files();
        sql.batch(
                "INSERT INTO edition_requirement (edition, ordinal, requirement, hash, file_number, line_number,"
                        + " column_number) VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows(catalog.requirements(), r -> requirementRow(edition, r, files)));
        sql.batch(
                "INSERT INTO edition_amendment (edition, ordinal, hash, file_number, line_number, column_number)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                rows(catalog.amendments(), a -> new Object[] {
                    edition,
                    null,
                    a.value().contentHash().hex(),
                    files.number(a.location()),
                    a.location().line(),
                    a.location().column()
                }));
        sql.batch(
                "INSERT INTO edition_file (edition, file_number, origin, path) VALUES (?, ?, ?, ?)",
                files.rows(edition));
        if (catalog.manifest().status() == PackStatus.PUBLISHED) {
            PublishedRevisions.add(sql, catalog);
        }
        return edition;
    }

    private static Object[] requirementRow(long edition, Located<Requirement> requirement, Files files) {
        SourceLocation place = requirement.location();
        return new Object[] {
            edition,
            null,
            requirement.value().id().value(),
            requirement.value().contentHash().hex(),
            files.number(place),
            place.line(),
            place.column()
        };
    }

    /** The rows of a list, with the place in the list as second column. */
    private static <T> Iterator<Object[]> rows(List<Located<T>> values, Function<Located<T>, Object[]> row) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> {
                    Object[] columns = row.apply(values.get(i));
                    columns[1] = i;
                    return columns;
                })
                .iterator();
    }

    private static <T extends TreeValue> void putBodies(Sql sql, List<Located<T>> values) throws SQLException {
        Map<ContentHash, Supplier<byte[]>> bodies = new LinkedHashMap<>();
        values.forEach(v -> bodies.put(v.value().contentHash(), Contents.form(v.value())));
        Contents.put(sql, bodies);
    }

    /** Gives each file that something stands in a number. */
    private static final class Files {
        private record File(String origin, String path) {}

        private final Map<File, Integer> numbers = new LinkedHashMap<>();

        int number(SourceLocation place) {
            return numbers.computeIfAbsent(new File(place.origin(), place.path()), file -> numbers.size());
        }

        Iterator<Object[]> rows(long edition) {
            return numbers.entrySet().stream()
                    .map(e -> new Object[] {
                        edition, e.getValue(), e.getKey().origin(), e.getKey().path()
                    })
                    .iterator();
        }
    }
}
