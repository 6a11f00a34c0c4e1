package se.sambruk.otp.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.ProblemException;

/**
 * H2 in this process, in a folder of its own. Commits are written before they are acknowledged ({@code WRITE_DELAY=0});
 * H2's default loses the last half second of a killed process. H2 also closes a database by itself after a failed
 * write, which is why the store must be able to open it again.
 */
final class H2Engine implements Engine {
    private static final Logger LOG = LoggerFactory.getLogger(H2Engine.class);

    private final StoreFolder folder;
    private final H2Files files;
    private final H2Compaction compaction;
    private final H2Faults faults;
    private final Acknowledged acknowledged;
    /** Held while the database is open, so that H2 does not close it between two others. */
    private Connection anchor;

    private boolean readOnly;

    /**
     * @param compactFrom how large the file must be, in bytes, to be worth making smaller
     */
    H2Engine(Path folder, long compactFrom) {
        this.folder = new StoreFolder(folder);
        this.files = new H2Files(this.folder);
        this.compaction = new H2Compaction(this.folder, files, compactFrom);
        this.faults = new H2Faults(this.folder);
        this.acknowledged = new Acknowledged(this.folder.file("acknowledged"));
    }

    @Override
    public void open(Schema schema) throws SQLException {
        if (place().indexOf(';') >= 0) {
            throw StoreProblems.folderName(place());
        }
        folder.take();
        boolean open = false;
        try {
            readOnly = false;
            if (folder.has(H2Files.CURRENT_FILE)) {
                look(schema);
            } else {
                create(schema);
            }
            openForWriting(schema);
            open = true;
        } finally {
            if (!open) {
                close(true);
            }
        }
    }

    /**
     * Sees whether the database is one to be used, without writing to it: an ordinary connection writes at once. Where a
     * process was killed in the midst of a large commit, H2 must end that commit before it can tell anything; the database
     * is then seen when it has been opened for writing, and nothing else has been written by then.
     */
    private void look(Schema schema) throws SQLException {
        if (folder.size(H2Files.CURRENT_FILE) == 0 || holdsNothing()) {
            throw StoreProblems.damaged(place(), null);
        }
        try (Connection connection = files.forReading(H2Files.CURRENT)) {
            examine(connection, schema);
        } catch (SQLException e) {
            if (!faults.isForWantOfWriting(e)) {
                throw e;
            }
            LOG.info("A commit that was interrupted has to be ended before the database can be seen");
        }
    }

    private void examine(Connection connection, Schema schema) throws SQLException {
        if (schema.applied(connection, this).isEmpty()) {
            throw StoreProblems.damaged(place(), null);
        }
        refuseIfLost(H2Files.lastChange(connection));
    }

    /**
     * H2 writes on opening, if only to take back what was not committed; a full disk must not keep anybody from reading.
     */
    private void openForWriting(Schema schema) throws SQLException {
        try {
            anchor = connect();
            examine(anchor, schema);
            schema.bringUpToDate(anchor, this);
        } catch (SQLException e) {
            if (fault(e) != Fault.FULL) {
                throw e;
            }
            LOG.warn("The disk is full: the store can only be read", e);
            openForReading(schema, e);
        }
    }

    private void openForReading(Schema schema, SQLException reason) throws SQLException {
        closeDatabase(true);
        readOnly = true;
        try {
            anchor = connect();
            if (schema.applied(anchor, this).size() == schema.version()) {
                return;
            }
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
        throw reason;
    }

    /** The number of promised changes that are in a database must not be less than it was. */
    private void refuseIfLost(long found) {
        long promised = acknowledged.number();
        if (found < promised) {
            throw StoreProblems.changesLost(place(), promised, found);
        }
    }

    /**
     * Whether nothing can be found in the file: H2 would then take it for a new one, and begin anew where there has
     * been a database. Ours have their name only when they are complete.
     */
    private boolean holdsNothing() throws SQLException {
        try (MVStore store = new MVStore.Builder()
                .fileName(folder.file(H2Files.CURRENT_FILE).toString())
                .readOnly()
                .open()) {
            return store.getMapNames().isEmpty();
        } catch (MVStoreException e) {
            throw new SQLException(e);
        }
    }

    /**
     * Makes the database under another name, so that one that was interrupted on the way is never taken for a database.
     */
    private void create(Schema schema) throws SQLException {
        refuseIfLost(0);
        folder.deleteAll(H2Files.NEXT + ".");
        boolean made = false;
        try (Connection connection = files.forWriting(H2Files.NEXT)) {
            schema.bringUpToDate(connection, this);
            H2Files.execute(connection, "SHUTDOWN");
            made = true;
        } finally {
            if (!made) {
                folder.deleteAll(H2Files.NEXT + ".");
            }
        }
        folder.replace(H2Files.NEXT_FILE, H2Files.CURRENT_FILE);
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public Connection connect() throws SQLException {
        return readOnly ? files.forReading(H2Files.CURRENT) : files.toExisting(H2Files.CURRENT);
    }

    @Override
    public void harden(Connection connection) throws SQLException {
        H2Files.execute(connection, "CHECKPOINT SYNC");
        acknowledged.note(H2Files.lastChange(connection));
        connection.rollback();
    }

    @Override
    public boolean isWorthCompacting(Connection connection) throws SQLException {
        return compaction.isWorthwhile(connection);
    }

    @Override
    public void closeAndCompact() {
        Connection last = anchor;
        anchor = null;
        try (last) {
            compaction.run(last);
        } catch (SQLException | ProblemException e) {
            LOG.warn("The database could not be made smaller", e);
        } finally {
            folder.release();
        }
    }

    @Override
    public void close(boolean abandon) {
        closeDatabase(abandon);
        folder.release();
    }

    private void closeDatabase(boolean abandon) {
        try (Connection last = anchor) {
            if (last != null && abandon) {
                H2Files.execute(last, "SHUTDOWN IMMEDIATELY");
            }
        } catch (SQLException e) {
            LOG.debug("The database was closed already", e);
        } finally {
            anchor = null;
        }
    }

    // With a lower one H2 sees each table as it was when the work first came to it, and one written meanwhile as it is
    // after the
    // other. Nothing waits for this one: readers still see what was committed.
    @Override
    public int readIsolation() {
        return Connection.TRANSACTION_SERIALIZABLE;
    }

    @Override
    public String schemaStatement(String statement) {
        return statement.replace("{bytes}", "VARBINARY").replace(" {exact}", "");
    }

    @Override
    public Fault fault(SQLException e) {
        return faults.of(e);
    }

    @Override
    public String place() {
        return folder.path().toString();
    }
}
