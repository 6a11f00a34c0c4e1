package se.sambruk.otp.store.sql;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.problem.ProblemException;

/** What is left by a process that was killed in the midst of a large commit, which H2 can only open by writing. */
public class InterruptedCommitTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path home;
    private Path store;

    @Before
    public void make() {
        home = folder.getRoot().toPath();
        store = home.resolve("store");
        try (Database database = open()) {
            database.write(sql -> sql.update("UPDATE counter SET last_number = 7 WHERE name = 'change'"));
        }
    }

    private Database open() {
        return StoreComponent.at(home.toString(), 2, Duration.ofSeconds(60));
    }

    private void assertRefused(String code) {
        try (Database database = open()) {
            assertEquals(
                    code,
                    assertThrows(ProblemException.class, database::schemaVersion)
                            .problems()
                            .get(0)
                            .code());
        }
    }

    private void assertCannotBeReadWithoutWriting() throws SQLException {
        H2Files files = new H2Files(new StoreFolder(store));
        SQLException e = assertThrows(SQLException.class, () -> {
            try (Connection connection = files.forReading(H2Files.CURRENT)) {
                connection.rollback();
            }
        });
        assertTrue(e.toString(), new H2Faults(new StoreFolder(store)).isForWantOfWriting(e));
    }

    @Test
    public void theCommitIsEndedAndEverythingIsThere() throws Exception {
        InterruptedCommits.leave(store, "UPDATE counter SET last_number = 8 WHERE name = 'change'");
        assertCannotBeReadWithoutWriting();
        for (int time = 0; time < 2; time++) {
            try (Database database = open()) {
                assertEquals(InterruptedCommits.CONTENTS, (long)
                        database.read(sql -> sql.number("SELECT COUNT(*) FROM content")));
                assertEquals(8, (long) database.read(sql -> sql.number(OpenDatabase.LAST_CHANGE)));
            }
        }
    }

    @Test
    public void aDatabaseOfALaterVersionIsRefusedAllTheSame() throws Exception {
        InterruptedCommits.leave(
                store,
                "INSERT INTO schema_version (version, name, checksum, applied) VALUES (99, '0099-later', 'x', 0)");
        assertCannotBeReadWithoutWriting();
        assertRefused("OTP-3004");
        assertRefused("OTP-3004");
    }

    @Test
    public void aDatabaseThatHasLostAcknowledgedChangesIsRefusedAllTheSame() throws Exception {
        InterruptedCommits.leave(store);
        Files.writeString(store.resolve("acknowledged"), "0000000000000000009\n");
        assertCannotBeReadWithoutWriting();
        assertRefused("OTP-3015");
        assertRefused("OTP-3015");
    }
}
