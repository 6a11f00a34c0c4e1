package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.plugin.PluginKind;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.folder.Entry;
import se.sambruk.otp.plugins.install.Reconciler.Care;

public class ReconcilerTest {
    private static final byte[] ONE = Jars.bundle("se.exempel.kod", "1.0.0").bytes();
    private static final byte[] OTHER =
            Jars.bundle("se.exempel.kod", "1.0.0").file("ny.txt", "ny").bytes();

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Bench bench;

    @Before
    public void make() throws IOException {
        bench = new Bench(temporary.getRoot().toPath());
    }

    @Test
    public void newCodeIsThereAndTriedBeforeTheOldGoes() throws IOException {
        bench.drop("kod.jar", ONE);
        bench.pass(Care.CHANGES);
        String old = bench.locations().first();
        bench.host.log.clear();
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        String now = bench.locations().first();
        assertEquals(
                List.of("install " + now, "start " + now, "try [" + now + "]", "uninstall " + old), bench.host.log);
        assertTrue(now, now.startsWith("otp-plugin:home/kod.jar#"));
    }

    @Test
    public void aVersionThatFailsItsTrialIsRefusedAndTheOldStays() throws IOException {
        bench.drop("kod.jar", ONE);
        bench.pass(Care.CHANGES);
        Set<String> before = bench.locations();
        bench.host.failing.add(ContentHash.ofBytes(OTHER));
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertEquals(before, bench.locations());
        assertEquals(List.of("OTP-7052", "OTP-7053"), bench.codes("kod.jar"));
        assertFalse(bench.record("kod.jar").accepted());
    }

    @Test
    public void codeThatLacksSomethingStaysUnlessThereIsAnOlderToFallBackOn() throws IOException {
        bench.host.lame.add(ContentHash.ofBytes(OTHER));
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertTrue(bench.record("kod.jar").accepted());
        assertEquals(1, bench.locations().size());
        bench.drop("kod.jar", ONE);
        bench.pass(Care.CHANGES);
        Set<String> sound = bench.locations();
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertEquals(sound, bench.locations());
        assertEquals(List.of("OTP-7051", "OTP-7053"), bench.codes("kod.jar"));
    }

    @Test
    public void codeThatRunsButWaitsForSomethingDoesNotReplaceWhatWorks() throws IOException {
        bench.drop("kod.jar", ONE);
        bench.pass(Care.CHANGES);
        Set<String> working = bench.locations();
        bench.host.waiting.add(ContentHash.ofBytes(OTHER));
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertEquals(working, bench.locations());
        assertEquals(List.of("OTP-7092", "OTP-7053"), bench.codes("kod.jar"));
    }

    @Test
    public void whatDoesNotWorkIsReplacedEvenByWhatDoesNotWorkYet() throws IOException {
        bench.host.waiting.add(ContentHash.ofBytes(ONE));
        bench.host.waiting.add(ContentHash.ofBytes(OTHER));
        bench.drop("kod.jar", ONE);
        bench.pass(Care.CHANGES);
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertTrue(bench.record("kod.jar").accepted());
        assertEquals(List.of("OTP-7092"), bench.codes("kod.jar"));
    }

    @Test
    public void aPackIsReadFirstAndThenUpdatedInPlace() throws IOException {
        bench.drop("krav.yaml", "pack: prov 1.0.0".getBytes());
        bench.pass(Care.CHANGES);
        assertEquals(Set.of("otp-plugin:home/krav.yaml"), bench.locations());
        bench.host.log.clear();
        bench.drop("krav.yaml", "pack: prov".getBytes());
        bench.pass(Care.CHANGES);
        assertEquals(List.of(), bench.host.log);
        assertEquals(List.of("OTP-7012", "OTP-7053"), bench.codes("krav.yaml"));
        assertEquals("prov", bench.record("krav.yaml").id());
        bench.drop("krav.yaml", "pack: prov 1.1.0".getBytes());
        bench.pass(Care.CHANGES);
        assertEquals(
                List.of("update otp-plugin:home/krav.yaml", "start otp-plugin:home/krav.yaml"),
                bench.host.log.stream().filter(done -> !done.startsWith("try")).toList());
        assertEquals("1.1.0", bench.record("krav.yaml").usedVersion().orElseThrow());
    }

    @Test
    public void aFileThatIsUnchangedIsNeitherReadNorTouchedAtStart() throws IOException {
        bench.drop("kod.jar", ONE);
        bench.drop("krav.yaml", "pack: prov 1.0.0".getBytes());
        bench.pass(Care.START);
        bench.restart();
        bench.host.log.clear();
        // If it were read it would be kept.
        Trees.delete(bench.home.resolve("plugins/kept"));
        bench.pass(Care.START);
        assertEquals(List.of(), bench.host.log);
        assertFalse(java.nio.file.Files.exists(bench.home.resolve("plugins/kept")));
    }

    @Test
    public void everythingComesBackWhenTheFrameworkHasForgottenIt() throws IOException {
        bench.drop("kod.jar", ONE);
        bench.drop("krav.yaml", "pack: prov 1.0.0".getBytes());
        bench.pass(Care.START);
        bench.drop("krav.yaml", "fel".getBytes());
        bench.pass(Care.CHANGES);
        var before = bench.host.bytes();
        bench.host.wipe();
        bench.restart();
        bench.pass(Care.START);
        assertEquals(before, bench.host.bytes());
        assertTrue(bench.host.isRunning("otp-plugin:home/krav.yaml"));
    }

    @Test
    public void aFileRemovedWhileWeWereDownIsAPluginRemoved() throws IOException {
        bench.drop("kod.jar", ONE);
        bench.pass(Care.START);
        bench.remove("kod.jar");
        bench.restart();
        bench.pass(Care.START);
        assertEquals(Set.of(), bench.locations());
        assertTrue(bench.journal.records().isEmpty());
    }

    @Test
    public void ofTwoFilesWithOneBundleTheFirstStaysAndTheOtherFollowsWhenItGoes() throws IOException {
        bench.drop("a.jar", ONE);
        bench.drop("b.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertEquals(List.of("OTP-7036"), bench.codes("b.jar"));
        bench.remove("a.jar");
        bench.pass(Care.CHANGES);
        assertTrue(bench.record("b.jar").accepted());
        assertEquals(1, bench.locations().size());
    }

    @Test
    public void aRenamedFileIsThereBeforeItsOldNameGoes() throws IOException {
        bench.drop("a.jar", ONE);
        bench.pass(Care.CHANGES);
        bench.host.log.clear();
        bench.remove("a.jar");
        bench.drop("b.jar", ONE);
        bench.pass(Care.CHANGES);
        assertTrue(bench.host.log.toString(), bench.host.log.get(0).startsWith("install otp-plugin:home/b.jar"));
        assertEquals(1, bench.locations().size());
    }

    @Test
    public void anArchivesBundlesComeAndGoTogether() throws IOException {
        byte[] kar = Jars.zip()
                .file("repository/se/exempel/a-1.jar", ONE)
                .file(
                        "repository/se/exempel/b-1.jar",
                        Jars.bundle("se.exempel.b", "1.0.0").bytes())
                .file("repository/features.xml", "<features/>")
                .bytes();
        bench.drop("allt.kar", kar);
        bench.pass(Care.CHANGES);
        assertEquals(2, bench.locations().size());
        bench.drop(
                "allt.kar",
                Jars.zip()
                        .file("repository/a.jar", ONE)
                        .file("resources/etc/x", "x")
                        .bytes());
        bench.pass(Care.CHANGES);
        assertEquals(List.of("OTP-7017", "OTP-7053"), bench.codes("allt.kar"));
        assertEquals(2, bench.locations().size());
        bench.remove("allt.kar");
        bench.pass(Care.CHANGES);
        assertEquals(Set.of(), bench.locations());
    }

    @Test
    public void anotherPolicyIsAppliedToWhatIsInUse() throws IOException {
        bench.drop("kod.jar", ONE);
        bench.pass(Care.START);
        bench.trust = "listed";
        bench.restart();
        bench.pass(Care.START);
        assertEquals(Set.of(), bench.locations());
        assertEquals(List.of("OTP-7040"), bench.codes("kod.jar"));
        java.nio.file.Files.createDirectories(bench.home.resolve("trust"));
        java.nio.file.Files.writeString(
                bench.home.resolve("trust/allowed.txt"), "# våra\n" + ContentHash.ofBytes(ONE) + "  kod.jar\n");
        bench.pass(Care.CHANGES);
        assertEquals(1, bench.locations().size());
    }

    @Test
    public void whatIsInUseIsAdmittedByTheNewPolicyWithoutBeingTouched() throws IOException {
        bench.drop("kod.jar", ONE);
        bench.drop("krav.yaml", "pack: prov 1.0.0".getBytes());
        bench.pass(Care.START);
        java.nio.file.Files.createDirectories(bench.home.resolve("trust"));
        java.nio.file.Files.writeString(
                bench.home.resolve("trust/allowed.txt"),
                ContentHash.ofBytes(ONE) + "\n" + ContentHash.ofBytes("pack: prov 1.0.0".getBytes()) + "\n");
        bench.trust = "listed";
        bench.restart();
        bench.host.log.clear();
        bench.pass(Care.START);
        assertEquals(bench.locations(), Set.copyOf(bench.host.admitted));
        assertTrue(bench.host.log.stream().noneMatch(done -> done.matches("(install|update|uninstall).*")));
        assertTrue(bench.record("kod.jar").accepted());
    }

    @Test
    public void fiftyFilesAtOnceAreFiftyPlugins() throws IOException {
        for (int i = 0; i < 50; i++) {
            bench.drop(
                    "k" + i + ".jar", Jars.bundle("se.exempel.k" + i, "1.0.0").bytes());
        }
        bench.pass(Care.CHANGES);
        assertEquals(50, bench.locations().size());
    }

    @Test
    public void aDamagedFileIsToldOfPlainly() throws IOException {
        bench.drop("avbruten.jar", Arrays.copyOf(ONE, ONE.length / 2));
        bench.drop("utan.jar", Jars.zip().file("x.txt", "x").bytes());
        bench.drop(
                "fragment.jar",
                Jars.bundle("se.exempel.f", "1").header("Fragment-Host", "a.b").bytes());
        bench.drop("karna.jar", Jars.bundle("se.sambruk.otp.store", "1").bytes());
        bench.drop("tom.yaml", new byte[0]);
        bench.drop("bild.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0});
        bench.pass(Care.CHANGES);
        assertEquals(List.of("OTP-7011"), bench.codes("avbruten.jar"));
        assertEquals(List.of("OTP-7013"), bench.codes("utan.jar"));
        assertEquals(List.of("OTP-7031"), bench.codes("fragment.jar"));
        assertEquals(List.of("OTP-7030"), bench.codes("karna.jar"));
        assertEquals(List.of("OTP-7016"), bench.codes("tom.yaml"));
        assertEquals(List.of("OTP-7010"), bench.codes("bild.png"));
        assertEquals(Set.of(), bench.locations());
    }

    @Test
    public void aPackThatNobodyCouldReadIsReadAtTheNextCloseLookWithoutBeingTouched() throws IOException {
        bench.packs.missing = Optional.of(Faults.error("OTP-7054"));
        bench.drop("krav.yaml", "pack: prov 1.0.0".getBytes());
        bench.pass(Care.START);
        assertEquals(List.of("OTP-7054"), bench.codes("krav.yaml"));
        bench.packs.missing = Optional.empty();
        bench.pass(Care.START);
        assertTrue(bench.record("krav.yaml").accepted());
    }

    @Test
    public void nothingIsTouchedOrToldWhileTheFrameworkGoesDown() throws IOException {
        bench.drop("kod.jar", ONE);
        bench.pass(Care.START);
        bench.host.log.clear();
        bench.remove("kod.jar");
        bench.drop("krav.yaml", "pack: prov 1.0.0".getBytes());
        bench.halted = true;
        bench.pass(Care.START);
        assertEquals(List.of(), bench.host.log);
        assertEquals(Set.of("home/kod.jar"), bench.journal.records().keySet());
        bench.halted = false;
        bench.pass(Care.START);
        assertEquals(Set.of("home/krav.yaml"), bench.journal.records().keySet());
    }

    @Test
    public void whatFailsBecauseTheFrameworkWentDownMeanwhileIsNotHeldAgainstTheFile() throws IOException {
        bench.drop("krav.yaml", "fel".getBytes());
        bench.drop("sedan.jar", ONE);
        bench.packs.meanwhile = () -> bench.halted = true;
        bench.pass(Care.START);
        assertEquals(Set.of(), bench.journal.records().keySet());
        assertEquals(List.of(), bench.host.log);
    }

    @Test
    public void aTextThatIsCalledAPackIsGivenToWhoeverReadsPacksWhateverItsEncoding() throws IOException {
        bench.drop("latin.yaml", "pack: pröv 1.0.0 x".getBytes(StandardCharsets.ISO_8859_1));
        bench.drop("utf16.yaml", "pack: prov 1.0.0".getBytes(StandardCharsets.UTF_16));
        bench.pass(Care.CHANGES);
        // As the library of this test says it.
        assertEquals(List.of("OTP-7012"), bench.codes("latin.yaml"));
        assertEquals(List.of("OTP-7012"), bench.codes("utf16.yaml"));
    }

    @Test
    public void aFileThatIsWrittenWhileItIsReadIsLeftForTheNextLook() throws IOException {
        bench.drop("kod.jar", ONE);
        List<Entry> seen = bench.folder.look();
        bench.drop("kod.jar", Arrays.copyOf(OTHER, OTHER.length / 2));
        bench.reconciler.pass(seen, Set.of(), Care.CHANGES);
        assertEquals(Set.of(), bench.journal.records().keySet());
        bench.drop("kod.jar", OTHER);
        bench.pass(Care.CHANGES);
        assertEquals(ContentHash.ofBytes(OTHER), bench.record("kod.jar").hash().orElseThrow());
        seen = bench.folder.look();
        bench.drop("kod.jar", Arrays.copyOf(ONE, ONE.length / 2));
        bench.reconciler.pass(seen, Set.of(), Care.EVERYTHING);
        assertTrue("half a file changes nothing", bench.record("kod.jar").accepted());
    }

    @Test
    public void aFileThatTheMemoryRunsOutOverStopsNoOther() throws IOException {
        bench.drop("a.yaml", "pack: a 1.0.0".getBytes());
        bench.drop("b.jar", ONE);
        bench.host.exhausting.add("otp-plugin:home/a.yaml");
        bench.pass(Care.CHANGES);
        assertEquals(List.of("OTP-7005"), bench.codes("a.yaml"));
        assertTrue(bench.record("b.jar").accepted());
        bench.host.exhausting.clear();
        bench.pass(Care.CHANGES);
        assertTrue("and is tried again", bench.record("a.yaml").accepted());
    }

    @Test
    public void whatCannotBeReadAnyMoreStaysInUseWithTheReasonAlsoOverARestart() throws IOException {
        bench.drop("kod.jar", ONE);
        bench.drop("krav.yaml", "pack: prov 1.0.0".getBytes());
        bench.pass(Care.CHANGES);
        Set<String> before = bench.locations();
        List<Entry> readable = bench.folder.look();
        List<Entry> unreadable = readable.stream()
                .<Entry>map(entry -> new Entry.Odd(entry.name(), entry.file(), Faults.error("OTP-7003", entry.name())))
                .toList();
        bench.host.log.clear();
        for (Care care : List.of(Care.CHANGES, Care.CHANGES, Care.START)) {
            bench.reconciler.pass(unreadable, Set.of(), care);
            bench.restart();
        }
        bench.reconciler.pass(unreadable, Set.of(), Care.CHANGES);
        assertEquals(before, bench.locations());
        assertEquals(List.of(), bench.host.log);
        assertEquals(List.of("OTP-7003", "OTP-7053"), bench.codes("kod.jar"));
        assertEquals(List.of("OTP-7003", "OTP-7053"), bench.codes("krav.yaml"));
        assertEquals(PluginKind.CONTENT, bench.record("krav.yaml").kind());
        bench.reconciler.pass(readable, Set.of(), Care.CHANGES);
        assertTrue(bench.record("kod.jar").accepted());
        assertTrue(bench.record("krav.yaml").accepted());
        bench.reconciler.pass(List.of(), Set.of(), Care.CHANGES);
        assertEquals("what is gone is gone", Set.of(), bench.locations());
    }

    @Test
    public void whatCannotBeReadAndWasNeverInUseIsNotRemembered() throws IOException {
        bench.drop("krav.yaml", "fel".getBytes());
        bench.pass(Care.CHANGES);
        Entry file = bench.folder.look().get(0);
        bench.reconciler.pass(
                List.of(new Entry.Odd(file.name(), file.file(), Faults.error("OTP-7003", file.name()))),
                Set.of(),
                Care.CHANGES);
        assertEquals(Set.of(), bench.journal.records().keySet());
    }
}
