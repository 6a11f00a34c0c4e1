package se.sambruk.otp.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.casefile.log.AttachmentRecord;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.CaseHead;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.EntrySecrecy;
import se.sambruk.otp.api.casefile.log.KeptEntry;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.store.sql.Sql;

/** The tables of cases' logs. Each method is a part of somebody's transaction. */
final class CaseTables {
    /** What no entry has: the hash of nothing. */
    private static final ContentHash NONE = ContentHash.ofBytes(new byte[0]);

    private CaseTables() {}

    static Optional<CaseHead> head(Sql sql, String procurement) throws SQLException {
        return sql.first(
                "SELECT last_number, last_hash FROM case_head WHERE procurement = ?",
                row -> new CaseHead(row.getInt(1), new ContentHash(row.getString(2))),
                procurement);
    }

    /** Begins a log. Its procurement must be there. */
    static List<CaseEntry> begin(Sql sql, String procurement, List<NewEntry> entries, Act act) throws SQLException {
        List<CaseEntry> chained = chain(procurement, Optional.empty(), entries, act);
        CaseHead end = chained.get(chained.size() - 1).head();
        sql.update(
                "INSERT INTO case_head (procurement, last_number, last_hash) VALUES (?, ?, ?)",
                procurement,
                end.number(),
                end.hash().hex());
        insert(sql, chained, entries);
        return chained;
    }

    /**
     * Adds to a log.
     *
     * @return empty where the log ends elsewhere than expected by now
     */
    static Optional<List<CaseEntry>> add(Sql sql, String procurement, CaseHead last, List<NewEntry> entries, Act act)
            throws SQLException {
        List<CaseEntry> chained = chain(procurement, Optional.of(last), entries, act);
        CaseHead end = chained.get(chained.size() - 1).head();
        // Whoever comes later waits here until this transaction has ended, and then finds another number.
        int moved = sql.update(
                "UPDATE case_head SET last_number = ?, last_hash = ? WHERE procurement = ? AND last_number = ?",
                end.number(),
                end.hash().hex(),
                procurement,
                last.number());
        if (moved == 0) {
            return Optional.empty();
        }
        insert(sql, chained, entries);
        return Optional.of(chained);
    }

    private static List<CaseEntry> chain(String procurement, Optional<CaseHead> last, List<NewEntry> entries, Act act) {
        List<CaseEntry> chained = new ArrayList<>();
        Optional<CaseHead> before = last;
        for (NewEntry entry : entries) {
            CaseEntry next = CaseEntry.next(procurement, before, entry, act);
            chained.add(next);
            before = Optional.of(next.head());
        }
        return List.copyOf(chained);
    }

    private static void insert(Sql sql, List<CaseEntry> chained, List<NewEntry> entries) throws SQLException {
        Iterator<Object[]> rows = chained.stream().map(CaseTables::row).iterator();
        sql.batch(
                "INSERT INTO case_entry (procurement, entry_number, acted, actor, because, kind, secrecy, body, attachments,"
                        + " previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        String procurement = chained.get(0).procurement();
        for (NewEntry entry : entries) {
            for (NewAttachment attachment : entry.attachments()) {
                keep(sql, procurement, attachment);
            }
        }
    }

    private static void keep(Sql sql, String procurement, NewAttachment attachment) throws SQLException {
        String hash = attachment.record().sha256().hex();
        boolean known =
                sql.exists("SELECT 1 FROM case_attachment WHERE procurement = ? AND sha256 = ?", procurement, hash);
        if (!known) {
            sql.update(
                    "INSERT INTO case_attachment (procurement, sha256, body) VALUES (?, ?, ?)",
                    procurement,
                    hash,
                    attachment.bytes());
        }
    }

    private static Object[] row(CaseEntry entry) {
        return new Object[] {
            entry.procurement(),
            entry.number(),
            Times.micros(entry.act().at()),
            entry.act().actor(),
            entry.act().because(),
            entry.kind(),
            entry.secrecy().wire(),
            bodyBytes(entry),
            attachmentBytes(entry),
            entry.previous().map(ContentHash::hex).orElse(""),
            entry.contentHash().hex()
        };
    }

    static List<KeptEntry> entries(Sql sql, String procurement) throws SQLException {
        return sql.list(
                "SELECT procurement, entry_number, acted, actor, because, kind, secrecy, body, attachments, previous_hash,"
                        + " hash FROM case_entry WHERE procurement = ? ORDER BY procurement, entry_number",
                CaseTables::entry,
                procurement);
    }

    /** Whether every file that entries name is there, and is what its hash says. One file at a time is in memory. */
    static boolean hasItsFiles(Sql sql, String procurement, List<KeptEntry> entries) throws SQLException {
        for (KeptEntry kept : entries) {
            for (AttachmentRecord file : kept.entry().attachments()) {
                boolean whole = sql.first(
                                "SELECT body FROM case_attachment WHERE procurement = ? AND sha256 = ?",
                                row -> ContentHash.ofBytes(row.getBytes(1)).equals(file.sha256()),
                                procurement,
                                file.sha256().hex())
                        .orElse(false);
                if (!whole) {
                    return false;
                }
            }
        }
        return true;
    }

    // Somebody may have changed anything: what is not to the letter what the entry read from it would be written as has
    // been changed.
    private static KeptEntry entry(ResultSet row) throws SQLException {
        byte[] body = row.getBytes(8);
        byte[] attachments = row.getBytes(9);
        CaseEntry entry = CaseEntry.of(
                row.getString(1),
                row.getInt(2),
                new Act(row.getString(4), Times.instant(row.getLong(3)), row.getString(5)),
                row.getString(6),
                WireValue.find(EntrySecrecy.class, row.getString(7)).orElse(EntrySecrecy.TENDER_SECRET),
                body(body),
                attachments(attachments),
                hash(row.getString(10)));
        boolean same = Arrays.equals(bodyBytes(entry), body)
                && Arrays.equals(attachmentBytes(entry), attachments)
                && entry.secrecy().wire().equals(row.getString(7))
                && entry.previous().map(ContentHash::hex).orElse("").equals(row.getString(10));
        return new KeptEntry(entry, same ? hash(row.getString(11)).orElse(NONE) : NONE);
    }

    private static Map<String, ?> body(byte[] json) {
        try {
            return TreeReader.of(Map.of("body", JsonTree.parse(json))).map("body", node -> node);
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    private static List<AttachmentRecord> attachments(byte[] json) {
        try {
            return TreeReader.of(Map.of("files", JsonTree.parse(json))).list("files", AttachmentRecord::fromTree);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private static byte[] bodyBytes(CaseEntry entry) {
        return CanonicalJson.bytes(entry.body());
    }

    private static byte[] attachmentBytes(CaseEntry entry) {
        return CanonicalJson.bytes(
                entry.attachments().stream().map(AttachmentRecord::tree).toList());
    }

    private static Optional<ContentHash> hash(String hex) {
        try {
            return hex.isEmpty() ? Optional.empty() : Optional.of(new ContentHash(hex));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Tells the change log that something was written. The last thing that a transaction does. Of what tells of tenders it is told only that
     * there is something: neither where nor by whom.
     */
    static void log(Sql sql, String procurement, List<CaseEntry> added, Act act) throws SQLException {
        if (added.stream().allMatch(CaseEntry::isSecret)) {
            SqlChangeLog.append(sql, new Act(Act.SYSTEM, act.at(), ""), Change.CASE_WRITTEN, "", "");
        } else {
            boolean mixed = added.stream().anyMatch(CaseEntry::isSecret);
            SqlChangeLog.append(
                    sql, mixed ? new Act(act.actor(), act.at(), "") : act, Change.CASE_WRITTEN, procurement, "");
        }
    }

    /** What is written of an issue as it is made. */
    static NewEntry issued(IssueRecord issue, Specification specification) {
        Map<String, Object> body = body(issue);
        specification
                .evaluation()
                .ifPresent(
                        plan -> body.put("plan", plan.published().contentHash().hex()));
        return NewEntry.of(EntryKinds.SPECIFICATION_ISSUED, body);
    }

    /** What is written of an issue that was made before there was a case. */
    static NewEntry issuedEarlier(IssueRecord issue) {
        Map<String, Object> body = body(issue);
        body.put("at", issue.act().at().toString());
        body.put("by", issue.act().actor());
        return NewEntry.of(EntryKinds.SPECIFICATION_ISSUED, body);
    }

    private static Map<String, Object> body(IssueRecord issue) {
        Map<String, Object> body = new TreeMap<>();
        body.put("issue", issue.number());
        body.put("specification", issue.specification().hex());
        body.put("published", issue.published().hex());
        body.put("version", issue.version());
        body.put("requirements", issue.requirements());
        return body;
    }
}
