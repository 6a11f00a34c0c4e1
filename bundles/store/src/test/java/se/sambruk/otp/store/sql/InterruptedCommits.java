package se.sambruk.otp.store.sql;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Makes files as a process leaves them that is killed after a large commit has begun and before it has ended. */
public final class InterruptedCommits {
    /** So many contents of so many bytes that H2 cannot keep all that ending the commit changes in memory. */
    public static final int CONTENTS = 25_000;

    private static final int BYTES = 1_000;

    private InterruptedCommits() {}

    /**
     * Leaves a database that was closed in the midst of a commit.
     *
     * @param more done in the same transaction
     */
    public static void leave(Path store, String... more) throws IOException, SQLException {
        Path file = store.resolve(H2Files.CURRENT_FILE);
        Path copy = Files.createTempFile("interrupted", ".db");
        try (Connection connection = new H2Files(new StoreFolder(store)).toExisting(H2Files.CURRENT)) {
            connection.setAutoCommit(false);
            Sql sql = new Sql(connection);
            sql.batch("INSERT INTO content (id, hash, byte_size, body) VALUES (?, ?, ?, ?)", contents());
            for (String statement : more) {
                sql.update(statement);
            }
            MVStore pages = ((SessionLocal) ((JdbcConnection) connection).getSession())
                    .getDatabase()
                    .getStore()
                    .getMvStore();
            assertTrue(markAsCommitted(pages));
            pages.commit();
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Iterator<Object[]> contents() {
        return IntStream.range(0, CONTENTS)
                .mapToObj(i -> new Object[] {1000L + i, String.format("%064d", i), (long) BYTES, new byte[BYTES]})
                .iterator();
    }

    /** By the log's name: the older of the two ways in which H2 knows that a commit has to be ended. */
    private static boolean markAsCommitted(MVStore pages) {
        for (String name : pages.getMapNames()) {
            if (name.startsWith("undoLog.") && pages.hasData(name)) {
                pages.renameMap(pages.openMap(name, new MVMap.Builder<>()), name.replace('.', '-'));
                return true;
            }
        }
        return false;
    }
}
