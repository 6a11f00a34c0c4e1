package se.sambruk.otp.store.sql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The database engine: all that differs between one and another. Everything else is SQL that both H2 and PostgreSQL
 * understand. Opening and closing is done by one thread at a time.
 */
interface Engine {
    /**
     * Makes the database ready, with a schema that is up to date; makes a new database where there is none.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException where it cannot or must not be used; it is then as it was
     */
    void open(Schema schema) throws SQLException;

    /**
     * Whether the database could be opened for reading only, as there is no room on the disk: what is there can be read
     * meanwhile. To write, it must be opened anew.
     */
    boolean isReadOnly();

    /** A new connection to the open database. */
    Connection connect() throws SQLException;

    /** The isolation, of {@link Connection}, by which all that a work reads is as it was at one moment, in whichever tables. */
    int readIsolation();

    /** Comes back when what has been committed would survive a loss of power. */
    void harden(Connection connection) throws SQLException;

    /** Whether {@link #closeAndCompact} would make the database much smaller. Asked after each write. */
    boolean isWorthCompacting(Connection connection) throws SQLException;

    /** Closes the database, which nobody else uses, and makes it smaller. Never throws. */
    void closeAndCompact();

    /**
     * Closes the database. Never throws.
     *
     * @param abandon write nothing more: what is on the disk is to be trusted more than what is in memory
     */
    void close(boolean abandon);

    /** A statement of the schema with the engine's own words for {@code {bytes}} and {@code {exact}}. */
    String schemaStatement(String statement);

    /** What a fault comes to. */
    Fault fault(SQLException e);

    /** Where the data lies, for people. */
    String place();
}
