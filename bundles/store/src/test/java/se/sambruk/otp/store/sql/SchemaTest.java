package se.sambruk.otp.store.sql;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.store.sql.Schema.Migration;

public class SchemaTest {
    private static final Schema SCHEMA = Schema.current(Clock.systemUTC());

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Engine engine = new H2Engine(Path.of("unused"), Long.MAX_VALUE);

    private Connection connect(String name) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.getRoot().toPath().resolve(name));
        source.setUser("otp");
        source.setPassword("");
        return source.getConnection();
    }

    /** Everything that the schema consists of, but for the names that H2 makes up. */
    private static List<String> structure(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        Sql sql = new Sql(connection);
        for (String query : List.of(
                "SELECT TABLE_NAME || '.' || COLUMN_NAME || ' ' || DATA_TYPE || ' ' || IS_NULLABLE || ' ' || IS_IDENTITY"
                        + " FROM INFORMATION_SCHEMA.COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' ORDER BY 1",
                "SELECT TABLE_NAME || ' ' || COLUMN_NAME || ' ' || ORDINAL_POSITION"
                        + " FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE TABLE_SCHEMA = 'PUBLIC' ORDER BY 1",
                "SELECT TABLE_NAME || ' ' || CONSTRAINT_TYPE FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS"
                        + " WHERE TABLE_SCHEMA = 'PUBLIC' ORDER BY 1",
                "SELECT 'version ' || version || ' ' || checksum FROM schema_version ORDER BY 1",
                "SELECT name || ' ' || last_number FROM counter ORDER BY 1")) {
            lines.addAll(sql.list(query, row -> row.getString(1)));
        }
        return lines;
    }

    @Test
    public void aMigrationInterruptedAfterAnyStatementEndsInTheSameSchema() throws SQLException {
        List<String> expected;
        try (Connection connection = connect("whole")) {
            SCHEMA.bringUpToDate(connection, engine);
            expected = structure(connection);
        }
        int before = 0;
        int interrupted = 0;
        for (Migration migration : SCHEMA.migrations()) {
            Schema done = new Schema(SCHEMA.migrations().subList(0, before++), Clock.systemUTC());
            for (int statements = 1; statements <= migration.statements().size(); statements++) {
                try (Connection connection = connect("after-" + interrupted++)) {
                    done.bringUpToDate(connection, engine);
                    for (String sql : migration.statements().subList(0, statements)) {
                        execute(connection, engine.schemaStatement(sql));
                    }
                    connection.commit();
                    SCHEMA.bringUpToDate(connection, engine);
                    assertEquals(expected, structure(connection));
                }
            }
        }
        assertTrue("interrupted " + interrupted + " times", interrupted > 20);
    }

    @Test
    public void bringingUpToDateWhatIsUpToDateChangesNothing() throws SQLException {
        try (Connection connection = connect("twice")) {
            SCHEMA.bringUpToDate(connection, engine);
            List<String> before = structure(connection);
            SCHEMA.bringUpToDate(connection, engine);
            assertEquals(before, structure(connection));
        }
    }

    @Test
    public void everyMigrationThatIsThereIsListedAndTheNumbersAreInOrder() throws Exception {
        Path resources = Path.of(Schema.class
                .getResource("migrations/" + Schema.MIGRATIONS.get(0) + ".sql")
                .toURI());
        try (Stream<Path> files = Files.list(resources.getParent())) {
            assertEquals(
                    Schema.MIGRATIONS,
                    files.map(f -> f.getFileName().toString().replace(".sql", ""))
                            .sorted()
                            .toList());
        }
        for (Migration migration : SCHEMA.migrations()) {
            assertEquals(migration.version(), Integer.parseInt(migration.name().substring(0, 4)));
        }
    }

    /** Stores out there remember these. To change the schema, add a migration. */
    @Test
    public void releasedMigrationsNeverChange() {
        assertEquals(
                List.of("2060e6355101f5d2", "5119040f5c013f21", "65cb67e630b963d1", "19a2619577434640"),
                SCHEMA.migrations().stream()
                        .map(m -> m.checksum().substring(0, 16))
                        .toList());
    }

    @Test
    public void commentsAndLayoutDoNotCountButStatementsDo() {
        String one = Schema.migration(
                        1, "x", "-- one\nCREATE TABLE a (b INTEGER);\n\n-- two\nCREATE TABLE c (d INTEGER);\n")
                .checksum();
        assertEquals(
                one,
                Schema.migration(1, "x", "CREATE TABLE a (b INTEGER);\r\nCREATE TABLE c (d INTEGER);")
                        .checksum());
        assertTrue(!one.equals(
                Schema.migration(1, "x", "CREATE TABLE a (b INTEGER);").checksum()));
        assertThrows(IllegalArgumentException.class, () -> Schema.migration(1, "x", "CREATE TABLE a (b INTEGER)"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
