package se.sambruk.otp.store.sql;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.ProblemException;

/**
 * The one way to the database. Each work is a transaction: done whole, or not at all. The database is opened when it is
 * first needed, and opened anew after a fault that it does not survive, so that a store that could not be reached comes
 * back by itself when the reason is gone. Thread-safe.
 *
 * <p>All writing is done by one thread. H2 acknowledges a commit before it is written if another thread is saving at
 * that moment, and one writer is what it can use anyway; several platforms on one PostgreSQL meet in the database,
 * where a conflict lets the work be run again.
 */
public final class Database implements Transactions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int ATTEMPTS = 5;

    private final Supplier<Engine> engines;
    private final Clock clock;
    private final Lane readers;
    private final Lane writer;
    /**
     * Readers share it; making the database smaller needs it alone, so that nobody's reading is broken off for that.
     */
    private final ReadWriteLock use = new ReentrantReadWriteLock(true);

    private Engine engine;
    private OpenDatabase open;
    private boolean closed;

    /**
     * @param engine gives the engine when it is first needed; a problem that it throws is passed on
     * @param readers how many may read at a time
     * @param patience how long a request waits to be started
     */
    Database(Supplier<Engine> engine, Clock clock, int readers, Duration patience) {
        this.engines = engine;
        this.clock = clock;
        this.readers = new Lane("otp-store-read", readers, patience);
        this.writer = new Lane("otp-store-write", 1, patience);
    }

    @Override
    public <T> T read(Work<T> work) {
        return readers.call(() -> {
            use.readLock().lock();
            try {
                return run(work, false);
            } finally {
                use.readLock().unlock();
            }
        });
    }

    @Override
    public <T> T write(Work<T> work) {
        return writer.call(() -> {
            T outcome = run(work, true);
            if (isWorthCompacting()) {
                writer.later(this::compact);
            }
            return outcome;
        });
    }

    @Override
    public int schemaVersion() {
        return (int) (long) read(sql -> sql.number("SELECT MAX(version) FROM schema_version"));
    }

    private <T> T run(Work<T> work, boolean writing) {
        for (int attempt = 1; ; attempt++) {
            OpenDatabase database = writing ? openedForWriting() : opened();
            try {
                return writing ? database.write(work) : database.read(work);
            } catch (SQLException e) {
                Fault fault = database.fault(e);
                if (fault.isFatal()) {
                    abandon(database);
                }
                if (attempt == ATTEMPTS || !canRunAgain(fault)) {
                    LOG.warn("A transaction failed ({}, attempt {})", fault, attempt, e);
                    throw problem(fault, database.place(), e);
                }
                LOG.debug("A transaction is run again ({}, attempt {})", fault, attempt, e);
            } catch (UnsettledException e) {
                throw unsettled(database, e);
            }
        }
    }

    /** What to tell where a commit had begun. The work is not run again: it could then be done twice. */
    private ProblemException unsettled(OpenDatabase database, UnsettledException e) {
        Fault fault = database.fault(e.fault());
        LOG.warn("It is not certain that a transaction has been saved ({})", fault, e);
        abandon(database);
        return isMissing(e.change())
                ? problem(fault, database.place(), e.fault())
                : StoreProblems.unsettled(database.place(), e.fault());
    }

    /** Whether a change is known not to be in the database, which is opened anew to see what is on the disk. */
    private boolean isMissing(long change) {
        try {
            return opened().lastChange() < change;
        } catch (SQLException | ProblemException e) {
            LOG.debug("The database cannot tell whether the change is there", e);
            return false;
        }
    }

    /** Also where another thread's fault closed the database: writing what has been written already changes nothing. */
    private static boolean canRunAgain(Fault fault) {
        return fault == Fault.CONFLICT || fault == Fault.CLOSED;
    }

    private OpenDatabase openedForWriting() {
        OpenDatabase database = opened();
        if (database.isReadOnly()) {
            abandon(database);
            database = opened();
        }
        if (database.isReadOnly()) {
            throw StoreProblems.full(database.place(), null);
        }
        return database;
    }

    private synchronized OpenDatabase opened() {
        if (closed) {
            throw StoreProblems.stopped();
        }
        if (open == null) {
            if (engine == null) {
                engine = engines.get();
            }
            try {
                engine.open(Schema.current(clock));
            } catch (SQLException e) {
                Fault fault = engine.fault(e);
                LOG.warn("The store cannot be opened ({})", fault, e);
                throw problem(fault, engine.place(), e);
            }
            open = new OpenDatabase(engine);
        }
        return open;
    }

    /** Closes a database that is not to be trusted any more, unless somebody has done so already. */
    private synchronized void abandon(OpenDatabase database) {
        if (open == database) {
            open = null;
            database.close(true);
        }
    }

    private synchronized boolean isWorthCompacting() {
        return open != null && open.isWorthCompacting();
    }

    private void compact() {
        use.writeLock().lock();
        try {
            closeAndCompact();
        } finally {
            use.writeLock().unlock();
        }
    }

    private synchronized void closeAndCompact() {
        if (open != null && !closed) {
            OpenDatabase database = open;
            open = null;
            database.closeAndCompact();
        }
    }

    /** Lets what has been asked for be done, and closes the database. */
    @Override
    public void close() {
        writer.close();
        readers.close();
        synchronized (this) {
            closed = true;
            if (open != null) {
                open.close(false);
                open = null;
            }
        }
    }

    private static ProblemException problem(Fault fault, String place, SQLException cause) {
        return switch (fault) {
            case LOCKED -> StoreProblems.locked(place, cause);
            case NEWER -> StoreProblems.newerEngine(place, cause);
            case DAMAGED -> StoreProblems.damaged(place, cause);
            case FULL -> StoreProblems.full(place, cause);
            case UNREADABLE, CLOSED -> StoreProblems.unreadable(place, cause);
            case CONFLICT, STATEMENT, UNKNOWN -> StoreProblems.unexpected(cause);
        };
    }
}
