package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
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
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackState;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.plugin.Plugin;
import se.sambruk.otp.api.plugin.PluginPlan;
import se.sambruk.otp.api.plugin.PluginState;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.store.Act;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.folder.Settling;
import se.sambruk.otp.plugins.state.Offer;

public class InstallerTest {
    private static final Act ACT = new Act("prov", Bench.CLOCK.instant(), "");
    private static final byte[] ONE = Jars.bundle("se.exempel.kod", "1.0.0").bytes();
    private static final byte[] OTHER =
            Jars.bundle("se.exempel.kod", "1.1.0").file("ny.txt", "ny").bytes();

    private static final Offer DOCX = new Offer(Runnable.class.getName(), "docx");
    private static final Offer LIST = new Offer(Runnable.class.getName(), "checklista");

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
    public void whatDoesNotFitTogetherIsToldOfWhenItIsInstalledAsWhenItIsChecked() throws IOException {
        Problem unfit = Faults.error("OTP-7012", "krav.yaml", "pack");
        Problem remark = Faults.warning("OTP-7074", "krav.yaml", "pack");
        Problem note = Faults.info("OTP-7006", "krav.yaml");
        ContextEntry itself = new ContextEntry("prov", Optional.empty());
        bench.packs.conflicts = List.of(
                ContextReport.of(List.of(itself), List.of(unfit, remark, note)),
                ContextReport.of(List.of(itself, new ContextEntry("annat", Optional.empty())), List.of(unfit)));
        bench.packs.reports.put("otp-plugin:home/krav.yaml", report(PackState.ACTIVE));
        Path file = write("krav.yaml", "pack: prov 1.0.0".getBytes());
        assertEquals(bench.packs.conflicts, installer.check(file).conflicts());
        Plugin installed = installer.install(file, ACT);
        assertEquals(PluginState.ACTIVE, installed.state());
        assertEquals(List.of(unfit, remark), installed.problems());
    }

    @Test
    public void ofWhatIsInUseWhatIsWarnedOfIsExplained() throws IOException {
        Problem missing = Faults.warning("OTP-7074", "krav.yaml", "pack");
        Problem note = Faults.info("OTP-7006", "krav.yaml");
        bench.packs.reports.put("otp-plugin:home/krav.yaml", report(PackState.ACTIVE));
        installer.install(write("krav.yaml", "pack: prov 1.0.0".getBytes()), ACT);
        assertEquals(List.of(), installer.explain("krav.yaml"));
        bench.packs.reports.put("otp-plugin:home/krav.yaml", report(PackState.ACTIVE, missing, note));
        assertEquals(
                List.of(missing.code()),
                installer.explain("krav.yaml").stream().map(Problem::code).toList());
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
    public void aFileThatDoesNotWorkIsTakenBackAndTheEarlierStays() throws IOException {
        installer.install(write("gammal.jar", ONE), ACT);
        bench.host.failing.add(ContentHash.ofBytes(OTHER));
        assertEquals("OTP-7052", refusal(write("ny.jar", OTHER)));
        assertFalse(Files.exists(dropped("ny.jar")));
        assertArrayEquals(ONE, Files.readAllBytes(dropped("gammal.jar")));
        assertEquals(
                PluginState.ACTIVE, installer.find("gammal.jar").orElseThrow().state());
    }

    @Test
    public void aFailedExchangeIsTriedOnceAndNotTwice() throws IOException {
        installer.install(write("kod.jar", ONE), ACT);
        bench.host.log.clear();
        bench.host.failing.add(ContentHash.ofBytes(OTHER));
        assertEquals("OTP-7052", refusal(write("kod.jar", OTHER)));
        assertEquals(
                1,
                bench.host.log.stream().filter(done -> done.startsWith("try")).count());
    }

    private String swapRefusal(String id, Path file) {
        return assertThrows(ProblemException.class, () -> installer.exchange(file, Runnable.class, id, ACT))
                .problems()
                .get(0)
                .code();
    }

    @Test
    public void anExchangeForAnIdThatTheFileDoesNotOfferPutsEverythingBack() throws IOException {
        bench.host.shipped.add(DOCX);
        bench.host.offering.put(ContentHash.ofBytes(ONE), Set.of(LIST));
        installer.install(write("kod.jar", ONE), ACT);
        byte[] word = Jars.bundle("se.exempel.word", "1.0.0").bytes();
        bench.host.offering.put(ContentHash.ofBytes(word), Set.of(DOCX));
        Set<String> before = bench.locations();

        assertEquals("OTP-7058", swapRefusal("checklista", write("word.jar", word)));

        assertFalse(Files.exists(dropped("word.jar")));
        assertEquals(before, bench.locations());
        assertEquals("the file is not held to it afterwards", "docx", swapped("docx", word));
    }

    private String swapped(String id, byte[] bytes) throws IOException {
        installer.exchange(write("word.jar", bytes), Runnable.class, id, ACT);
        return id;
    }

    @Test
    public void anExchangeOfWhatIsNotThereInstallsNothing() throws IOException {
        bench.host.offering.put(ContentHash.ofBytes(ONE), Set.of(LIST));
        assertEquals("OTP-7059", swapRefusal("checklista", write("kod.jar", ONE)));
        assertFalse(Files.exists(dropped("kod.jar")));
        assertEquals(Set.of(), bench.locations());
    }

    @Test
    public void anExchangeIsHeldToItsIdAlsoWhereTheFileIsInUseAlreadyOrOffersMoreOrIsAPack() throws IOException {
        bench.host.shipped.add(DOCX);
        bench.host.offering.put(ContentHash.ofBytes(ONE), Set.of(LIST));
        installer.install(write("kod.jar", ONE), ACT);
        assertEquals("OTP-7058", swapRefusal("docx", write("kod.jar", ONE)));
        assertEquals(PluginState.ACTIVE, installer.find("kod.jar").orElseThrow().state());
        bench.host.offering.put(ContentHash.ofBytes(OTHER), Set.of(LIST, DOCX));
        assertEquals("OTP-7058", swapRefusal("checklista", write("kod.jar", OTHER)));
        assertArrayEquals(ONE, Files.readAllBytes(dropped("kod.jar")));
        assertEquals("OTP-7058", swapRefusal("docx", write("krav.yaml", "pack: prov 1.0.0".getBytes())));
        assertFalse(Files.exists(dropped("krav.yaml")));
        assertEquals(1, bench.locations().size());
    }

    @Test
    public void aVersionUnderAnotherNameThatNoLongerOffersWhatWasInUseIsTakenBack() throws IOException {
        bench.host.offering.put(ContentHash.ofBytes(ONE), Set.of(LIST));
        installer.install(write("gammal.jar", ONE), ACT);
        assertEquals("OTP-7056", refusal(write("ny.jar", OTHER)));
        assertFalse(Files.exists(dropped("ny.jar")));
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

    @Test
    public void aFileThatIsWrittenPieceByPieceIsNeverSeenInPart() throws IOException {
        installer.install(write("annan.jar", ONE), ACT);
        String whole = "pack: prov 1.0.0";
        try (OutputStream out = Files.newOutputStream(dropped("krav.yaml"))) {
            for (int at = 0; at < whole.length(); at += 4) {
                out.write(whole.getBytes(), at, 4);
                out.flush();
                // Two looks close together, and one that is made because another file goes.
                look();
                if (at == 4) {
                    installer.remove("annan.jar", ACT);
                }
                assertWaits("krav.yaml");
                bench.nanos.addAndGet(Settling.QUIET.toNanos() - 1);
                look();
                assertWaits("krav.yaml");
            }
        }
        bench.packs.reports.put("otp-plugin:home/krav.yaml", report(PackState.ACTIVE));
        bench.nanos.addAndGet(1);
        look();
        assertEquals(
                PluginState.ACTIVE, installer.find("krav.yaml").orElseThrow().state());
        assertEquals(List.of(), bench.record("krav.yaml").problems());
    }

    @Test
    public void aFileThatIsBeingWrittenIsNotTakenInWhenAnotherIsRefusedAndPutBack() throws IOException {
        installer.install(write("kod.jar", ONE), ACT);
        Files.writeString(dropped("krav.yaml"), "pack: pr");
        bench.host.failing.add(ContentHash.ofBytes(OTHER));
        assertEquals("OTP-7052", refusal(write("kod.jar", OTHER)));
        assertWaits("krav.yaml");
    }

    @Test
    public void whatLiesUnderTheNameAndIsNoFileDoesNotTakeThePluginAway() throws IOException {
        installer.install(write("kod.jar", ONE), ACT);
        Files.delete(dropped("kod.jar"));
        Files.createDirectory(dropped("kod.jar"));
        look();
        Plugin plugin = installer.find("kod.jar").orElseThrow();
        assertEquals(PluginState.OUTDATED, plugin.state());
        assertEquals("OTP-7000", plugin.problems().get(0).code());
        assertEquals("1.0.0", plugin.inUse().orElseThrow());
        assertEquals("se.exempel.kod", plugin.id());
    }

    private void assertWaits(String name) {
        assertEquals(PluginState.WAITING, installer.find(name).orElseThrow().state());
        assertEquals(Optional.empty(), bench.journal.find("home/" + name));
    }

    private void look() {
        worker.call(() -> {
            installer.look(false);
            return null;
        });
    }

    private String refusal(Path file) {
        List<Problem> problems = assertThrows(ProblemException.class, () -> installer.install(file, ACT))
                .problems();
        return problems.get(0).code();
    }

    private static PackReport report(PackState state, Problem... problems) {
        return new PackReport(
                "otp-plugin:home/krav.yaml", state, Optional.empty(), Optional.empty(), 0, 0, List.of(problems));
    }

    private Path dropped(String name) {
        return bench.folder.folder().resolve(name);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(temporary.getRoot().toPath().resolve(name), bytes);
    }
}
