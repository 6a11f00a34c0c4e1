package se.sambruk.otp.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.CaseHead;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.api.casefile.log.KeptLog;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.CaseStore;
import se.sambruk.otp.store.sql.Sql;
import se.sambruk.otp.store.sql.StoreProblems;
import se.sambruk.otp.store.sql.Transactions;

/** The logs of cases, in tables that are only added to but for where each ends. */
@Component
public final class SqlCaseStore implements CaseStore {
    private final Transactions database;

    @Activate
    public SqlCaseStore(@Reference Transactions database) {
        this.database = database;
    }

    @Override
    public List<CaseEntry> open(ProcurementRecord listing, List<NewEntry> entries, Act act) {
        List<NewEntry> first = some(entries);
        Objects.requireNonNull(act);
        String procurement = listing.id();
        return database.write(sql -> {
            if (CaseTables.head(sql, procurement).isPresent()) {
                throw StoreProblems.caseExists(procurement).asException();
            }
            SqlProcurementStore.list(sql, listing, act);
            List<NewEntry> all = new ArrayList<>(first);
            for (IssueRecord issue : SqlProcurementStore.issues(sql, procurement)) {
                all.add(CaseTables.issuedEarlier(issue));
            }
            List<CaseEntry> added = CaseTables.begin(sql, procurement, all, act);
            CaseTables.log(sql, procurement, added, act);
            return added;
        });
    }

    @Override
    public List<CaseEntry> append(
            String procurement, int last, List<NewEntry> entries, Optional<ProcurementRecord> listing, Act act) {
        List<NewEntry> more = some(entries);
        Objects.requireNonNull(act);
        return database.write(sql -> {
            Optional<CaseHead> head = CaseTables.head(sql, procurement).filter(known -> known.number() == last);
            Optional<List<CaseEntry>> added =
                    head.isPresent() ? CaseTables.add(sql, procurement, head.get(), more, act) : Optional.empty();
            if (added.isEmpty()) {
                throw StoreProblems.caseMovedOn(procurement).asException();
            }
            mark(sql, procurement, added.get(), listing, act);
            CaseTables.log(sql, procurement, added.get(), act);
            return added.get();
        });
    }

    // When a procurement last changed is shown to everybody: what tells of tenders leaves it alone.
    private static void mark(
            Sql sql, String procurement, List<CaseEntry> added, Optional<ProcurementRecord> listing, Act act)
            throws SQLException {
        if (listing.isPresent()) {
            SqlProcurementStore.list(sql, listing.get(), act);
        } else if (added.stream().anyMatch(entry -> !entry.isSecret())) {
            sql.update("UPDATE procurement SET changed = ? WHERE id = ?", Times.micros(act.at()), procurement);
        }
    }

    private static List<NewEntry> some(List<NewEntry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to write");
        }
        return List.copyOf(entries);
    }

    @Override
    public KeptLog log(String procurement) {
        return database.read(
                sql -> new KeptLog(CaseTables.entries(sql, procurement), CaseTables.head(sql, procurement)));
    }

    @Override
    public List<KeptEntry> entries(String procurement) {
        return List.copyOf(database.read(sql -> CaseTables.entries(sql, procurement)));
    }

    @Override
    public Optional<String> first() {
        return database.read(sql -> sql.first(
                "SELECT procurement FROM case_head ORDER BY procurement FETCH FIRST 1 ROW ONLY",
                row -> row.getString(1)));
    }

    @Override
    public Optional<CaseHead> head(String procurement) {
        return database.read(sql -> CaseTables.head(sql, procurement));
    }

    @Override
    public Optional<byte[]> attachment(String procurement, ContentHash sha256) {
        Optional<byte[]> bytes = database.read(sql -> sql.first(
                "SELECT body FROM case_attachment WHERE procurement = ? AND sha256 = ?",
                row -> row.getBytes(1),
                procurement,
                sha256.hex()));
        if (bytes.isPresent() && !ContentHash.ofBytes(bytes.get()).equals(sha256)) {
            throw StoreProblems.caseFileDamaged(procurement).asException();
        }
        return bytes;
    }
}
