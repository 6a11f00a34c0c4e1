package se.sambruk.otp.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.quality.LintAids;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.store.sql.Sql;
import se.sambruk.otp.store.sql.StoreProblems;

/** Reads editions back, and lets none out that its hash does not vouch for. */
final class EditionReader {
    private static final List<CatalogPart> LINT_AIDS = List.of(
            CatalogPart.REFERENCES,
            CatalogPart.GLOSSARY,
            CatalogPart.ELEMENTS,
            CatalogPart.WORD_LISTS,
            CatalogPart.LINT_SUPPRESSIONS);

    /** How many rows are held at once while a catalog is read. */
    private static final int AT_A_TIME = 1000;

    private static final String RECORD =
            "SELECT e.hash, e.pack, e.pack_version, e.requirements, e.amendments, a.source, a.admitted,"
                    + " e.manifest, m.body, l.edition FROM ";
    private static final String CURRENT = RECORD + "library_pack l JOIN edition e ON e.id = l.edition"
            + " JOIN admission a ON a.seq = l.admission JOIN content m ON m.hash = e.manifest ";
    private static final String VERSION = RECORD + "edition e JOIN admission a ON a.edition = e.id"
            + " JOIN content m ON m.hash = e.manifest LEFT JOIN library_pack l ON l.edition = e.id"
            + " WHERE e.pack = ? AND e.pack_version = ?"
            + " AND a.seq = (SELECT MAX(x.seq) FROM admission x WHERE x.edition = e.id) ORDER BY a.seq DESC";
    private static final String REQUIREMENT =
            "SELECT c.hash, c.body, r.content, f.origin, f.path, r.line_number, r.column_number FROM edition e"
                    + " JOIN edition_requirement r ON r.edition = e.id"
                    + " JOIN edition_file f ON f.edition = r.edition AND f.file_number = r.file_number"
                    + " LEFT JOIN content c ON c.id = r.content WHERE e.hash = ? AND r.requirement = ?";
    private static final String REQUIREMENTS = "SELECT c.hash, c.body, r.content, r.file_number, r.line_number,"
            + " r.column_number, r.ordinal, r.requirement FROM edition_requirement r"
            + " LEFT JOIN content c ON c.id = r.content WHERE r.edition = ? AND r.requirement > ?"
            + " ORDER BY r.edition, r.requirement FETCH FIRST " + AT_A_TIME + " ROWS ONLY";
    private static final String AMENDMENTS = "SELECT c.hash, c.body, r.content, r.file_number, r.line_number,"
            + " r.column_number, r.ordinal FROM edition_amendment r"
            + " LEFT JOIN content c ON c.id = r.content WHERE r.edition = ? AND r.ordinal > ?"
            + " ORDER BY r.edition, r.ordinal FETCH FIRST " + AT_A_TIME + " ROWS ONLY";

    private EditionReader() {}

    static List<EditionRecord> current(Sql sql) throws SQLException {
        return sql.list(CURRENT + "ORDER BY l.pack", EditionReader::record);
    }

    static Optional<EditionRecord> current(Sql sql, String pack) throws SQLException {
        return sql.first(CURRENT + "WHERE l.pack = ?", EditionReader::record, pack);
    }

    static List<EditionRecord> version(Sql sql, String pack, PackVersion version) throws SQLException {
        return sql.list(VERSION, EditionReader::record, pack, version.toString());
    }

    private static EditionRecord record(ResultSet row) throws SQLException {
        PackRef ref = ref(row, 1, 2, 3);
        PackManifest manifest =
                Contents.value(new ContentHash(row.getString(8)), row.getBytes(9), PackManifest::fromTree);
        row.getLong(10);
        boolean current = !row.wasNull();
        return new EditionRecord(
                ref, manifest, row.getString(6), Times.instant(row.getLong(7)), row.getInt(4), row.getInt(5), current);
    }

    private static PackRef ref(ResultSet row, int hash, int pack, int version) throws SQLException {
        return new PackRef(
                row.getString(pack), PackVersion.of(row.getString(version)), new ContentHash(row.getString(hash)));
    }

    static Optional<Located<Requirement>> requirement(Sql sql, PackRef edition, RequirementId id) throws SQLException {
        return sql.first(
                REQUIREMENT,
                row -> new Located<>(
                        Contents.value(hash(row), row.getBytes(2), Requirement::fromTree),
                        new SourceLocation(row.getString(4), row.getString(5), row.getInt(6), row.getInt(7))),
                edition.hash().hex(),
                id.value());
    }

    /** The hash of the content that a row names. */
    private static ContentHash hash(ResultSet row) throws SQLException {
        String hash = row.getString(1);
        if (hash == null) {
            throw StoreProblems.contentMissing(Long.toString(row.getLong(3))).asException();
        }
        return new ContentHash(hash);
    }

    static Optional<Catalog> catalog(Sql sql, ContentHash hash) throws SQLException {
        Optional<Long> found = EditionWriter.find(sql, hash);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        long edition = found.get();
        Catalog.Builder builder = Catalog.builder(manifest(sql, edition));
        Map<Integer, SourceLocation> files = files(sql, edition);
        requirements(sql, edition, files).forEach(builder::requirement);
        amendments(sql, edition, files).forEach(builder::amendment);
        for (CatalogPart part : CatalogPart.values()) {
            readPart(sql, edition, part, builder);
        }
        Catalog catalog = builder.build();
        if (!catalog.ref().hash().equals(hash)) {
            throw StoreProblems.editionDamaged(catalog.manifest().label(), hash).asException();
        }
        return Optional.of(catalog);
    }

    static List<ParameterSet> parameterSets(Sql sql, PackRef ref) throws SQLException {
        Optional<Long> edition = EditionWriter.find(sql, ref.hash());
        if (edition.isEmpty()) {
            return List.of();
        }
        Catalog.Builder sets = Catalog.builder(manifest(sql, edition.get()));
        readPart(sql, edition.get(), CatalogPart.PARAMETER_SETS, sets);
        return sets.build().parameterSets();
    }

    /** Without reading the requirements, which may be many. */
    static LintAids lintAids(Sql sql, PackRef ref) throws SQLException {
        Optional<Long> edition = EditionWriter.find(sql, ref.hash());
        if (edition.isEmpty()) {
            return LintAids.NONE;
        }
        Catalog.Builder aids = Catalog.builder(manifest(sql, edition.get()));
        for (CatalogPart part : LINT_AIDS) {
            readPart(sql, edition.get(), part, aids);
        }
        return LintAids.of(aids.build());
    }

    private static PackManifest manifest(Sql sql, long edition) throws SQLException {
        ContentHash hash =
                new ContentHash(sql.first("SELECT manifest FROM edition WHERE id = ?", row -> row.getString(1), edition)
                        .orElseThrow());
        return Contents.value(hash, Contents.get(sql, hash), PackManifest::fromTree);
    }

    private static Map<Integer, SourceLocation> files(Sql sql, long edition) throws SQLException {
        Map<Integer, SourceLocation> files = new HashMap<>();
        sql.list(
                "SELECT file_number, origin, path FROM edition_file WHERE edition = ?",
                row -> files.put(row.getInt(1), SourceLocation.file(row.getString(2), row.getString(3))),
                edition);
        return files;
    }

    private record Row<T>(int ordinal, Located<T> value) {}

    private static List<Located<Requirement>> requirements(Sql sql, long edition, Map<Integer, SourceLocation> files)
            throws SQLException {
        List<Row<Requirement>> rows = new ArrayList<>();
        List<Row<Requirement>> some;
        do {
            String last = rows.isEmpty()
                    ? ""
                    : rows.get(rows.size() - 1).value().value().id().value();
            some = sql.list(REQUIREMENTS, row -> row(row, files, Requirement::fromTree), edition, last);
            rows.addAll(some);
        } while (some.size() == AT_A_TIME);
        return inOrder(rows);
    }

    private static List<Located<Amendment>> amendments(Sql sql, long edition, Map<Integer, SourceLocation> files)
            throws SQLException {
        List<Row<Amendment>> rows = new ArrayList<>();
        List<Row<Amendment>> some;
        do {
            int last = rows.isEmpty() ? -1 : rows.get(rows.size() - 1).ordinal();
            some = sql.list(AMENDMENTS, row -> row(row, files, Amendment::fromTree), edition, last);
            rows.addAll(some);
        } while (some.size() == AT_A_TIME);
        return inOrder(rows);
    }

    private static <T> List<Located<T>> inOrder(List<Row<T>> rows) {
        return rows.stream()
                .sorted(Comparator.comparingInt(Row::ordinal))
                .map(Row::value)
                .toList();
    }

    /** Whether this was right is seen by the edition's hash when all is read. */
    private static <T> Row<T> row(ResultSet row, Map<Integer, SourceLocation> files, Function<Object, T> read)
            throws SQLException {
        SourceLocation file = files.getOrDefault(row.getInt(4), SourceLocation.file("", ""));
        SourceLocation place = new SourceLocation(file.origin(), file.path(), row.getInt(5), row.getInt(6));
        return new Row<>(row.getInt(7), new Located<>(Contents.read(hash(row), row.getBytes(2), read), place));
    }

    private static void readPart(Sql sql, long edition, CatalogPart part, Catalog.Builder builder) throws SQLException {
        Optional<ContentHash> hash = sql.first(
                "SELECT hash FROM edition_part WHERE edition = ? AND part = ?",
                row -> new ContentHash(row.getString(1)),
                edition,
                part.name());
        if (hash.isPresent()) {
            Contents.value(hash.get(), Contents.get(sql, hash.get()), tree -> {
                part.read(tree, builder);
                return builder;
            });
        }
    }
}
