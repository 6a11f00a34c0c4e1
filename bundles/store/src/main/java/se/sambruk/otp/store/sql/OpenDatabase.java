package se.sambruk.otp.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.problem.ProblemException;

/**
 * A database from its opening to its closing, with a connection for each thread that works on it: the threads are few,
 * and a connection that has seen a fault goes with the whole database. Thread-safe.
 */
final class OpenDatabase {
    static final String LAST_CHANGE = "SELECT last_number FROM counter WHERE name = 'change'";

    private static final Logger LOG = LoggerFactory.getLogger(OpenDatabase.class);

    private final Engine engine;
    private final Map<Thread, Connection> connections = new ConcurrentHashMap<>();

    /** What a work has come to, and the number of its change, before they are committed. */
    private record Written<T>(T outcome, long change) {}

    OpenDatabase(Engine engine) {
        this.engine = engine;
    }

    <T> T read(Work<T> work) throws SQLException {
        return transact(connection(engine.readIsolation()), work);
    }

    /**
     * @throws SQLException where nothing has changed
     * @throws UnsettledException where something may have changed, so that the work must not be run again
     */
    <T> T write(Work<T> work) throws SQLException, UnsettledException {
        Connection connection = connection(Connection.TRANSACTION_READ_COMMITTED);
        Written<T> written = attempt(connection, sql -> new Written<>(work.run(sql), sql.number(LAST_CHANGE)));
        try {
            connection.commit();
        } catch (SQLException e) {
            if (fault(e) == Fault.CONFLICT) {
                rollBack(connection);
                throw e;
            }
            throw new UnsettledException(written.change(), e);
        }
        try {
            engine.harden(connection);
        } catch (SQLException e) {
            throw new UnsettledException(written.change(), e);
        }
        return written.outcome();
    }

    /** The number of the last change that is in the database. */
    long lastChange() throws SQLException {
        return transact(connection(Connection.TRANSACTION_READ_COMMITTED), sql -> sql.number(LAST_CHANGE));
    }

    private Connection connection(int isolation) throws SQLException {
        Connection known = connections.get(Thread.currentThread());
        if (known != null) {
            return known;
        }
        Connection connection = engine.connect();
        connections.put(Thread.currentThread(), connection);
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(isolation);
        return connection;
    }

    private static <T> T transact(Connection connection, Work<T> work) throws SQLException {
        return attempt(connection, sql -> {
            T outcome = work.run(sql);
            connection.commit();
            return outcome;
        });
    }

    /** Runs a work, and takes back what it has done if it fails. */
    private static <T> T attempt(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T outcome = work.run(new Sql(connection));
            done = true;
            return outcome;
        } finally {
            if (!done) {
                rollBack(connection);
            }
        }
    }

    /** The fault that made it necessary is the one to tell of. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("Could not roll back", e);
        }
    }

    boolean isReadOnly() {
        return engine.isReadOnly();
    }

    Fault fault(SQLException e) {
        return engine.fault(e);
    }

    String place() {
        return engine.place();
    }

    /** Whether it has become so large for what it holds that {@link #closeAndCompact} is called for. */
    boolean isWorthCompacting() {
        try {
            Connection connection = connection(Connection.TRANSACTION_READ_COMMITTED);
            boolean worthwhile = engine.isWorthCompacting(connection);
            connection.rollback();
            return worthwhile;
        } catch (SQLException | ProblemException e) {
            LOG.debug("It is not known how much of the database is live", e);
            return false;
        }
    }

    /** Closes all connections, makes the database smaller and closes it. Never throws. */
    void closeAndCompact() {
        closeConnections();
        engine.closeAndCompact();
    }

    /** Closes all connections and the database. Never throws. */
    void close(boolean abandon) {
        if (abandon) {
            engine.close(true);
        }
        closeConnections();
        if (!abandon) {
            engine.close(false);
        }
    }

    private void closeConnections() {
        connections.values().forEach(OpenDatabase::close);
        connections.clear();
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("Could not close a connection", e);
        }
    }
}
