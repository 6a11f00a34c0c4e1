package se.sambruk.otp.plugins.install;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.plugin.PluginKind;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.plugins.Jars;
import se.sambruk.otp.plugins.file.Limits;

/** What a file that cannot be added is told to be. */
public class ExaminerTest {
    private static final String PACK = "pack: prov 1.0.0";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Bench bench;

    @Before
    public void begin() throws IOException {
        bench = new Bench(temporary.newFolder("hem").toPath());
    }

    private Examination examine(String name, byte[] bytes) throws IOException {
        Path file = Files.write(temporary.newFile().toPath(), bytes);
        return bench.examiner.examine("home/" + name, name, file, ContentHash.ofBytes(bytes));
    }

    private String told(String name, byte[] bytes) throws IOException {
        List<Problem> problems = examine(name, bytes).problems();
        assertEquals(problems.toString(), 1, problems.size());
        return problems.get(0).code() + " " + problems.get(0).message().in(LocalizedText.SWEDISH);
    }

    @Test
    public void whatIsCalledAWorkbookIsLeftToWhoeverReadsWorkbooks() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
        for (String name : List.of("a.xlsx", "A.XLSX", "a.xls", "a.xlsm")) {
            Examination found = examine(name, old);
            assertEquals(name, PluginKind.CONTENT, found.kind());
            // As the library of these tests says of what it cannot read.
            assertEquals(name, "OTP-7012", found.problems().get(0).code());
        }
        assertEquals("OTP-7012", told("a.xlsx", "<html>".getBytes()).substring(0, 8));
        assertEquals(
                "OTP-7012",
                told("a.xlsx", Jars.zip().file("mimetype", "x").bytes()).substring(0, 8));
        assertEquals("OTP-7010", told("a.doc", old).substring(0, 8));
    }

    @Test
    public void anArchiveThatHoldsPacksInAnotherWayIsToldWhich() throws IOException {
        assertEquals(
                "OTP-7019 a.zip har 2 innehållspaket, i a/, b/. Bara ett får ligga i en fil.",
                told(
                        "a.zip",
                        Jars.zip()
                                .file("a/pack.yaml", PACK)
                                .file("b/OTP-INF/pack.yaml", PACK)
                                .file("b/OTP-INF/mer/krav.yaml", "x: 1")
                                .bytes()));
        assertEquals(
                "OTP-7015 a.zip har ett innehållspaket i a/b/c/, men där letar plattformen inte.",
                told("a.zip", Jars.zip().file("a/b/c/pack.yaml", PACK).bytes()));
        assertEquals("OTP-7016 a.zip är tom.", told("a.zip", Jars.zip().bytes()));
        assertEquals("OTP-7016 a.kar är tom.", told("a.kar", Jars.zip().bytes()));
        assertEquals(
                "OTP-7018 a.kar innehåller inga moduler.",
                told(
                        "a.kar",
                        Jars.zip()
                                .file("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n")
                                .bytes()));
        assertEquals(
                "OTP-7010",
                told("a.zip", Jars.zip().file("hej.txt", "hej").bytes()).substring(0, 8));
    }

    @Test
    public void aSizeIsToldWithAsManyDigitsAsItTakesToSeeThatItIsTooLarge() throws IOException {
        bench.limits = new Limits(100 * Limits.MEGABYTE, 10, 10, 10);
        bench.restart();
        assertEquals("a är 150 megabyte stor; gränsen är 100.", tooLarge(150 * Limits.MEGABYTE));
        assertEquals("a är 100,4 megabyte stor; gränsen är 100.", tooLarge(100 * Limits.MEGABYTE + 419_431));
        assertEquals("a är 100,000001 megabyte stor; gränsen är 100.", tooLarge(100 * Limits.MEGABYTE + 1));
    }

    private String tooLarge(long size) {
        try {
            bench.examiner.checkSize("a", size);
            return "";
        } catch (se.sambruk.otp.api.problem.ProblemException e) {
            return e.problems().get(0).message().in(LocalizedText.SWEDISH);
        }
    }

    @Test
    public void aPackThatAFullDiskKeptOutIsLookedAtAgainWithoutBeingTouched() throws IOException {
        bench.packs.missing = Optional.of(Problem.of(
                "OTP-3008", Severity.ERROR, LocalizedText.of("Disken är full."), LocalizedText.of("Frigör plats.")));
        bench.drop("krav.yaml", PACK.getBytes(StandardCharsets.UTF_8));
        bench.pass(Reconciler.Care.CHANGES);
        assertEquals(List.of("OTP-3008"), bench.codes("krav.yaml"));
        bench.packs.missing = Optional.empty();
        bench.pass(Reconciler.Care.CHANGES);
        assertEquals(List.of(), bench.codes("krav.yaml"));
    }

    @Test
    public void aFileThatIsLeftAloneInTheFolderIsSaidToBe() throws IOException {
        Path file = temporary.getRoot().toPath().resolve("~$ok.xlsx");
        Files.write(file, "x".getBytes(StandardCharsets.UTF_8));
        Worker worker = new Worker(new java.util.concurrent.CountDownLatch(1));
        try {
            List<Problem> problems =
                    bench.installer(worker, java.time.Duration.ZERO).check(file).problems();
            assertEquals(
                    "~$ok.xlsx har ett namn som filer har som program lägger undan tillfälligt. Sådana filer lämnas därhän.",
                    problems.get(0).message().in(LocalizedText.SWEDISH));
        } finally {
            worker.close();
        }
    }
}
