package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.install.Reconciler.Care;
import se.sambruk.otp.plugins.state.Journal;
import se.sambruk.otp.plugins.state.Vault;

/** What works goes on working where the platform may not write what it remembers. */
public class UnwritableTest {
    private static final byte[] CODE = Jars.bundle("se.exempel.kod", "1.0.0").bytes();

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Worker worker = new Worker(new CountDownLatch(1));
    private Bench bench;
    private Path obstacle;

    @Before
    public void make() throws IOException {
        bench = new Bench(temporary.getRoot().toPath());
        obstacle = bench.home.resolve("plugins/.plugins.properties.new");
    }

    @After
    public void close() {
        worker.close();
    }

    @Test
    public void theFilesConcernedSaySoAndAreInUseAndAreRememberedWhenItCanBeDone() throws IOException {
        bench.drop("forr.jar", Jars.bundle("se.exempel.forr", "1.0.0").bytes());
        bench.pass(Care.START);
        // Where a folder is, no file can be written, whoever we run as.
        Files.createDirectories(obstacle);
        bench.drop("kod.jar", CODE);
        bench.drop("trasig.jar", "trasig".getBytes());
        Installer installer = bench.installer(worker, Duration.ZERO);
        worker.call(() -> {
            installer.begin();
            return null;
        });
        assertEquals(PluginState.ACTIVE, plugin(installer, "kod.jar").state());
        assertEquals(List.of("OTP-7074"), codes(plugin(installer, "kod.jar")));
        assertTrue(codes(plugin(installer, "trasig.jar")).contains("OTP-7074"));
        assertEquals("which has not changed", List.of(), codes(plugin(installer, "forr.jar")));
        assertEquals(Set.of("home/forr.jar"), onDisk());
        Files.delete(obstacle);
        worker.call(() -> {
            installer.look(false);
            return null;
        });
        assertEquals(List.of(), codes(plugin(installer, "kod.jar")));
        assertEquals(bench.journal.records().keySet(), onDisk());
    }

    @Test
    public void aFileThatGoesMeanwhileGoes() throws IOException {
        bench.drop("kod.jar", CODE);
        bench.pass(Care.START);
        Files.createDirectories(obstacle);
        bench.remove("kod.jar");
        bench.pass(Care.CHANGES);
        assertEquals(Set.of(), bench.locations());
        Files.delete(obstacle);
        assertTrue(bench.journal.save());
        assertEquals(Set.of(), onDisk());
    }

    @Test
    public void aFileThatCannotEvenBeRefusedStopsNoOther() throws IOException {
        bench.drop("a.yaml", "pack: a 1.0.0".getBytes());
        bench.pass(Care.START);
        bench.drop("a.yaml", "fel".getBytes());
        bench.drop("b.jar", CODE);
        // What was in use before is put back, and the memory runs out over that.
        bench.host.wipe();
        bench.host.exhausting.add("otp-plugin:home/a.yaml");
        bench.pass(Care.START);
        assertTrue(bench.record("b.jar").accepted());
        bench.host.exhausting.clear();
        bench.pass(Care.START);
        assertEquals(2, bench.locations().size());
    }

    @Test
    public void whatAnEarlierProcessHadBegunKeepsNobodyFromStarting() throws IOException {
        Path kept = bench.home.resolve("plugins/kept");
        // That cannot be removed, as it is not empty.
        Files.createDirectories(kept.resolve(".begun-1/x"));
        new Vault(kept).open();
    }

    private Set<String> onDisk() {
        return Journal.open(bench.home.resolve("plugins/plugins.properties"))
                .records()
                .keySet();
    }

    private static Plugin plugin(Installer installer, String name) {
        Optional<Plugin> found = installer.plugins().stream()
                .filter(plugin -> plugin.file().endsWith(name))
                .findFirst();
        return found.orElseThrow();
    }

    private static List<String> codes(Plugin plugin) {
        return plugin.problems().stream().map(Problem::code).toList();
    }
}
