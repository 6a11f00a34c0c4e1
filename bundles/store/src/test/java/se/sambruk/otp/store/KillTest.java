package se.sambruk.otp.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.store.StoreWriter.Manner;
import se.sambruk.otp.store.sql.TestDatabases;

/**
 * Kills a writing process at moments that nobody chose, and looks whether every write that it was promised is there.
 * The property {@code otp.test.kills} says how many times for each manner of writing.
 */
public class KillTest {
    private static final int KILLS = Integer.getInteger("otp.test.kills", 2);

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Random random = new Random(Long.getLong("otp.test.seed", System.nanoTime()));

    /** For each thing written to, what was promised last and what was begun after that. */
    private final Map<String, String> promised = new HashMap<>();

    private final Map<String, String> begun = new HashMap<>();

    private void assumeH2() {
        assumeTrue("a server does not die with its client", TestDatabases.isH2());
    }

    @Test
    public void everyAcknowledgedWriteSurvivesAKillAmongMixedWrites() throws Exception {
        assumeH2();
        killAgainAndAgain(Manner.MIXED, 40, 60);
    }

    @Test
    public void everyAcknowledgedWriteSurvivesAKillWhileALargeEditionIsPut() throws Exception {
        assumeH2();
        killAgainAndAgain(Manner.LARGE, 2, 1500);
    }

    @Test
    public void everyAcknowledgedWriteSurvivesAKillWhileLargeSpecificationsAreIssued() throws Exception {
        assumeH2();
        killAgainAndAgain(Manner.ISSUES, 12, 100);
    }

    private void killAgainAndAgain(Manner manner, int most, int millis) throws Exception {
        Path home = folder.getRoot().toPath();
        for (int kill = 0; kill < KILLS; kill++) {
            try (WriterProcess writer = new WriterProcess(home, manner, kill * 1000)) {
                writer.await("open", 1);
                int writes = random.nextInt(most);
                writer.await("done", writes);
                assertEverythingPromisedIsIn(home, writer.killAfter(random.nextInt(millis)));
            }
        }
    }

    @Test
    public void aStoreKilledWhileItIsMadeIsMadeTheNextTime() throws Exception {
        assumeH2();
        for (int kill = 0; kill < KILLS; kill++) {
            Path home = folder.newFolder().toPath();
            for (int again = 0; again < 2; again++) {
                try (WriterProcess writer = new WriterProcess(home, Manner.MIXED, 0)) {
                    writer.await("start", 1);
                    promised.clear();
                    List<String> told = writer.killAfter(random.nextInt(700));
                    if (again == 1) {
                        assertEverythingPromisedIsIn(home, told);
                    }
                }
            }
        }
    }

    private void assertEverythingPromisedIsIn(Path home, List<String> told) throws IOException {
        try (TestStore store = TestStore.open(home)) {
            store.assertSound();
            for (String line : told) {
                String[] words = line.split(" ");
                if (words[0].equals("try")) {
                    begun.put(words[2], words[3]);
                } else if (words[0].equals("done")) {
                    promised.put(words[2], words[3]);
                    assertIsIn(store, words);
                }
            }
            promised.replaceAll((subject, hash) -> last(store, subject, hash));
            long listed = store.library.countRequirements();
            assertEquals(0, listed % 40);
            assertTrue(store.library
                            .requirements(RequirementQuery.all().limit(1))
                            .rows()
                            .size()
                    == Math.min(1, listed));
        }
    }

    private static void assertIsIn(TestStore store, String[] words) {
        ContentHash hash = new ContentHash(words[3]);
        switch (words[1]) {
            case "put" -> assertTrue(store.library.catalog(hash).isPresent());
            case "blob" -> assertTrue(store.blobs.get(hash).isPresent());
            default -> {
                assertTrue(store.procurements.specification(hash).isPresent());
                IssueRecord issue = store.procurements.issues(words[2]).get(Integer.parseInt(words[4]) - 1);
                assertEquals(hash, issue.specification());
            }
        }
    }

    /**
     * The library has the edition that was promised last, or the one that was on its way when the kill came; what has
     * been seen there counts as promised from then on.
     */
    private String last(TestStore store, String subject, String hash) {
        if (!subject.startsWith("pack-") && !subject.equals("stort")) {
            return hash;
        }
        String current =
                store.library.current(subject).orElseThrow().ref().hash().hex();
        assertTrue(subject, current.equals(hash) || current.equals(begun.get(subject)));
        return current;
    }

    @Test
    public void anotherProcessCannotOpenAStoreThatIsInUse() throws Exception {
        assumeH2();
        Path home = folder.getRoot().toPath();
        try (WriterProcess writer = new WriterProcess(home, Manner.HOLD, 0);
                TestStore store = TestStore.open(home)) {
            writer.await("open", 1);
            SqlLibraryStoreTest.assertProblem("OTP-3003", () -> store.library.current());
            assertEquals("OTP-3003", store.health.check().get(0).code());
            writer.killAfter(0);
            assertFalse(!store.library.current().isEmpty());
        }
    }

    /** H2 has a lock of its own, but only on a database that is there: not while one is being made or exchanged. */
    @Test
    public void anotherProcessCannotMakeADatabaseInAFolderThatIsInUse() throws Exception {
        assumeH2();
        Path home = folder.getRoot().toPath();
        try (WriterProcess writer = new WriterProcess(home, Manner.HOLD, 0);
                TestStore store = TestStore.open(home)) {
            writer.await("open", 1);
            Files.delete(home.resolve("store").resolve("otp.mv.db"));
            SqlLibraryStoreTest.assertProblem("OTP-3003", () -> store.library.current());
        }
    }
}
