package se.sambruk.otp.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.content.PackRef;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.library.RequirementEntry;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.store.sql.Sql;
import se.sambruk.otp.store.sql.StoreProblems;

/**
 * The query for one page of requirements. One condition leads: the page is read off that condition's index, from the
 * key on and in the right order, and the other conditions only leave rows out. The constant columns in {@code ORDER BY}
 * change nothing but let every planner see that the index has the order already; the outer joins, whose partners always
 * exist, keep it from starting elsewhere.
 */
final class RequirementListing {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final char KEY = '/';
    private static final char ESCAPE = '!';

    private final RequirementQuery query;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();
    /** The table that leads: e for the entries, t for the tags. */
    private String lead = "e";

    private String order = "e.requirement, e.pack";

    private RequirementListing(RequirementQuery query) {
        this.query = query;
    }

    static Page<RequirementEntry> page(Sql sql, RequirementQuery query) throws SQLException {
        RequirementListing listing = new RequirementListing(query);
        String statement = listing.statement();
        List<RequirementEntry> rows = sql.list(statement, RequirementListing::entry, listing.arguments.toArray());
        if (rows.size() <= query.limit()) {
            return new Page<>(rows, Optional.empty());
        }
        List<RequirementEntry> page = rows.subList(0, query.limit());
        RequirementEntry last = page.get(page.size() - 1);
        return new Page<>(
                page, Optional.of(last.id().value() + KEY + last.pack().id()));
    }

    /** The plan that the database makes for a query, for tests. */
    static String plan(Sql sql, RequirementQuery query) throws SQLException {
        RequirementListing listing = new RequirementListing(query);
        String statement = listing.statement();
        return String.join(
                "\n", sql.list("EXPLAIN " + statement, row -> row.getString(1), listing.arguments.toArray()));
    }

    private String statement() {
        conditions();
        query.after().ifPresent(this::after);
        query.text().ifPresent(this::words);
        String from = lead.equals("t")
                ? "library_tag t LEFT JOIN library_entry e ON e.requirement = t.requirement AND e.pack = t.pack"
                : "library_entry e";
        return "SELECT e.requirement, e.revision, e.title, e.kind, e.category, e.hash, e.pack, d.pack_version, d.hash FROM "
                + from
                + " LEFT JOIN library_pack l ON l.pack = " + lead + ".pack LEFT JOIN edition d ON d.id = l.edition"
                + (where.isEmpty() ? "" : " WHERE " + where)
                + " ORDER BY " + order + " FETCH FIRST " + (query.limit() + 1) + " ROWS ONLY";
    }

    /** The leading condition is the one that, in a library of many packs, is likely to leave the fewest rows. */
    private void conditions() {
        if (query.pack().isPresent()) {
            order = "e.pack, e.requirement";
            and("e.pack = ?", query.pack().get());
            query.tag()
                    .ifPresent(tag -> and(
                            "EXISTS (SELECT 1 FROM library_tag x WHERE x.tag = ? AND x.requirement = e.requirement"
                                    + " AND x.pack = e.pack)",
                            tag));
        } else if (query.tag().isPresent()) {
            lead = "t";
            order = "t.tag, t.requirement, t.pack";
            and("t.tag = ?", query.tag().get());
        } else if (query.category().isPresent()) {
            order = "e.category, e.requirement, e.pack";
        } else if (query.kind().isPresent()) {
            order = "e.kind, e.requirement, e.pack";
        }
        query.category().ifPresent(category -> and("e.category = ?", category));
        query.kind().ifPresent(kind -> and("e.kind = ?", kind.wire()));
    }

    /** Written so that the first comparison alone bounds the index. */
    private void after(String key) {
        int split = key.indexOf(KEY);
        if (split < 0 || !RequirementId.isValid(key.substring(0, split))) {
            throw StoreProblems.noSuchKey(key).asException();
        }
        String id = key.substring(0, split);
        and(lead + ".requirement >= ?", id);
        and("(" + lead + ".requirement > ? OR " + lead + ".pack > ?)", id, key.substring(split + 1));
    }

    private void words(String text) {
        SPACE.splitAsStream(LibraryIndex.searchable(text))
                .filter(word -> !word.isEmpty())
                .distinct()
                .forEach(word -> and("e.words LIKE ? ESCAPE '" + ESCAPE + "'", "%" + escaped(word) + "%"));
    }

    private static String escaped(String word) {
        StringBuilder pattern = new StringBuilder();
        for (char c : word.toCharArray()) {
            if (c == '%' || c == '_' || c == ESCAPE) {
                pattern.append(ESCAPE);
            }
            pattern.append(c);
        }
        return pattern.toString();
    }

    private void and(String condition, Object... values) {
        where.append(where.isEmpty() ? "" : " AND ").append(condition);
        arguments.addAll(List.of(values));
    }

    private static RequirementEntry entry(ResultSet row) throws SQLException {
        PackRef pack =
                new PackRef(row.getString(7), PackVersion.of(row.getString(8)), new ContentHash(row.getString(9)));
        return new RequirementEntry(
                new RequirementId(row.getString(1)),
                row.getInt(2),
                row.getString(3),
                WireValue.of(RequirementKind.class, row.getString(4)),
                row.getString(5),
                pack,
                new ContentHash(row.getString(6)));
    }
}
