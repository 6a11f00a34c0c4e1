package se.sambruk.otp.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;

/** Connects to the databases in a folder: the one that is used, and one that is being made to take its place. */
final class H2Files {
    static final String CURRENT = "otp";
    static final String NEXT = "new";

    private static final String EXTENSION = ".mv.db";
    static final String CURRENT_FILE = CURRENT + EXTENSION;
    static final String NEXT_FILE = NEXT + EXTENSION;

    /** No files for traces: they would hold H2's raw messages, which go to the log with the problem instead. */
    private static final String QUIET = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private static final String WRITING = QUIET + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000;CACHE_SIZE=32768";
    private static final String EXISTING = ";IFEXISTS=TRUE";

    private final StoreFolder folder;
    /**
     * Why a connection was last refused. H2 may keep a database that could not be opened for want of room, and gives the
     * next one who asks the same fault, however much room there is by then; the one after that gets a new answer.
     */
    private volatile Throwable lastReason;

    H2Files(StoreFolder folder) {
        this.folder = folder;
    }

    /** A connection that makes the database if there is none. */
    Connection forWriting(String name) throws SQLException {
        return connect(name, WRITING);
    }

    Connection toExisting(String name) throws SQLException {
        return connect(name, WRITING + EXISTING);
    }

    /** A connection that does not touch the file. */
    Connection forReading(String name) throws SQLException {
        return connect(name, QUIET + EXISTING + ";ACCESS_MODE_DATA=r");
    }

    private Connection connect(String name, String settings) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.file(name) + settings);
        source.setUser("otp");
        source.setPassword("");
        try {
            return source.getConnection();
        } catch (SQLException e) {
            Throwable reason = reason(e);
            boolean again = reason == lastReason;
            lastReason = reason;
            if (!again) {
                throw e;
            }
        }
        return source.getConnection();
    }

    private static Throwable reason(Throwable e) {
        return e.getCause() == null ? e : reason(e.getCause());
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The number of the last change in a database. */
    static long lastChange(Connection connection) throws SQLException {
        return new Sql(connection).number(OpenDatabase.LAST_CHANGE);
    }
}
