package se.sambruk.otp.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.store.sql.TestDatabases;

/** On a small file system of its own, which only an administrator can make: else skipped. */
public class DiskFullTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path home;
    private boolean mounted;

    @Before
    public void mount() throws Exception {
        assumeTrue("the files are H2's", TestDatabases.isH2());
        home = folder.newFolder("litet").toPath();
        mounted = run("mount", "-t", "tmpfs", "-o", "size=16m", "otp-test", home.toString());
        assumeTrue("a small file system cannot be mounted here", mounted);
    }

    @After
    public void unmount() throws Exception {
        if (mounted) {
            assertTrue(run("umount", home.toString()));
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Path ballast() {
        return home.resolve("ballast");
    }

    /** Puts packs in until there is no more room, and gives how many went in. */
    private static int fill(TestStore store, int first) {
        for (int i = first; i < first + 1000; i++) {
            try {
                store.library.put(Packs.pack("pack-" + i, 150, i), Map.of(), "prov", Packs.ACT);
            } catch (ProblemException e) {
                assertEquals("OTP-3008", e.problems().get(0).code());
                return i;
            }
        }
        throw new AssertionError("the disk was never full");
    }

    private static void assertHolds(TestStore store, int packs) {
        assertEquals(packs, store.library.current().size());
        assertEquals(packs * 150L, store.library.countRequirements());
        List<Change> changes = store.log.after(0, 10_000);
        assertEquals(packs, changes.size());
        for (int i = 0; i < packs; i++) {
            Catalog catalog = Packs.pack("pack-" + i, 150, i);
            assertEquals(
                    Optional.of(catalog), store.library.catalog(catalog.ref().hash()));
        }
        store.assertSound();
    }

    @Test
    public void aFullDiskChangesNothingAndTheSameProcessGoesOnWhenThereIsRoomAgain() throws IOException {
        Files.write(ballast(), new byte[6 << 20]);
        int more;
        try (TestStore store = TestStore.open(home)) {
            int packs = fill(store, 0);
            assertTrue("packs before the disk was full: " + packs, packs > 2);
            assertHolds(store, packs);
            assertEquals(packs, fill(store, packs));
            assertHolds(store, packs);
            Files.delete(ballast());
            more = fill(store, packs);
            assertTrue(more > packs);
            assertHolds(store, more);
        }
        try (TestStore store = TestStore.open(home)) {
            assertHolds(store, more);
        }
    }

    @Test
    public void aStoreThatCannotBeMadeForWantOfRoomIsMadeWhenThereIsRoom() throws IOException {
        long room = Files.getFileStore(home).getUsableSpace();
        Files.write(ballast(), new byte[(int) room - 3 * 4096]);
        try (TestStore store = TestStore.open(home)) {
            SqlLibraryStoreTest.assertProblem("OTP-3008", () -> store.library.current());
            Files.delete(ballast());
            assertHolds(store, 0);
        }
    }
}
