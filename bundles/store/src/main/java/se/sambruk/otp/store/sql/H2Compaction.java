package se.sambruk.otp.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the database's file smaller. H2 never changes what it has written: each commit adds some 60 kB, most of which
 * the next one makes useless, and its own housekeeping rests where commits are written at once. So the live part is
 * copied to a new file once it is the lesser part, and the copy, when it has been seen to hold as much, takes the
 * file's place in one step.
 */
final class H2Compaction {
    private static final Logger LOG = LoggerFactory.getLogger(H2Compaction.class);

    /** How much of the file must be live to leave it as it is, in percent. */
    private static final int LIVE = 33;

    /** How many bytes to leave free for others while there are two files. */
    private static final long MARGIN = 16L << 20;

    private static final String FILL =
            "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'info.CHUNKS_FILL_RATE'";
    private static final String TABLES =
            "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = 'PUBLIC'";

    private final StoreFolder folder;
    private final H2Files files;
    private final long from;
    /** The size below which it is not tried again. */
    private long next;

    H2Compaction(StoreFolder folder, H2Files files, long from) {
        this.folder = folder;
        this.files = files;
        this.from = from;
        this.next = from;
    }

    /** Whether the file is large, the lesser part of it is live, and there is room for a copy. */
    boolean isWorthwhile(Connection connection) throws SQLException {
        long size = folder.size(H2Files.CURRENT_FILE);
        if (size < next) {
            return false;
        }
        next = size + size / 4;
        int live = new Sql(connection)
                .first(FILL, row -> Integer.parseInt(row.getString(1)))
                .orElse(100);
        return live < LIVE && folder.room() > size + MARGIN;
    }

    /** Closes the database, which nobody else uses, and exchanges its file. Where that fails, the file is as it was. */
    void run(Connection last) throws SQLException {
        long before = folder.size(H2Files.CURRENT_FILE);
        Map<String, Long> rows = rows(last);
        H2Files.execute(last, "SHUTDOWN");
        folder.deleteAll(H2Files.NEXT + ".");
        boolean done = false;
        try {
            copy();
            try (Connection copy = files.forReading(H2Files.NEXT)) {
                if (!rows(copy).equals(rows)) {
                    throw new SQLException("the copy holds " + rows(copy) + " and not " + rows);
                }
            }
            folder.replace(H2Files.NEXT_FILE, H2Files.CURRENT_FILE);
            done = true;
        } finally {
            if (!done) {
                folder.deleteAll(H2Files.NEXT + ".");
            }
        }
        long after = folder.size(H2Files.CURRENT_FILE);
        next = Math.max(from, 2 * after);
        LOG.info("The store's file was made smaller: {} bytes instead of {}", after, before);
    }

    /** Whatever H2 throws here, and it throws much, the copy is no good. */
    private void copy() throws SQLException {
        try {
            MVStore.compact(
                    folder.file(H2Files.CURRENT_FILE).toString(),
                    folder.file(H2Files.NEXT_FILE).toString(),
                    false,
                    null);
        } catch (RuntimeException e) {
            throw new SQLException(e);
        }
    }

    /** How many rows each table has, and the number of the last change. */
    private static Map<String, Long> rows(Connection connection) throws SQLException {
        Sql sql = new Sql(connection);
        Map<String, Long> rows = new TreeMap<>();
        for (String table : sql.list(TABLES, row -> row.getString(1))) {
            rows.put(table, sql.number("SELECT COUNT(*) FROM " + table));
        }
        rows.put("", H2Files.lastChange(connection));
        return rows;
    }
}
