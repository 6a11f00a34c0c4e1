package se.sambruk.otp.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
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
        Map<ContentHash, Long> requirements = putBodies(
                sql,
                catalog.requirements().stream()
                        .map(Located::value)
                        .sorted(Comparator.comparing(Requirement::id))
                        .toList());
        Map<ContentHash, Long> amendments =
                putBodies(sql, catalog.amendments().stream().map(Located::value).toList());
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
                "INSERT INTO edition_requirement (edition, ordinal, content, file_number, line_number, column_number,"
                        + " requirement) VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows(edition, catalog.requirements(), requirements, files, r -> List.of(r.id().value())));
        sql.batch(
                "INSERT INTO edition_amendment (edition, ordinal, content, file_number, line_number, column_number)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                rows(edition, catalog.amendments(), amendments, files, a -> List.of()));
        sql.batch(
                "INSERT INTO edition_file (edition, file_number, origin, path) VALUES (?, ?, ?, ?)",
                files.rows(edition));
        if (catalog.manifest().status() == PackStatus.PUBLISHED) {
            PublishedRevisions.add(sql, catalog);
        }
        return edition;
    }

    private static <T extends TreeValue> Iterator<Object[]> rows(
            long edition,
            List<Located<T>> values,
            Map<ContentHash, Long> contents,
            Files files,
            Function<T, List<Object>> more) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> {
                    T value = values.get(i).value();
                    SourceLocation place = values.get(i).location();
                    List<Object> columns = new ArrayList<>(List.of(
                            edition,
                            i,
                            contents.get(value.contentHash()),
                            files.number(place),
                            place.line(),
                            place.column()));
                    columns.addAll(more.apply(value));
                    return columns.toArray();
                })
                .iterator();
    }

    /** In the order in which they are read back, so that neighbours lie beside each other. */
    private static Map<ContentHash, Long> putBodies(Sql sql, List<? extends TreeValue> values) throws SQLException {
        Map<ContentHash, Supplier<byte[]>> bodies = new LinkedHashMap<>();
        values.forEach(v -> bodies.put(v.contentHash(), Contents.form(v)));
        return Contents.put(sql, bodies);
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
