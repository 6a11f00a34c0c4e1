package se.sambruk.otp.store;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.store.sql.Sql;

/**
 * The requirements of the current editions, in rows of their own that are ready to be listed. Only what differs between
 * one edition and the next is written, so that a small change of a large pack is a small write. Rows are put in by id,
 * so that reading them by id finds neighbours beside each other.
 */
final class LibraryIndex {
    private LibraryIndex() {}

    /** Makes the rows of a pack those of an edition. */
    static void show(Sql sql, String pack, List<Located<Requirement>> requirements) throws SQLException {
        Map<String, String> shown = new HashMap<>();
        sql.list(
                "SELECT requirement, hash FROM library_entry WHERE pack = ?",
                row -> shown.put(row.getString(1), row.getString(2)),
                pack);
        List<Object[]> gone = new ArrayList<>();
        List<Requirement> added = new ArrayList<>();
        for (Located<Requirement> located : requirements) {
            Requirement requirement = located.value();
            String id = requirement.id().value();
            String before = shown.remove(id);
            if (!requirement.contentHash().hex().equals(before)) {
                added.add(requirement);
                if (before != null) {
                    gone.add(new Object[] {pack, id});
                }
            }
        }
        shown.keySet().forEach(id -> gone.add(new Object[] {pack, id}));
        added.sort(Comparator.comparing(Requirement::id));
        if (!gone.isEmpty()) {
            sql.batch("DELETE FROM library_tag WHERE pack = ? AND requirement = ?", gone.iterator());
            sql.batch("DELETE FROM library_entry WHERE pack = ? AND requirement = ?", gone.iterator());
        }
        sql.batch(
                "INSERT INTO library_entry (requirement, pack, hash, revision, title, kind, category, words)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                added.stream().map(r -> entry(pack, r)).iterator());
        sql.batch(
                "INSERT INTO library_tag (tag, requirement, pack) VALUES (?, ?, ?)",
                added.stream()
                        .flatMap(r -> new LinkedHashSet<>(r.tags())
                                .stream().map(tag -> new Object[] {tag, r.id().value(), pack}))
                        .iterator());
    }

    /** Takes all rows of a pack away. */
    static void hide(Sql sql, String pack) throws SQLException {
        sql.update("DELETE FROM library_tag WHERE pack = ?", pack);
        sql.update("DELETE FROM library_entry WHERE pack = ?", pack);
    }

    private static Object[] entry(String pack, Requirement r) {
        List<String> texts = new ArrayList<>(List.of(r.id().value(), r.title(), r.text(), r.rationale()));
        texts.addAll(r.tags());
        return new Object[] {
            r.id().value(),
            pack,
            r.contentHash().hex(),
            r.revision(),
            r.title(),
            r.kind().wire(),
            r.category(),
            searchable(String.join("\n", texts))
        };
    }

    /** A text as it is searched: å written in one way, and all in lower case. */
    static String searchable(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
