package se.sambruk.otp.store;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.store.Change;

public class SqlBlobStoreTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void blobsOfAnySizeAreReadBackAfterARestart() {
        Path home = folder.getRoot().toPath();
        Random random = new Random(1);
        for (int size : new int[] {0, 1, 4096, 1_000_000, 20_000_000}) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            ContentHash hash;
            try (TestStore store = TestStore.open(home)) {
                hash = store.blobs.put(bytes, "application/octet-stream", Packs.ACT);
            }
            try (TestStore store = TestStore.open(home)) {
                assertArrayEquals(bytes, store.blobs.get(hash).orElseThrow());
                store.assertSound();
            }
        }
    }

    @Test
    public void keepingWhatIsThereChangesNothingAndIsNotLogged() {
        try (TestStore store = TestStore.open(folder.getRoot().toPath())) {
            ContentHash hash = store.blobs.put(new byte[] {1}, "text/plain", Packs.ACT);
            assertEquals(hash, store.blobs.put(new byte[] {1}, "text/html", Packs.act("igen")));
            assertEquals(
                    List.of(new Change(1, Packs.ACT, Change.BLOB_PUT, hash.hex(), "text/plain")),
                    store.log.after(0, 10));
        }
    }

    @Test
    public void whatIsKeptForOtherReasonsIsNoBlobUntilSomebodyKeepsItAsOne() {
        try (TestStore store = TestStore.open(folder.getRoot().toPath())) {
            store.library.put(Packs.pack("a", 1, 0), Map.of(), "prov", Packs.ACT);
            byte[] manifest =
                    CanonicalJson.bytes(Packs.pack("a", 1, 0).manifest().tree());
            ContentHash hash = ContentHash.ofBytes(manifest);
            assertEquals(Optional.empty(), store.blobs.get(hash));
            store.blobs.put(manifest, "application/json", Packs.ACT);
            assertArrayEquals(manifest, store.blobs.get(hash).orElseThrow());
        }
    }

    @Test
    public void aDamagedBlobIsNeverServed() {
        try (TestStore store = TestStore.open(folder.getRoot().toPath())) {
            ContentHash hash = store.blobs.put(new byte[] {1, 2, 3}, "text/plain", Packs.ACT);
            store.tamper("UPDATE content SET body = ? WHERE hash = ?", new byte[] {1, 2, 4}, hash.hex());
            SqlLibraryStoreTest.assertProblem("OTP-3020", () -> store.blobs.get(hash));
            assertFalse(store.health.check().isEmpty());
        }
    }

    @Test
    public void whatTheCallerDoesToItsBytesAfterwardsDoesNotMatter() {
        try (TestStore store = TestStore.open(folder.getRoot().toPath())) {
            byte[] bytes = {1, 2, 3};
            ContentHash hash = store.blobs.put(bytes, "text/plain", Packs.ACT);
            bytes[0] = 9;
            store.blobs.get(hash).orElseThrow()[0] = 9;
            assertArrayEquals(new byte[] {1, 2, 3}, store.blobs.get(hash).orElseThrow());
        }
    }
}
