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
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.store.sql.InterruptedCommits;
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

    /** Leaves so many bytes on the disk. */
    private void leave(long bytes) throws IOException {
        long room = Files.getFileStore(home).getUsableSpace();
        Files.write(ballast(), new byte[(int) (room - bytes)]);
    }

    @Test
    public void howeverLittleRoomThereIsAFirstStartSaysSoAndTheNextOneWithRoomGoesWell() throws IOException {
        int made = 0;
        for (int pages = 0; pages <= 160; pages += 4) {
            Path small = home.resolve("hem-" + pages);
            leave(pages * 4096L);
            try (TestStore store = TestStore.open(small)) {
                if (pages < 40) {
                    SqlLibraryStoreTest.assertProblem("OTP-3008", () -> store.library.current());
                    assertLeavesNothing(small);
                } else {
                    made += assertCanBeReadOrSaysThatTheDiskIsFull(store);
                }
                Files.delete(ballast());
                assertHolds(store, 0);
            }
            try (TestStore store = TestStore.open(small)) {
                store.blobs.put(new byte[] {1}, "text/plain", Packs.ACT);
                assertEquals(1, store.log.after(0, 10).size());
            }
        }
        assertTrue("stores made on a nearly full disk: " + made, made > 5);
    }

    private static int assertCanBeReadOrSaysThatTheDiskIsFull(TestStore store) {
        try {
            assertEquals(List.of(), store.library.current());
        } catch (ProblemException e) {
            assertEquals("OTP-3008", e.problems().get(0).code());
            return 0;
        }
        SqlLibraryStoreTest.assertProblem(
                "OTP-3008", () -> store.library.put(Packs.pack("stort", 1500, 0), Map.of(), "prov", Packs.ACT));
        assertEquals(List.of(), store.library.current());
        return 1;
    }

    private static void assertLeavesNothing(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            assertEquals(
                    List.of("lock"),
                    files.filter(Files::isRegularFile)
                            .map(f -> f.getFileName().toString())
                            .toList());
        }
    }

    @Test
    public void aFolderThatCannotBeMadeForWantOfRoomIsToldOfAsAFullDisk() throws Exception {
        assertTrue(run("mount", "-o", "remount,nr_inodes=1", home.toString())
                || run("mount", "-o", "remount,nr_inodes=2", home.toString()));
        try (TestStore store = TestStore.open(home)) {
            SqlLibraryStoreTest.assertProblem("OTP-3008", () -> store.library.current());
            assertTrue(run("mount", "-o", "remount,nr_inodes=1000", home.toString()));
            assertHolds(store, 0);
        }
    }

    /** Such a database can neither be read nor written before there is room. */
    @Test
    public void aLargeCommitThatWasInterruptedIsEndedWhenThereIsRoom() throws Exception {
        assertTrue(run("mount", "-o", "remount,size=160m", home.toString()));
        try (TestStore store = TestStore.open(home)) {
            assertHolds(store, 0);
        }
        InterruptedCommits.leave(home.resolve("store"));
        leave(4096);
        try (TestStore store = TestStore.open(home)) {
            SqlLibraryStoreTest.assertProblem("OTP-3008", () -> store.health.counts());
            SqlLibraryStoreTest.assertProblem("OTP-3008", () -> store.health.counts());
            Files.delete(ballast());
            assertEquals(
                    InterruptedCommits.CONTENTS, (long) store.health.counts().get("contents"));
        }
    }

    @Test
    public void aStoreThatCannotBeMadeForWantOfRoomIsMadeWhenThereIsRoom() throws IOException {
        leave(3 * 4096);
        try (TestStore store = TestStore.open(home)) {
            SqlLibraryStoreTest.assertProblem("OTP-3008", () -> store.library.current());
            Files.delete(ballast());
            assertHolds(store, 0);
        }
    }
}
