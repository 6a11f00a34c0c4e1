package se.sambruk.otp.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Runs statements within a transaction. Arguments are texts, whole numbers and bytes; there are no others in the
 * schema. Used by the thread that the work runs on.
 */
public final class Sql {
    private static final int BATCH = 500;

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows. */
    public <T> List<T> list(String sql, Row<T> reader, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(reader.read(rows));
            }
            return values;
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> first(String sql, Row<T> reader, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    /** The whole number in the first column of the only row; 0 where it is null. */
    public long number(String sql, Object... arguments) throws SQLException {
        return first(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    /** Whether there is a row. */
    public boolean exists(String sql, Object... arguments) throws SQLException {
        return first(sql, row -> true, arguments).isPresent();
    }

    /**
     * @return how many rows were changed
     */
    public int update(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    /** Puts one row in, and gives the number that the column was given. */
    public long insert(String sql, String generated, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {generated})) {
            bind(statement, arguments);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                if (!keys.next()) {
                    throw new SQLException("no " + generated + " was generated");
                }
                return keys.getLong(1);
            }
        }
    }

    /** Runs one statement for each row of arguments, which are taken as needed and not all held at once. */
    public void batch(String sql, Iterator<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            while (rows.hasNext()) {
                bind(statement, rows.next());
                statement.addBatch();
                if (++waiting == BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
    }

    private PreparedStatement prepared(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(statement, arguments);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof String text) {
                statement.setString(i + 1, text);
            } else if (argument instanceof Long || argument instanceof Integer) {
                statement.setLong(i + 1, ((Number) argument).longValue());
            } else if (argument instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                throw new IllegalArgumentException("no argument for SQL: " + argument);
            }
        }
    }
}
