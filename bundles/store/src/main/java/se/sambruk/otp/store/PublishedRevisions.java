package se.sambruk.otp.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.store.sql.Sql;

/** What each revision of a requirement was when it was first published; the first counts. */
final class PublishedRevisions {
    private PublishedRevisions() {}

    static Map<RequirementId, Map<Integer, ContentHash>> of(Sql sql, String pack) throws SQLException {
        SortedMap<RequirementId, Map<Integer, ContentHash>> revisions = new TreeMap<>();
        sql.list(
                "SELECT requirement, revision, hash FROM published_revision WHERE pack = ?",
                row -> revisions
                        .computeIfAbsent(new RequirementId(row.getString(1)), id -> new TreeMap<>())
                        .put(row.getInt(2), new ContentHash(row.getString(3))),
                pack);
        revisions.replaceAll((id, hashes) -> Collections.unmodifiableMap(hashes));
        return Collections.unmodifiableSortedMap(revisions);
    }

    /** Adds those of a published edition that are new. */
    static void add(Sql sql, Catalog catalog) throws SQLException {
        String pack = catalog.manifest().id();
        Map<RequirementId, Map<Integer, ContentHash>> known = of(sql, pack);
        List<Object[]> rows = new ArrayList<>();
        for (Located<Requirement> located : catalog.requirements()) {
            Requirement r = located.value();
            if (!known.getOrDefault(r.id(), Map.of()).containsKey(r.revision())) {
                rows.add(new Object[] {
                    pack, r.id().value(), r.revision(), r.contentHash().hex()
                });
            }
        }
        sql.batch(
                "INSERT INTO published_revision (pack, requirement, revision, hash) VALUES (?, ?, ?, ?)",
                rows.iterator());
    }
}
