package se.sambruk.otp.store.sql;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 in this process, in a folder of its own. Commits are written before they are acknowledged ({@code WRITE_DELAY=0}); H2's
 * default loses the last half second of a killed process. H2 also closes a database by itself after a failed write, which is why the
 * store must be able to open it again.
 */
final class H2Engine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(H2Engine.class);
    private static final String NAME = "otp";
    private static final String NEW = "new";
    private static final String EXTENSION = ".mv.db";
    /** No files for traces; they would hold H2's raw messages, which go to the log with the problem instead. */
    private static final String SETTINGS =
            ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000" + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";

    private final StoreFolder folder;
    /** Held while the database is open, so that H2 does not close it between two others. */
    private Connection anchor;

    H2Engine(Path folder) {
        this.folder = new StoreFolder(folder);
    }

    @Override
    public void open(Schema schema) throws SQLException {
        if (place().indexOf(';') >= 0) {
            throw StoreProblems.folderName(place());
        }
        folder.take();
        boolean open = false;
        try {
            if (!folder.has(NAME + EXTENSION)) {
                create(schema);
            }
            anchor = connect();
            schema.bringUpToDate(anchor, this);
            open = true;
        } finally {
            if (!open) {
                close(true);
            }
        }
    }

    /** Makes the database under another name, so that one that was interrupted on the way is never taken for a database. */
    private void create(Schema schema) throws SQLException {
        folder.deleteAll(NEW + ".");
        try (Connection connection = connect(NEW, "")) {
            schema.bringUpToDate(connection, this);
            execute(connection, "SHUTDOWN");
        }
        folder.rename(NEW + EXTENSION, NAME + EXTENSION);
    }

    @Override
    public Connection connect() throws SQLException {
        return connect(NAME, ";IFEXISTS=TRUE");
    }

    private Connection connect(String name, String more) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.file(name) + SETTINGS + more);
        source.setUser("otp");
        source.setPassword("");
        return source.getConnection();
    }

    @Override
    public void harden(Connection connection) throws SQLException {
        execute(connection, "CHECKPOINT SYNC");
    }

    @Override
    public void close(boolean abandon) {
        try (Connection last = anchor) {
            if (last != null && abandon) {
                execute(last, "SHUTDOWN IMMEDIATELY");
            }
        } catch (SQLException e) {
            LOG.debug("The database was closed already", e);
        } finally {
            anchor = null;
            folder.release();
        }
    }

    @Override
    public String schemaStatement(String statement) {
        return statement.replace("{bytes}", "VARBINARY").replace(" {exact}", "");
    }

    @Override
    public String place() {
        return folder.path().toString();
    }

    @Override
    public Fault fault(SQLException e) {
        switch (e.getErrorCode()) {
            case ErrorCode.DUPLICATE_KEY_1,
                    ErrorCode.DEADLOCK_1,
                    ErrorCode.CONCURRENT_UPDATE_1,
                    ErrorCode.LOCK_TIMEOUT_1:
                return Fault.CONFLICT;
            case ErrorCode.DATABASE_ALREADY_OPEN_1:
                return Fault.LOCKED;
            case ErrorCode.FILE_VERSION_ERROR_1:
                return Fault.NEWER;
            default:
                Fault below = faultOfFiles(e);
                return below == Fault.UNKNOWN ? faultOfState(e) : below;
        }
    }

    private static Fault faultOfState(SQLException e) {
        return switch (e.getErrorCode()) {
            case ErrorCode.FILE_CORRUPTED_1 -> Fault.DAMAGED;
            case ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.OBJECT_CLOSED,
                    ErrorCode.CONNECTION_BROKEN_1 -> Fault.CLOSED;
            case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 -> Fault.UNREADABLE;
            default -> {
                String state = e.getSQLState() == null ? "" : e.getSQLState();
                yield state.startsWith("22") || state.startsWith("23") || state.startsWith("42")
                        ? Fault.STATEMENT
                        : Fault.UNKNOWN;
            }
        };
    }

    /** What lies beneath: H2 tells of the same failed write in many ways, but always keeps the cause. */
    private Fault faultOfFiles(Throwable top) {
        Fault found = Fault.UNKNOWN;
        for (Throwable e = top; e != null; e = e.getCause()) {
            if (e instanceof EOFException) {
                return Fault.DAMAGED;
            }
            if (e instanceof IOException) {
                return folder.isFull() || isAboutSpace(e) ? Fault.FULL : Fault.UNREADABLE;
            }
            if (e instanceof MVStoreException store) {
                found = switch (store.getErrorCode()) {
                    case DataUtils.ERROR_FILE_CORRUPT,
                            DataUtils.ERROR_CHUNK_NOT_FOUND,
                            DataUtils.ERROR_BLOCK_NOT_FOUND,
                            DataUtils.ERROR_SERIALIZATION -> Fault.DAMAGED;
                    case DataUtils.ERROR_READING_FAILED, DataUtils.ERROR_WRITING_FAILED -> Fault.UNREADABLE;
                    default -> found;
                };
            }
        }
        return found;
    }

    private static boolean isAboutSpace(Throwable e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left") || message.contains("quota exceeded");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
