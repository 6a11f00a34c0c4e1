package se.sambruk.otp.store.sql;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;
import se.sambruk.otp.api.canonical.ContentHash;

/** A schema on a PostgreSQL server, to show that all else than the engine is the same there. */
final class PostgresEngine implements Engine {
    private final String url;
    private final String schemaName;

    PostgresEngine(String url, Path home) {
        this.url = url;
        this.schemaName = "otp_"
                + ContentHash.ofBytes(home.toString().getBytes(StandardCharsets.UTF_8))
                        .abbreviated();
    }

    @Override
    public void open(Schema schema) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schemaName);
            schema.bringUpToDate(connection, this);
        }
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public Connection connect() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setCurrentSchema(schemaName);
        return source.getConnection();
    }

    @Override
    public void harden(Connection connection) {
        // PostgreSQL does so in its commit.
    }

    @Override
    public boolean isWorthCompacting(Connection connection) {
        return false;
    }

    @Override
    public void closeAndCompact() {
        // PostgreSQL cleans up by itself.
    }

    @Override
    public void close(boolean abandon) {
        // There is nothing but connections.
    }

    @Override
    public int readIsolation() {
        return Connection.TRANSACTION_REPEATABLE_READ;
    }

    @Override
    public String schemaStatement(String statement) {
        return statement.replace("{bytes}", "BYTEA").replace("{exact}", "COLLATE \"C\"");
    }

    @Override
    public Fault fault(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.equals("23505") || state.equals("40001") || state.equals("40P01")) {
            return Fault.CONFLICT;
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Fault.CLOSED;
        }
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("42")
                ? Fault.STATEMENT
                : Fault.UNKNOWN;
    }

    @Override
    public String place() {
        return url;
    }
}
