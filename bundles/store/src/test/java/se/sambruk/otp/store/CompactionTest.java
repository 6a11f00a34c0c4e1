package se.sambruk.otp.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.store.sql.TestDatabases;

public class CompactionTest {
    private static final int ISSUES = 150;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Before
    public void onlyWithFiles() {
        assumeTrue("the files are H2's", TestDatabases.isH2());
    }

    private static void issueMany(TestStore store) {
        ContentHash profile = store.blobs.put(new byte[] {1}, "text/plain", Packs.ACT);
        for (int i = 0; i < ISSUES; i++) {
            IssueRecord issue = store.procurements.issue(Packs.specification("ett", 1, "" + i), profile, Packs.ACT);
            assertEquals(i + 1, issue.number());
        }
    }

    private static void assertHoldsAll(TestStore store) {
        assertEquals(ISSUES, store.procurements.issues("ett").size());
        for (int i = 0; i < ISSUES; i += 37) {
            Specification specification = Packs.specification("ett", 1, "" + i);
            assertEquals(Optional.of(specification), store.procurements.specification(specification.contentHash()));
        }
        assertEquals(ISSUES + 1, store.log.after(0, 10_000).size());
        store.assertSound();
    }

    private static long size(Path home) throws IOException {
        return Files.size(home.resolve("store").resolve("otp.mv.db"));
    }

    @Test
    public void aFileThatSmallWritesMakeGrowIsMadeSmallerAndHoldsTheSame() throws IOException {
        Path plain = folder.newFolder().toPath();
        Path compacted = folder.newFolder().toPath();
        long grown;
        try (TestStore store = TestStore.open(plain)) {
            issueMany(store);
            grown = size(plain);
        }
        try (TestStore store = TestStore.openCompacting(compacted)) {
            issueMany(store);
            assertTrue(size(compacted) + " and " + grown, size(compacted) < grown / 2);
            assertHoldsAll(store);
        }
        try (TestStore store = TestStore.open(compacted)) {
            assertHoldsAll(store);
        }
    }

    @Test
    public void readersAreNotDisturbed() throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (TestStore store = TestStore.openCompacting(folder.getRoot().toPath())) {
            CompletableFuture<Integer> reader = CompletableFuture.supplyAsync(() -> {
                int before = 0;
                while (writing.get()) {
                    int now = store.procurements.issues("ett").size();
                    assertTrue(now >= before);
                    before = now;
                }
                return before;
            });
            issueMany(store);
            writing.set(false);
            assertTrue(reader.get() <= ISSUES);
            assertHoldsAll(store);
        }
    }
}
