package se.sambruk.otp.store.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.canonical.ContentHash;

/**
 * Brings a database's schema up to date by numbered migrations. Each is one transaction where the engine can take back
 * changes of a schema. H2 cannot; there each statement leaves what it has done alone when it is run again, and a
 * migration counts as done only when its row is in {@code schema_version}.
 */
final class Schema {
    /** In order; never changed once released. The number is the place in the list, from 1. */
    static final List<String> MIGRATIONS = List.of("0001-library", "0002-procurements", "0003-cases", "0004-published");

    private static final String VERSIONS =
            "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY,"
                    + " name VARCHAR(100) NOT NULL, checksum VARCHAR(64) NOT NULL, applied BIGINT NOT NULL)";

    private final List<Migration> migrations;
    private final Clock clock;

    /** @param statements the SQL statements, without semicolons */
    record Migration(int version, String name, String checksum, List<String> statements) {}

    private record Applied(int version, String checksum) {}

    Schema(List<Migration> migrations, Clock clock) {
        this.migrations = List.copyOf(migrations);
        this.clock = clock;
    }

    /** The schema that this version of the platform works with. */
    static Schema current(Clock clock) {
        List<Migration> all = new ArrayList<>();
        for (String name : MIGRATIONS) {
            all.add(migration(all.size() + 1, name, resource("migrations/" + name + ".sql")));
        }
        return new Schema(all, clock);
    }

    /**
     * A migration from its text: statements end with a semicolon at the end of a line, comments have lines of their
     * own.
     */
    static Migration migration(int version, String name, String text) {
        List<String> statements = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("--")) {
                continue;
            }
            boolean last = line.endsWith(";");
            statement.append(last ? line.substring(0, line.length() - 1) : line).append('\n');
            if (last) {
                statements.add(statement.toString().strip());
                statement.setLength(0);
            }
        }
        if (!statement.isEmpty()) {
            throw new IllegalArgumentException("no semicolon at the end of migration " + name);
        }
        String joined = String.join(";\n", statements);
        String checksum =
                ContentHash.ofBytes(joined.getBytes(StandardCharsets.UTF_8)).hex();
        return new Migration(version, name, checksum, statements);
    }

    List<Migration> migrations() {
        return migrations;
    }

    /** The version that the schema has when it is up to date. */
    int version() {
        return migrations.size();
    }

    /**
     * The migrations that a database has had. Only reads.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException where the database is of a later version, or has another past
     *     than this schema
     */
    Set<Integer> applied(Connection connection, Engine engine) throws SQLException {
        Set<Integer> versions = new TreeSet<>();
        if (hasVersions(connection)) {
            for (Applied done : new Sql(connection)
                    .list(
                            "SELECT version, checksum FROM schema_version",
                            row -> new Applied(row.getInt(1), row.getString(2)))) {
                if (done.version() > version()) {
                    throw StoreProblems.newer(engine.place(), done.version(), version());
                }
                if (!done.checksum().equals(migrations.get(done.version() - 1).checksum())) {
                    throw StoreProblems.otherSchema(engine.place(), done.version());
                }
                versions.add(done.version());
            }
        }
        return versions;
    }

    /**
     * Runs the migrations that a database has not had; refuses it as {@link #applied} does, before anything is written.
     */
    void bringUpToDate(Connection connection, Engine engine) throws SQLException {
        connection.setAutoCommit(false);
        Set<Integer> applied = applied(connection, engine);
        connection.rollback();
        for (Migration migration : migrations) {
            if (!applied.contains(migration.version())) {
                run(migration, connection, engine);
            }
        }
    }

    private void run(Migration migration, Connection connection, Engine engine) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(VERSIONS);
            for (String sql : migration.statements()) {
                statement.execute(engine.schemaStatement(sql));
            }
            new Sql(connection)
                    .update(
                            "INSERT INTO schema_version (version, name, checksum, applied) VALUES (?, ?, ?, ?)",
                            migration.version(),
                            migration.name(),
                            migration.checksum(),
                            clock.millis());
            connection.commit();
        }
        engine.harden(connection);
    }

    private static boolean hasVersions(Connection connection) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String name = meta.storesUpperCaseIdentifiers() ? "SCHEMA_VERSION" : "schema_version";
        try (ResultSet tables =
                meta.getTables(null, connection.getSchema(), name, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                if (tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT).equals("schema_version")) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String resource(String name) {
        try (InputStream in = Schema.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no " + name + " beside " + Schema.class.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
