package se.sambruk.otp.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.publication.PublishedRecord;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.store.PublicationStore;
import se.sambruk.otp.store.sql.Sql;
import se.sambruk.otp.store.sql.Transactions;

/** What has been published, in a table that is only added to. */
@Component
public final class SqlPublicationStore implements PublicationStore {
    private static final int MAX_LIMIT = 1000;
    private static final String ROWS =
            "SELECT p.seq, c.hash, c.body FROM published p JOIN content c ON c.hash = p.record";

    private final Transactions database;

    private record Row(long sequence, PublishedRecord record) {}

    @Activate
    public SqlPublicationStore(@Reference Transactions database) {
        this.database = database;
    }

    @Override
    public void published(PublishedRecord record) {
        database.write(sql -> {
            ContentHash hash = Contents.putTree(sql, record.tree());
            sql.update("INSERT INTO published (publication, record) VALUES (?, ?)", record.publication(), hash.hex());
            SqlChangeLog.append(sql, record.act(), Change.PUBLICATION_PUBLISHED, record.publication(), hash.hex());
            return hash;
        });
    }

    @Override
    public Page<PublishedRecord> published(Optional<String> publication, Optional<String> after, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " rows, got " + limit);
        }
        long before = after.map(Long::parseLong).orElse(Long.MAX_VALUE);
        List<Row> rows = database.read(sql -> rows(sql, publication, before, limit + 1));
        boolean more = rows.size() > limit;
        List<Row> page = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                page.stream().map(Row::record).toList(),
                more ? Optional.of(Long.toString(page.get(limit - 1).sequence())) : Optional.empty());
    }

    private static List<Row> rows(Sql sql, Optional<String> publication, long before, int limit) throws SQLException {
        String fetch = " ORDER BY p.seq DESC FETCH FIRST " + limit + " ROWS ONLY";
        return publication.isPresent()
                ? sql.list(
                        ROWS + " WHERE p.publication = ? AND p.seq < ?" + fetch,
                        SqlPublicationStore::row,
                        publication.get(),
                        before)
                : sql.list(ROWS + " WHERE p.seq < ?" + fetch, SqlPublicationStore::row, before);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong(1),
                Contents.value(new ContentHash(row.getString(2)), row.getBytes(3), PublishedRecord::fromTree));
    }
}
