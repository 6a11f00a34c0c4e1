package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.plugins.Jars;

public class InstallerTest {
    private static final Act ACT = new Act("prov", Bench.CLOCK.instant(), "");
    private static final byte[] ONE = Jars.bundle("se.exempel.kod", "1.0.0").bytes();
    private static final byte[] OTHER =
            Jars.bundle("se.exempel.kod", "1.1.0").file("ny.txt", "ny").bytes();

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final Worker worker = new Worker(new CountDownLatch(1));
    private Bench bench;
    private Installer installer;

    @Before
    public void begin() throws IOException {
        bench = new Bench(temporary.newFolder("hem").toPath());
        installer = bench.installer(worker, Duration.ZERO);
        worker.submit(installer::begin);
    }

    @After
    public void close() {
        worker.close();
    }

    @Test
    public void aFileThatIsSlowToBeTakenInStaysAndIsTakenInLater() throws IOException {
        Path file = write("krav.yaml", "pack: prov 1.0.0".getBytes());
        assertEquals("OTP-7071", refusal(file));
        assertEquals("pack: prov 1.0.0", Files.readString(dropped("krav.yaml")));
        assertEquals(
                PluginState.WAITING, installer.find("krav.yaml").orElseThrow().state());
        bench.packs.reports.put("otp-plugin:home/krav.yaml", report(PackState.ACTIVE));
        assertEquals(
                PluginState.ACTIVE, installer.find("krav.yaml").orElseThrow().state());
    }

    @Test
    public void anEditionThatAHigherHasTakenThePlaceOfIsSaidToBeThatAndNotInUse() throws IOException {
        bench.packs.reports.put("otp-plugin:home/krav.yaml", report(PackState.ACTIVE));
        installer.install(write("krav.yaml", "pack: prov 1.0.0".getBytes()), ACT);
        assertEquals(
                Optional.of("1.0.0"), installer.find("krav.yaml").orElseThrow().inUse());
        bench.packs.reports.put("otp-plugin:home/krav.yaml", report(PackState.SUPERSEDED));
        Plugin older = installer.find("krav.yaml").orElseThrow();
        assertEquals(PluginState.SUPERSEDED, older.state());
        assertEquals(Optional.empty(), older.inUse());
    }

    @Test
    public void whatItTakesThePlaceOfIsNotPutBackOverIt() throws IOException {
        bench.packs.reports.put("otp-plugin:home/krav.yaml", report(PackState.ACTIVE));
        installer.install(write("krav.yaml", "pack: prov 1.0.0".getBytes()), ACT);
        bench.packs.reports.clear();
        assertEquals("OTP-7071", refusal(write("krav.yaml", "pack: prov 1.1.0".getBytes())));
        assertEquals("pack: prov 1.1.0", Files.readString(dropped("krav.yaml")));
    }

    @Test
    public void aFileThatDoesNotWorkIsTakenBackAndTheEarlierOnesReturnUnderTheirNames() throws IOException {
        installer.install(write("gammal.jar", ONE), ACT);
        bench.host.failing.add(se.sambruk.otp.api.canonical.ContentHash.ofBytes(OTHER));
        assertEquals("OTP-7052", refusal(write("ny.jar", OTHER)));
        assertFalse(Files.exists(dropped("ny.jar")));
        assertArrayEquals(ONE, Files.readAllBytes(dropped("gammal.jar")));
        assertEquals(
                PluginState.ACTIVE, installer.find("gammal.jar").orElseThrow().state());
    }

    @Test
    public void whatAModuleWouldLackIsToldBeforeItIsInstalled() throws IOException {
        Problem missing = se.sambruk.otp.plugins.fault.Faults.error("OTP-7080", "se.exempel.kod", "se.exempel.a", "");
        bench.lacking = List.of(missing);
        PluginPlan plan = installer.check(write("kod.jar", ONE));
        assertEquals(List.of(missing), plan.problems());
        assertFalse(plan.admitted());
    }

    private String refusal(Path file) {
        List<Problem> problems = assertThrows(ProblemException.class, () -> installer.install(file, ACT))
                .problems();
        return problems.get(0).code();
    }

    private static PackReport report(PackState state) {
        return new PackReport("otp-plugin:home/krav.yaml", state, Optional.empty(), Optional.empty(), 0, 0, List.of());
    }

    private Path dropped(String name) {
        return bench.folder.folder().resolve(name);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(temporary.getRoot().toPath().resolve(name), bytes);
    }
}
