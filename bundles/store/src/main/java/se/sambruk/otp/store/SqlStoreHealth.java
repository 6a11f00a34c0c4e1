package se.sambruk.otp.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.CaseChain;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.api.store.EditionRecord;
import se.sambruk.otp.api.store.StoreHealth;
import se.sambruk.otp.store.sql.Sql;
import se.sambruk.otp.store.sql.StoreProblems;
import se.sambruk.otp.store.sql.Transactions;

/** Looks through the store. All in one transaction, which sees one moment. */
@Component
public final class SqlStoreHealth implements StoreHealth {
    /** How many bytes of contents to hold at once, beyond one content. */
    private static final long BYTES_AT_A_TIME = 8L << 20;

    private static final int AT_A_TIME = 1000;

    private static final Map<String, String> COUNTS = new LinkedHashMap<>();

    static {
        COUNTS.put("packs", "SELECT COUNT(*) FROM library_pack WHERE edition IS NOT NULL");
        COUNTS.put("requirements", "SELECT SUM(requirements) FROM library_pack");
        COUNTS.put("editions", "SELECT COUNT(*) FROM edition");
        COUNTS.put("contents", "SELECT COUNT(*) FROM content");
        COUNTS.put("blobs", "SELECT COUNT(*) FROM stored_blob");
        COUNTS.put("procurements", "SELECT COUNT(*) FROM procurement");
        COUNTS.put("issues", "SELECT COUNT(*) FROM issue");
        COUNTS.put("exports", "SELECT COUNT(*) FROM issue_export");
        COUNTS.put("published", "SELECT COUNT(*) FROM published");
        COUNTS.put("changes", "SELECT COUNT(*) FROM change_log");
    }

    /** What each kind of entry in the change log must have as many of. */
    private static final Map<String, String> LOGGED = new TreeMap<>(Map.of(
            Change.EDITION_PUT, "SELECT COUNT(*) FROM admission",
            Change.SPECIFICATION_ISSUED, "SELECT COUNT(*) FROM issue",
            Change.SPECIFICATION_EXPORTED, "SELECT COUNT(*) FROM issue_export",
            Change.PUBLICATION_PUBLISHED, "SELECT COUNT(*) FROM published"));

    private final Transactions database;

    @Activate
    public SqlStoreHealth(@Reference Transactions database) {
        this.database = database;
    }

    @Override
    public Map<String, Long> counts() {
        return database.read(sql -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (Map.Entry<String, String> count : COUNTS.entrySet()) {
                counts.put(count.getKey(), sql.number(count.getValue()));
            }
            return Collections.unmodifiableMap(counts);
        });
    }

    @Override
    public String schemaVersion() {
        return Integer.toString(database.schemaVersion());
    }

    @Override
    public List<Problem> check() {
        try {
            return database.read(sql -> {
                List<Problem> found = new ArrayList<>();
                contents(sql, found);
                references(sql, found);
                editions(sql, found);
                listings(sql, found);
                log(sql, found);
                cases(sql, found);
                return List.copyOf(found);
            });
        } catch (ProblemException e) {
            return e.problems();
        }
    }

    /** Each content against its hash, as many at once as memory is meant to hold. */
    private static void contents(Sql sql, List<Problem> found) throws SQLException {
        long last = 0;
        List<Size> sizes;
        do {
            sizes = sql.list(
                    "SELECT id, byte_size FROM content WHERE id > ? ORDER BY id FETCH FIRST " + AT_A_TIME
                            + " ROWS ONLY",
                    row -> new Size(row.getLong(1), row.getLong(2)),
                    last);
            for (int from = 0; from < sizes.size(); ) {
                int to = from + 1;
                long bytes = sizes.get(from).bytes();
                while (to < sizes.size() && bytes + sizes.get(to).bytes() <= BYTES_AT_A_TIME) {
                    bytes += sizes.get(to++).bytes();
                }
                long end = sizes.get(to - 1).content();
                found.addAll(damaged(sql, last, end));
                last = end;
                from = to;
            }
        } while (sizes.size() == AT_A_TIME);
    }

    private record Size(long content, long bytes) {}

    private static List<Problem> damaged(Sql sql, long after, long end) throws SQLException {
        List<Problem> damaged = new ArrayList<>();
        sql.list(
                "SELECT hash, body FROM content WHERE id > ? AND id <= ?",
                row -> {
                    ContentHash hash = new ContentHash(row.getString(1));
                    return ContentHash.ofBytes(row.getBytes(2)).equals(hash)
                            || damaged.add(StoreProblems.contentDamaged(hash));
                },
                after,
                end);
        return damaged;
    }

    /** The references that no foreign key looks after, and the number of rows that each edition says it has. */
    private static void references(Sql sql, List<Problem> found) throws SQLException {
        for (String table : List.of("edition_requirement", "edition_amendment")) {
            sql.list(
                            "SELECT DISTINCT r.content FROM " + table
                                    + " r LEFT JOIN content c ON c.id = r.content WHERE c.id IS NULL",
                            row -> StoreProblems.contentMissing(Long.toString(row.getLong(1))))
                    .forEach(found::add);
        }
        sql.list(
                        "SELECT e.pack, e.pack_version, e.hash FROM edition e"
                                + " WHERE e.requirements <> (SELECT COUNT(*) FROM edition_requirement r WHERE r.edition = e.id)"
                                + " OR e.amendments <> (SELECT COUNT(*) FROM edition_amendment a WHERE a.edition = e.id)",
                        row -> StoreProblems.editionDamaged(
                                row.getString(1) + " " + row.getString(2), new ContentHash(row.getString(3))))
                .forEach(found::add);
    }

    /** Each current edition against its own hash. */
    private static void editions(Sql sql, List<Problem> found) throws SQLException {
        for (EditionRecord edition : EditionReader.current(sql)) {
            try {
                EditionReader.catalog(sql, edition.ref().hash());
            } catch (ProblemException e) {
                found.addAll(e.problems());
            }
        }
    }

    /** The rows that are listed against the current editions, both ways. */
    private static void listings(Sql sql, List<Problem> found) throws SQLException {
        sql.list(
                        "SELECT p.pack FROM library_pack p WHERE p.requirements"
                                + " <> (SELECT COUNT(*) FROM library_entry e WHERE e.pack = p.pack)"
                                + " OR p.requirements <> (SELECT COUNT(*) FROM library_entry e"
                                + " JOIN edition_requirement r ON r.edition = p.edition AND r.requirement = e.requirement"
                                + " JOIN content c ON c.id = r.content AND c.hash = e.hash"
                                + " WHERE e.pack = p.pack) ORDER BY p.pack",
                        row -> StoreProblems.listingDiffers(row.getString(1)))
                .forEach(found::add);
        sql.list(
                        "SELECT DISTINCT e.pack FROM library_entry e LEFT JOIN library_pack p ON p.pack = e.pack"
                                + " WHERE p.pack IS NULL",
                        row -> StoreProblems.listingDiffers(row.getString(1)))
                .forEach(found::add);
    }

    /** Each log of a case against its own hashes, and its files against theirs. */
    private static void cases(Sql sql, List<Problem> found) throws SQLException {
        List<String> procurements = sql.list(
                "SELECT procurement FROM case_head UNION SELECT procurement FROM case_entry ORDER BY 1",
                row -> row.getString(1));
        for (String procurement : procurements) {
            List<KeptEntry> entries = CaseTables.entries(sql, procurement);
            if (!CaseChain.faults(entries, CaseTables.head(sql, procurement)).isEmpty()) {
                found.add(StoreProblems.caseLogDamaged(procurement));
            }
            if (!CaseTables.hasItsFiles(sql, procurement, entries)) {
                found.add(StoreProblems.caseFileDamaged(procurement));
            }
        }
    }

    private static void log(Sql sql, List<Problem> found) throws SQLException {
        for (Map.Entry<String, String> kind : LOGGED.entrySet()) {
            long stored = sql.number(kind.getValue());
            long logged = sql.number("SELECT COUNT(*) FROM change_log WHERE kind = ?", kind.getKey());
            if (stored != logged) {
                found.add(StoreProblems.logDiffers(kind.getKey(), stored, logged));
            }
        }
    }
}
