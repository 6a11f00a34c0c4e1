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
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.store.sql.InterruptedCommits;
import se.sambruk.otp.store.sql.SmallDisk;
import se.sambruk.otp.store.sql.TestDatabases;

/** On a small file system of its own, which only an administrator can make: else skipped. */
public class DiskFullTest {
    @Rule
    public final SmallDisk disk = new SmallDisk();

    private Path home;

    @Before
    public void name() {
        assumeTrue("the files are H2's", TestDatabases.isH2());
        home = disk.root();
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
        disk.leave(10 << 20);
        int more;
        try (TestStore store = TestStore.open(home)) {
            int packs = fill(store, 0);
            assertTrue("packs before the disk was full: " + packs, packs > 2);
            assertHolds(store, packs);
            assertEquals(packs, fill(store, packs));
            assertHolds(store, packs);
            disk.free();
            more = fill(store, packs);
            assertTrue(more > packs);
            assertHolds(store, more);
        }
        try (TestStore store = TestStore.open(home)) {
            assertHolds(store, more);
        }
    }

    @Test
    public void howeverLittleRoomThereIsAFirstStartSaysSoAndTheNextOneWithRoomGoesWell() throws IOException {
        int made = 0;
        for (int pages = 0; pages <= 160; pages += pages < 16 ? 2 : pages < 80 ? 16 : 4) {
            Path small = home.resolve("hem-" + pages);
            disk.leave(pages * 4096L);
            try (TestStore store = TestStore.open(small)) {
                if (pages < 40) {
                    SqlLibraryStoreTest.assertProblem("OTP-3008", () -> store.library.current());
                    assertLeavesNothing(small);
                } else {
                    made += assertCanBeReadOrSaysThatTheDiskIsFull(store);
                }
                disk.free();
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
        assertTrue(disk.change("nr_inodes=1") || disk.change("nr_inodes=2"));
        try (TestStore store = TestStore.open(home)) {
            SqlLibraryStoreTest.assertProblem("OTP-3008", () -> store.library.current());
            assertTrue(disk.change("nr_inodes=1000"));
            assertHolds(store, 0);
        }
    }

    /** Such a database can neither be read nor written before there is room. */
    @Test
    public void aLargeCommitThatWasInterruptedIsEndedWhenThereIsRoom() throws Exception {
        assertTrue(disk.change("size=160m"));
        try (TestStore store = TestStore.open(home)) {
            assertHolds(store, 0);
        }
        InterruptedCommits.leave(home.resolve("store"));
        disk.leave(4096);
        try (TestStore store = TestStore.open(home)) {
            SqlLibraryStoreTest.assertProblem("OTP-3008", () -> store.health.counts());
            SqlLibraryStoreTest.assertProblem("OTP-3008", () -> store.health.counts());
            disk.free();
            assertEquals(
                    InterruptedCommits.CONTENTS, (long) store.health.counts().get("contents"));
        }
    }

    @Test
    public void aStoreThatCannotBeMadeForWantOfRoomIsMadeWhenThereIsRoom() throws IOException {
        disk.leave(3 * 4096);
        try (TestStore store = TestStore.open(home)) {
            SqlLibraryStoreTest.assertProblem("OTP-3008", () -> store.library.current());
            disk.free();
            assertHolds(store, 0);
        }
    }
}
