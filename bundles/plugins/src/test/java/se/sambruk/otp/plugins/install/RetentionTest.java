package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.install.Reconciler.Care;
import se.sambruk.otp.plugins.state.Retention;
import se.sambruk.otp.plugins.state.Vault;

/** What is kept of the bytes of files, and for how long. */
public class RetentionTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final long PLENTY = 1_000_000;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Bench bench;

    @Before
    public void make() throws IOException {
        bench = new Bench(temporary.getRoot().toPath());
        // A platform that has been started before: nothing but an empty journal is there.
        bench.drop("x.yaml", "pack: x 1.0.0".getBytes());
        bench.pass(Care.START);
        bench.remove("x.yaml");
        bench.pass(Care.START);
        for (ContentHash hash : kept()) {
            bench.vault.remove(hash);
        }
        bench.restart();
    }

    @Test
    public void whatIsInUseAndTheFileAsItLiesAreKeptWhateverTheLimits() throws IOException {
        ContentHash used = bench.drop("kod.jar", jar("1.0.0", 100));
        bench.drop("krav.yaml", "pack: prov 1.0.0".getBytes());
        bench.pass(Care.CHANGES);
        ContentHash refused = bench.drop("kod.jar", "trasig".getBytes());
        bench.pass(Care.CHANGES);
        Set<ContentHash> before = kept();
        later(Duration.ofDays(1000));
        clear(Duration.ZERO, 0);
        assertEquals(before, kept());
        assertTrue(kept().containsAll(Set.of(used, refused)));
    }

    @Test
    public void whatHasBeenReplacedIsKeptForAWhileFromThen() throws IOException {
        ContentHash old = bench.drop("kod.jar", jar("1.0.0", 100));
        bench.pass(Care.CHANGES);
        later(DAY.multipliedBy(100));
        ContentHash now = bench.drop("kod.jar", jar("1.1.0", 100));
        bench.pass(Care.CHANGES);
        clear(DAY.multipliedBy(30), PLENTY);
        assertEquals(Set.of(old, now), kept());
        later(DAY.multipliedBy(30));
        clear(DAY.multipliedBy(30), PLENTY);
        assertEquals("to the end of the time", Set.of(old, now), kept());
        later(Duration.ofSeconds(1));
        clear(DAY.multipliedBy(30), PLENTY);
        assertEquals(Set.of(now), kept());
    }

    @Test
    public void whatHasBeenRemovedIsKeptForAWhileFromThen() throws IOException {
        ContentHash gone = bench.drop("kod.jar", jar("1.0.0", 100));
        bench.pass(Care.CHANGES);
        later(DAY.multipliedBy(100));
        bench.remove("kod.jar");
        bench.pass(Care.CHANGES);
        clear(DAY, PLENTY);
        assertEquals(Set.of(gone), kept());
        later(DAY.plusSeconds(1));
        clear(DAY, PLENTY);
        assertEquals(Set.of(), kept());
    }

    @Test
    public void ofTooMuchTheEarliestGoFirst() throws IOException {
        ContentHash first = replace("1.0.0");
        ContentHash second = replace("1.1.0");
        ContentHash third = replace("1.2.0");
        ContentHash now = replace("1.3.0");
        assertEquals(Set.of(first, second, third, now), kept());
        clear(DAY.multipliedBy(30), 25_000);
        assertEquals(Set.of(second, third, now), kept());
    }

    @Test
    public void nothingIsClearedBeforeTheJournalIsOnDisk() throws IOException {
        ContentHash old = replace("1.0.0");
        Path journal = bench.home.resolve("plugins/plugins.properties");
        Files.delete(journal);
        // Nothing can be moved onto a folder with something in it.
        Files.createDirectories(journal.resolve("i vagen"));
        ContentHash now = replace("1.1.0");
        clear(Duration.ZERO, 0);
        assertEquals(Set.of(old, now), kept());
        assertTrue("what works goes on working", bench.record("kod.jar").accepted());
        Trees.delete(journal);
        clear(Duration.ZERO, 0);
        assertEquals(Set.of(now), kept());
        bench.restart();
        assertEquals(now, bench.record("kod.jar").hash().orElseThrow());
    }

    @Test
    public void nothingIsClearedWhereTheJournalWasLost() throws IOException {
        ContentHash old = replace("1.0.0");
        ContentHash now = replace("1.1.0");
        later(DAY.multipliedBy(1000));
        Files.writeString(bench.home.resolve("plugins/plugins.properties"), "form=1\n0.name=x\n");
        bench.restart();
        bench.pass(Care.START);
        clear(DAY, PLENTY);
        assertEquals(Set.of(old, now), kept());
        bench.restart();
        clear(DAY, PLENTY);
        assertEquals("the time begins anew", Set.of(old, now), kept());
        later(DAY.plusSeconds(1));
        clear(DAY, PLENTY);
        assertEquals(Set.of(now), kept());
    }

    @Test
    public void filesThatNobodyKeptAreLeftAlone() throws IOException {
        Path other = Files.writeString(bench.home.resolve("plugins/kept/LÄS MIG"), "x");
        replace("1.0.0");
        bench.restart();
        clear(Duration.ZERO, 0);
        assertTrue(Files.exists(other));
        assertFalse(kept().isEmpty());
    }

    private ContentHash replace(String version) throws IOException {
        ContentHash hash = bench.drop("kod.jar", jar(version, 10_000));
        bench.pass(Care.CHANGES);
        later(Duration.ofSeconds(1));
        return hash;
    }

    // That cannot be packed, so that its size is known.
    private static byte[] jar(String version, int size) {
        byte[] noise = new byte[size];
        new java.util.Random(version.hashCode()).nextBytes(noise);
        return Jars.bundle("se.exempel.kod", version).file("brus", noise).bytes();
    }

    private void later(Duration time) throws IOException {
        bench.clock = Clock.offset(bench.clock, time);
        bench.rewire();
    }

    private void clear(Duration time, long bytes) {
        new Retention(bench.vault, bench.journal, new Retention.Keep(time, bytes), bench.clock).clear();
    }

    private Set<ContentHash> kept() throws IOException {
        return bench.vault.all().stream().map(Vault.Kept::hash).collect(Collectors.toSet());
    }
}
