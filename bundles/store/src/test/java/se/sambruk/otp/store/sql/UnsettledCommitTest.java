package se.sambruk.otp.store.sql;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.api.ErrorCode;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.store.sql.FaultyEngine.Where;

/** What is told, and what is done, where something fails after a commit has begun. */
public class UnsettledCommitTest {
    private static final SQLException COLLISION = new SQLException("collision", "HYT00", ErrorCode.LOCK_TIMEOUT_1);
    private static final SQLException CLOSED = new SQLException("closed", "90098", ErrorCode.DATABASE_IS_CLOSED);
    private static final SQLException DISK = new SQLException("disk", "90031", ErrorCode.IO_EXCEPTION_2);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final AtomicInteger runs = new AtomicInteger();

    private Database open(FaultyEngine engine) {
        return new Database(() -> engine, Clock.systemUTC(), 1, Duration.ofSeconds(60));
    }

    private FaultyEngine engine(SQLException fault) throws Exception {
        return new FaultyEngine(new H2Engine(folder.newFolder().toPath().resolve("store"), Long.MAX_VALUE), fault);
    }

    private ProblemException failing(Database database) {
        return assertThrows(ProblemException.class, () -> write(database));
    }

    private void write(Database database) {
        database.write(sql -> {
            runs.incrementAndGet();
            sql.update("UPDATE counter SET last_number = last_number + 1 WHERE name = 'content'");
            return sql.update("UPDATE counter SET last_number = last_number + 1 WHERE name = 'change'");
        });
    }

    private static void assertDone(Database database, long times) {
        for (String counter : List.of("content", "change")) {
            assertEquals(times, (long)
                    database.read(sql -> sql.number("SELECT last_number FROM counter WHERE name = ?", counter)));
        }
    }

    @Test
    public void whatFailsAfterTheCommitIsNotRunAgainAndToldAsPerhapsSaved() throws Exception {
        for (SQLException fault : List.of(COLLISION, CLOSED, DISK)) {
            assertToldAsPerhapsSaved(fault, Where.IN_HARDEN);
            assertToldAsPerhapsSaved(fault, Where.IN_HARDEN_AND_OPEN);
        }
        assertToldAsPerhapsSaved(CLOSED, Where.AFTER_COMMIT);
        assertToldAsPerhapsSaved(DISK, Where.AFTER_COMMIT);
    }

    private void assertToldAsPerhapsSaved(SQLException fault, Where where) throws Exception {
        FaultyEngine engine = engine(fault);
        try (Database database = open(engine)) {
            write(database);
            runs.set(0);
            engine.failNext(where);
            ProblemException e = failing(database);
            assertEquals("OTP-3016", e.problems().get(0).code());
            assertTrue(e.describe(Locale.forLanguageTag("sv-SE")).contains("kan ha sparats"));
            assertTrue(e.describe(Locale.ENGLISH).contains("may have been saved"));
            assertEquals(1, runs.get());
            assertDone(database, 2);
            write(database);
            assertDone(database, 3);
        }
    }

    @Test
    public void aCommitThatFailsAndIsSeenToBeMissingIsToldAsNotDone() throws Exception {
        FaultyEngine engine = engine(DISK);
        try (Database database = open(engine)) {
            write(database);
            runs.set(0);
            engine.failNext(Where.BEFORE_COMMIT);
            assertEquals("OTP-3009", failing(database).problems().get(0).code());
            assertEquals(1, runs.get());
            assertDone(database, 1);
            write(database);
            assertDone(database, 2);
        }
    }

    /** A server takes back a transaction that collides with another one at the commit. */
    @Test
    public void aCommitThatCollidesIsRunAgain() throws Exception {
        FaultyEngine engine = engine(COLLISION);
        try (Database database = open(engine)) {
            write(database);
            runs.set(0);
            engine.failNext(Where.BEFORE_COMMIT);
            write(database);
            assertEquals(2, runs.get());
            assertDone(database, 2);
        }
    }
}
