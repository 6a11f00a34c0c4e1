package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.install.FakeHost.Killed;
import se.sambruk.otp.plugins.install.Reconciler.Care;

/** A file that takes the place of another does so when it has proved itself, and not before. */
public class ReplacementTest {
    private static final Act ACT = new Act("prov", Bench.CLOCK.instant(), "");
    private static final byte[] ONE = Jars.bundle("se.exempel.kod", "1.0.0").bytes();
    private static final byte[] OTHER =
            Jars.bundle("se.exempel.kod", "1.0.0").file("ny.txt", "ny").bytes();

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Worker worker = new Worker(new CountDownLatch(1));
    private Bench bench;
    private Installer installer;

    /** Each step is one that the process may end before. */
    private static class Steps extends FolderFiles {
        private final FakeHost host;

        Steps(Bench bench) {
            super(bench.vault);
            this.host = bench.host;
        }

        @Override
        void place(ContentHash hash, Path target) {
            host.step("place " + target.getFileName());
            super.place(hash, target);
        }

        @Override
        void delete(Path file) {
            host.step("delete " + file.getFileName());
            super.delete(file);
        }
    }

    @Before
    public void begin() throws IOException {
        begin(temporary.newFolder("hem").toPath());
    }

    private void begin(Path home) throws IOException {
        bench = new Bench(home);
        begin(new Steps(bench));
    }

    private void begin(FolderFiles files) {
        installer = bench.installer(worker, Duration.ZERO, files);
        worker.call(() -> {
            installer.begin();
            return null;
        });
    }

    @After
    public void close() {
        worker.close();
    }

    @Test
    public void withTheSameEndingItGetsTheNameOfThePresentFileAndSaysSo() throws IOException {
        install("gammal.jar", ONE);
        bench.host.log.clear();
        Plugin plugin = install("ny.JAR", OTHER);
        assertEquals(dropped("gammal.jar"), plugin.file());
        assertEquals(List.of("OTP-7072"), codes(plugin.problems()));
        assertEquals(Set.of("gammal.jar"), lying());
        assertArrayEquals(OTHER, Files.readAllBytes(dropped("gammal.jar")));
        assertEquals(
                "tried before the old one goes",
                List.of("place", "install", "start", "try", "uninstall"),
                bench.host.log.stream().map(done -> done.split(" ")[0]).toList());
    }

    @Test
    public void underItsOwnNameThereIsNothingToSay() throws IOException {
        install("kod.jar", ONE);
        assertEquals(List.of(), install("kod.jar", OTHER).problems());
    }

    @Test
    public void aPackIsUpdatedInPlace() throws IOException {
        report("gammal.yaml", PackState.ACTIVE);
        install("gammal.yaml", "pack: prov 1.0.0".getBytes());
        install("ny.yml", "pack: prov 1.0.0 ".getBytes());
        assertEquals(Set.of("otp-plugin:home/gammal.yaml"), bench.locations());
        assertTrue(bench.host.log.stream().noneMatch(done -> done.startsWith("uninstall")));
    }

    @Test
    public void anotherPluginUnderTheNewFilesNameIsLeftAlone() throws IOException {
        install("gammal.jar", ONE);
        install("ny.jar", Jars.bundle("se.exempel.annan", "1.0.0").bytes());
        install("ny.jar", OTHER);
        assertEquals("se.exempel.annan", bench.record("ny.jar").id());
        assertEquals(
                ContentHash.ofBytes(OTHER), bench.record("gammal.jar").hash().orElseThrow());
    }

    @Test
    public void withAnotherEndingTheOldFileGoesWhenTheNewIsInUse() throws IOException {
        install("gammal.jar", ONE);
        bench.host.log.clear();
        Plugin plugin = install("ny.zip", OTHER);
        assertEquals(dropped("ny.zip"), plugin.file());
        assertEquals(Set.of("ny.zip"), lying());
        assertEquals(Set.of("home/ny.zip"), bench.journal.records().keySet());
        assertEquals(
                List.of("place", "install", "start", "try", "delete", "uninstall"),
                bench.host.log.stream().map(done -> done.split(" ")[0]).toList());
    }

    @Test
    public void whatFailsItsTrialLeavesEverythingAsItWas() throws IOException {
        install("gammal.jar", ONE);
        bench.host.failing.add(ContentHash.ofBytes(OTHER));
        for (String name : List.of("ny.jar", "ny.zip")) {
            Object before = state();
            var modified = Files.getLastModifiedTime(dropped("gammal.jar"));
            bench.host.log.clear();
            assertEquals("OTP-7052", refusal(name, OTHER));
            assertEquals(before, state());
            assertEquals(modified, Files.getLastModifiedTime(dropped("gammal.jar")));
            assertTrue(bench.record("gammal.jar").accepted());
            assertTrue(bench.host.isRunning(bench.locations().first()));
            assertFalse(
                    "the old one was in use all the time",
                    bench.host.log.contains("uninstall " + bench.locations().first()));
        }
    }

    @Test
    public void aPackThatTheLibraryRefusesLeavesEverythingAsItWas() throws IOException {
        report("gammal.yaml", PackState.ACTIVE);
        install("gammal.yaml", "pack: prov 1.0.0".getBytes());
        Object before = state();
        report("ny.json", PackState.REFUSED);
        assertThrows(ProblemException.class, () -> install("ny.json", "pack: prov 1.0.0 ".getBytes()));
        assertEquals(before, state());
    }

    @Test
    public void aPackWithAnotherEndingTakesThePlaceThoughTheLibraryHoldsOnToTheOldAsLongAsItIsThere()
            throws IOException {
        report("gammal.yaml", PackState.ACTIVE);
        install("gammal.yaml", "pack: prov 1.0.0".getBytes());
        // As long as the old file is there the library says that it has the pack.
        bench.packs.others.put("otp-plugin:home/ny.json", () -> Files.exists(dropped("gammal.yaml")));
        report("ny.json", PackState.ACTIVE);
        Plugin plugin = install("ny.json", "pack: prov 1.0.0 ".getBytes());
        assertEquals(dropped("ny.json"), plugin.file());
        assertEquals(Set.of("ny.json"), lying());
    }

    @Test
    public void whatTheLibraryDoesNotLetGoOfLeavesEverythingAsItWas() throws IOException {
        report("gammal.yaml", PackState.ACTIVE);
        install("gammal.yaml", "pack: prov 1.0.0".getBytes());
        Object before = state();
        bench.packs.others.put("otp-plugin:home/ny.json", () -> true);
        report("ny.json", PackState.ACTIVE);
        assertEquals("OTP-1403", refusal("ny.json", "pack: prov 1.0.0 ".getBytes()));
        assertEquals(before, state());
    }

    @Test
    public void whatIsSlowTakesThePlaceWhenItHasBeenTakenIn() throws IOException {
        report("gammal.yaml", PackState.ACTIVE);
        install("gammal.yaml", "pack: prov 1.0.0".getBytes());
        assertEquals("OTP-7071", refusal("ny.json", "pack: prov 1.1.0".getBytes()));
        worker.call(() -> look());
        assertEquals("until then both are there", Set.of("gammal.yaml", "ny.json"), lying());
        report("ny.json", PackState.ACTIVE);
        worker.call(() -> look());
        assertEquals(Set.of("ny.json"), lying());
    }

    @Test
    public void aFileThatCannotBeRemovedIsToldOfBeforeAnythingIsDone() throws IOException {
        install("gammal.jar", ONE);
        begin(new Steps(bench) {
            @Override
            boolean isDeletable(Path file) {
                return false;
            }
        });
        Object before = state();
        bench.host.log.clear();
        assertEquals("OTP-7073", refusal("ny.zip", OTHER));
        assertEquals(before, state());
        assertEquals(List.of(), bench.host.log);
        install("ny.jar", OTHER);
        assertEquals("nothing has to be removed", Set.of("gammal.jar"), lying());
    }

    @Test
    public void aFileThatTurnsOutNotToBeRemovableLeavesEverythingAsItWas() throws IOException {
        install("gammal.jar", ONE);
        begin(new Steps(bench) {
            @Override
            void delete(Path file) {
                if (file.endsWith("gammal.jar")) {
                    throw Faults.refusal(new IOException("låst"), "OTP-7065", file.toString(), "låst");
                }
                super.delete(file);
            }
        });
        Object before = state();
        assertEquals("OTP-7073", refusal("ny.zip", OTHER));
        assertEquals(before, state());
        assertTrue(bench.record("gammal.jar").accepted());
    }

    @Test
    public void whereverItIsKilledThePluginIsInUseAfterwards() throws IOException {
        for (String name : List.of("ny.jar", "ny.zip")) {
            for (boolean sound : List.of(true, false)) {
                int steps = 0;
                while (isKilled(name, sound, steps)) {
                    String at = name + " " + sound + " " + steps;
                    bench.host.live();
                    bench.restart();
                    bench.pass(Care.START);
                    assertTrue(
                            at,
                            bench.journal.records().values().stream()
                                    .anyMatch(record -> !record.used().isEmpty()
                                            && bench.host.isRunning(
                                                    record.used().get(0).location())
                                            && (sound
                                                    || record.used()
                                                            .get(0)
                                                            .hash()
                                                            .equals(ContentHash.ofBytes(ONE)))));
                    steps++;
                }
                assertTrue(name + " has been killed often enough: " + steps, steps >= 5);
            }
        }
    }

    private boolean isKilled(String name, boolean sound, int steps) throws IOException {
        begin(temporary.newFolder().toPath());
        install("gammal.jar", ONE);
        if (!sound) {
            bench.host.failing.add(ContentHash.ofBytes(OTHER));
        }
        bench.host.killAfter(steps);
        try {
            install(name, OTHER);
            return false;
        } catch (ProblemException e) {
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    private Object look() {
        installer.look(false);
        return null;
    }

    // Everything that one can see.
    private Object state() throws IOException {
        return List.of(
                lying(),
                bench.host.bytes(),
                installer.plugins().stream()
                        .map(plugin -> plugin.file() + " " + plugin.state() + " " + plugin.hash())
                        .toList());
    }

    private Set<String> lying() throws IOException {
        try (Stream<Path> files = Files.list(bench.folder.folder())) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private void report(String name, PackState state) {
        String location = "otp-plugin:home/" + name;
        List<Problem> problems =
                state == PackState.ACTIVE ? List.of() : List.of(Faults.error("OTP-7012", name, "pack"));
        bench.packs.reports.put(
                location, new PackReport(location, state, Optional.empty(), Optional.empty(), 0, 0, problems));
    }

    private String refusal(String name, byte[] bytes) {
        return codes(assertThrows(ProblemException.class, () -> install(name, bytes))
                        .problems())
                .get(0);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private Plugin install(String name, byte[] bytes) throws IOException {
        Path file = Files.write(temporary.getRoot().toPath().resolve(name), bytes);
        Plugin plugin = installer.install(file, ACT);
        assertEquals(PluginState.ACTIVE, plugin.state());
        return plugin;
    }

    private Path dropped(String name) {
        return bench.folder.folder().resolve(name);
    }
}
