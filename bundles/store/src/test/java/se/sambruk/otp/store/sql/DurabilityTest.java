package se.sambruk.otp.store.sql;

import static org.junit.Assert.assertEquals;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What must have happened before anybody is promised that something is stored. */
public class DurabilityTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path store;
    private H2Engine engine;

    @Before
    public void open() throws SQLException {
        store = folder.getRoot().toPath().resolve("store");
        engine = new H2Engine(store, Long.MAX_VALUE);
        engine.open(Schema.current(Clock.systemUTC()));
    }

    @After
    public void close() {
        engine.close(false);
    }

    private static void change(Connection connection, long number) throws SQLException {
        new Sql(connection).update("UPDATE counter SET last_number = ? WHERE name = 'change'", number);
    }

    @Test
    public void whatIsCommittedIsInTheFileWhenTheCommitReturns() throws Exception {
        Path other = folder.newFolder().toPath();
        try (Connection connection = engine.connect()) {
            connection.setAutoCommit(false);
            for (long number = 1; number <= 20; number++) {
                change(connection, number);
                connection.commit();
                Path copy = other.resolve("copy" + number + ".mv.db");
                Files.copy(store.resolve(H2Files.CURRENT_FILE), copy);
                try (Connection reading = new H2Files(new StoreFolder(other)).forReading("copy" + number)) {
                    assertEquals(number, H2Files.lastChange(reading));
                }
            }
        }
    }

    /** No test can take the power away; that the disk is asked is what can be seen. */
    @Test
    public void theFileIsForcedToTheDiskBeforeTheNumberOfTheChangeIsNoted() throws Exception {
        List<String> seen = new ArrayList<>();
        try (Connection connection = engine.connect()) {
            connection.setAutoCommit(false);
            change(connection, 5);
            connection.commit();
            engine.harden(watched(Connection.class, connection, seen));
        }
        assertEquals(List.of("CHECKPOINT SYNC, noted 0"), seen);
        assertEquals(5, noted());
    }

    private long noted() {
        return new Acknowledged(store.resolve("acknowledged")).number();
    }

    /** Notes what is executed, and which number was noted when that had been done. */
    private <T> T watched(Class<T> type, T target, List<String> seen) {
        return type.cast(Proxy.newProxyInstance(
                DurabilityTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object outcome;
                    try {
                        outcome = method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    if (method.getName().equals("execute")) {
                        seen.add(arguments[0] + ", noted " + noted());
                    }
                    return method.getName().equals("createStatement")
                            ? watched(Statement.class, (Statement) outcome, seen)
                            : outcome;
                }));
    }
}
