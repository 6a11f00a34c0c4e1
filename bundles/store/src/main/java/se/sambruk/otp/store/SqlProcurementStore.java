package se.sambruk.otp.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.CaseHead;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.ExportRecord;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.store.ProcurementStore;
import se.sambruk.otp.store.sql.Sql;
import se.sambruk.otp.store.sql.StoreProblems;
import se.sambruk.otp.store.sql.Transactions;

/** Procurements and what has been issued in them. */
@Component
public final class SqlProcurementStore implements ProcurementStore {
    private static final int MAX_LIMIT = 1000;
    private static final String ISSUES = "SELECT procurement, issue_number, specification, published, document_version,"
            + " profile, requirements, actor, issued, because FROM issue ";
    private static final String PROCUREMENTS =
            "SELECT id, case_number, title, buyer, issues, changed FROM procurement ";

    private final Transactions database;

    @Activate
    public SqlProcurementStore(@Reference Transactions database) {
        this.database = database;
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the profile or the specification's letterhead is not kept as a blob: what is
     *     issued must be whole in itself
     */
    @Override
    public IssueRecord issue(Specification specification, ContentHash profile, Act act) {
        return issue(specification, profile, List.of(), OptionalInt.empty(), act);
    }

    @Override
    public IssueRecord issue(
            Specification specification, ContentHash profile, List<NewEntry> beside, int last, Act act) {
        return issue(specification, profile, List.copyOf(beside), OptionalInt.of(last), act);
    }

    /**
     * @param last the number of the last entry of the case's log that whoever issues has seen; empty where what is issued does not depend on it
     */
    private IssueRecord issue(
            Specification specification, ContentHash profile, List<NewEntry> beside, OptionalInt last, Act act) {
        Objects.requireNonNull(act);
        String procurement = specification.procurement().id();
        ContentHash hash = specification.contentHash();
        ContentHash published = specification.published().contentHash();
        return database.write(sql -> {
            Optional<IssueRecord> issued = sql.first(
                    ISSUES + "WHERE procurement = ? AND specification = ?",
                    SqlProcurementStore::issue,
                    procurement,
                    hash.hex());
            if (issued.isPresent() && last.isPresent()) {
                throw new IllegalArgumentException("issued already: " + hash);
            }
            if (issued.isPresent()) {
                return issued.get();
            }
            requireBlob(sql, profile);
            if (specification.letterhead().isPresent()) {
                requireBlob(sql, specification.letterhead().get());
            }
            int number = nextNumber(sql, specification.procurement(), act);
            IssueRecord record = new IssueRecord(
                    procurement,
                    number,
                    hash,
                    published,
                    specification.document().version(),
                    profile,
                    specification.requirements().size(),
                    Times.stored(act));
            Contents.put(sql, Map.of(hash, Contents.form(specification)));
            insert(sql, record);
            logInCase(sql, record, CaseTables.issued(record, specification), beside, last, act);
            SqlChangeLog.append(sql, act, Change.SPECIFICATION_ISSUED, procurement, hash.hex());
            return record;
        });
    }

    /** Writes an issue, and what goes with it, to the log of the procurement's case, if it has one. */
    private static void logInCase(
            Sql sql, IssueRecord record, NewEntry issued, List<NewEntry> beside, OptionalInt last, Act act)
            throws SQLException {
        Optional<CaseHead> head = CaseTables.head(sql, record.procurement());
        if (head.isEmpty() && last.isPresent()) {
            throw new IllegalArgumentException("no case " + record.procurement());
        }
        if (head.isEmpty()) {
            return;
        }
        List<NewEntry> entries = new ArrayList<>(List.of(issued));
        entries.addAll(beside);
        boolean movedOn = last.isPresent() && last.getAsInt() != head.get().number();
        if (movedOn
                || CaseTables.add(sql, record.procurement(), head.get(), entries, act)
                        .isEmpty()) {
            throw StoreProblems.caseMovedOn(record.procurement()).asException();
        }
    }

    /** Notes what is known of a procurement, which gets no issue by that. */
    static void list(Sql sql, ProcurementRecord listing, Act act) throws SQLException {
        int known = sql.update(
                "UPDATE procurement SET case_number = ?, title = ?, buyer = ?, changed = ? WHERE id = ?",
                listing.caseNumber(),
                listing.title(),
                listing.buyer(),
                Times.micros(act.at()),
                listing.id());
        if (known == 0) {
            sql.update(
                    "INSERT INTO procurement (id, case_number, title, buyer, issues, changed) VALUES (?, ?, ?, ?, 0, ?)",
                    listing.id(),
                    listing.caseNumber(),
                    listing.title(),
                    listing.buyer(),
                    Times.micros(act.at()));
        }
    }

    private static void requireBlob(Sql sql, ContentHash hash) throws SQLException {
        if (!SqlBlobStore.has(sql, hash)) {
            throw new IllegalArgumentException("no blob " + hash);
        }
    }

    /** Notes what is now known of the procurement; holding its row, so that no two issues get one number. */
    private static int nextNumber(Sql sql, ProcurementFacts facts, Act act) throws SQLException {
        int known = sql.update(
                "UPDATE procurement SET case_number = ?, title = ?, buyer = ?, issues = issues + 1, changed = ?"
                        + " WHERE id = ?",
                facts.caseNumber(),
                facts.title(),
                facts.buyer().name(),
                Times.micros(act.at()),
                facts.id());
        if (known == 0) {
            sql.update(
                    "INSERT INTO procurement (id, case_number, title, buyer, issues, changed) VALUES (?, ?, ?, ?, 1, ?)",
                    facts.id(),
                    facts.caseNumber(),
                    facts.title(),
                    facts.buyer().name(),
                    Times.micros(act.at()));
        }
        return (int) sql.number("SELECT issues FROM procurement WHERE id = ?", facts.id());
    }

    private static void insert(Sql sql, IssueRecord record) throws SQLException {
        sql.update(
                "INSERT INTO issue (procurement, issue_number, specification, published, document_version, profile,"
                        + " requirements, actor, issued, because) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                record.procurement(),
                record.number(),
                record.specification().hex(),
                record.published().hex(),
                record.version(),
                record.profile().hex(),
                record.requirements(),
                record.act().actor(),
                Times.micros(record.act().at()),
                record.act().because());
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is no such issue
     */
    @Override
    public void exported(ExportRecord export, Act act) {
        database.write(sql -> {
            boolean issued = sql.exists(
                    "SELECT 1 FROM issue WHERE procurement = ? AND issue_number = ?",
                    export.procurement(),
                    export.issue());
            if (!issued) {
                throw new IllegalArgumentException("no issue " + export.issue() + " of " + export.procurement());
            }
            sql.update(
                    "INSERT INTO issue_export (procurement, issue_number, format, format_version, file_name, sha256,"
                            + " actor, exported) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    export.procurement(),
                    export.issue(),
                    export.format(),
                    export.formatVersion(),
                    export.fileName(),
                    export.sha256().hex(),
                    act.actor(),
                    Times.micros(act.at()));
            SqlChangeLog.append(
                    sql,
                    act,
                    Change.SPECIFICATION_EXPORTED,
                    export.procurement(),
                    export.format() + " " + export.sha256().hex());
            return export;
        });
    }

    @Override
    public Page<ProcurementRecord> procurements(Optional<String> after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " rows, got " + limit);
        }
        List<ProcurementRecord> rows = database.read(sql -> sql.list(
                PROCUREMENTS + "WHERE id > ? ORDER BY id FETCH FIRST " + (limit + 1) + " ROWS ONLY",
                SqlProcurementStore::procurement,
                after.orElse("")));
        if (rows.size() <= limit) {
            return new Page<>(rows, Optional.empty());
        }
        List<ProcurementRecord> page = rows.subList(0, limit);
        return new Page<>(page, Optional.of(page.get(limit - 1).id()));
    }

    @Override
    public Optional<ProcurementRecord> procurement(String id) {
        return database.read(sql -> sql.first(PROCUREMENTS + "WHERE id = ?", SqlProcurementStore::procurement, id));
    }

    @Override
    public List<IssueRecord> issues(String procurement) {
        return List.copyOf(database.read(sql -> issues(sql, procurement)));
    }

    static List<IssueRecord> issues(Sql sql, String procurement) throws SQLException {
        return sql.list(
                ISSUES + "WHERE procurement = ? ORDER BY procurement, issue_number",
                SqlProcurementStore::issue,
                procurement);
    }

    @Override
    public List<ExportRecord> exports(String procurement, int issue) {
        return List.copyOf(database.read(sql -> sql.list(
                "SELECT procurement, issue_number, format, format_version, file_name, sha256 FROM issue_export"
                        + " WHERE procurement = ? AND issue_number = ? ORDER BY procurement, issue_number, seq",
                row -> new ExportRecord(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        new ContentHash(row.getString(6))),
                procurement,
                issue)));
    }

    @Override
    public Optional<Specification> specification(ContentHash hash) {
        Optional<byte[]> bytes =
                database.read(sql -> sql.exists("SELECT 1 FROM issue WHERE specification = ?", hash.hex())
                        ? Optional.of(Contents.get(sql, hash))
                        : Optional.empty());
        return bytes.map(b -> Contents.value(hash, b, Specification::fromTree)).map(specification -> {
            if (!specification.contentHash().equals(hash)) {
                throw StoreProblems.specificationDamaged(hash).asException();
            }
            return specification;
        });
    }

    private static ProcurementRecord procurement(ResultSet row) throws SQLException {
        return new ProcurementRecord(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                Times.instant(row.getLong(6)));
    }

    private static IssueRecord issue(ResultSet row) throws SQLException {
        return new IssueRecord(
                row.getString(1),
                row.getInt(2),
                new ContentHash(row.getString(3)),
                new ContentHash(row.getString(4)),
                row.getString(5),
                new ContentHash(row.getString(6)),
                row.getInt(7),
                new Act(row.getString(8), Times.instant(row.getLong(9)), row.getString(10)));
    }
}
