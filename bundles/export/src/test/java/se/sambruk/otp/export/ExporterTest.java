package se.sambruk.otp.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.Assume;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;

public class ExporterTest extends ExporterFixture {
    @Test
    public void writesAFileAndTellsItsSizeAndHash() throws IOException {
        register(TestFormat.text("text"));

        List<ExportReceipt> receipts = exporter.export(List.of(request("text", "å.txt")));

        assertEquals("krav {size=A4}", content("å.txt"));
        byte[] bytes = Files.readAllBytes(folder.resolve("å.txt"));
        assertEquals(bytes.length, receipts.get(0).size());
        assertEquals(ContentHash.ofBytes(bytes), receipts.get(0).sha256());
        assertEquals("1.0.0", receipts.get(0).version().toString());
        assertEquals(folder.resolve("å.txt"), receipts.get(0).file());
    }

    @Test
    public void aSecretIsForItsOwnerAloneFromTheFirstByteOnAlsoWhereAnotherFileWas() throws IOException {
        register(TestFormat.text("text"));
        Files.writeString(folder.resolve("a.txt"), "för alla");
        Files.setPosixFilePermissions(folder.resolve("a.txt"), PosixFilePermissions.fromString("rw-r--r--"));

        try (PreparedExport prepared =
                exporter.prepare(List.of(request("text", "a.txt").asSecret()))) {
            for (String name : names()) {
                assertEquals(name, !name.equals("a.txt"), isForItsOwner(name));
            }
            prepared.commit();
        }

        assertTrue(isForItsOwner("a.txt"));
    }

    private boolean isForItsOwner(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)))
                .equals("rw-------");
    }

    @Test
    public void nothingIsSeenUntilItIsCommitted() throws IOException {
        register(TestFormat.text("text"));

        try (PreparedExport prepared = exporter.prepare(List.of(request("text", "a.txt")))) {
            assertFalse(Files.exists(folder.resolve("a.txt")));
            prepared.commit();
            assertTrue(Files.exists(folder.resolve("a.txt")));
        }
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    public void closingWithoutCommittingLeavesEverythingAsItWas() throws IOException {
        register(TestFormat.text("text"));
        Files.writeString(folder.resolve("a.txt"), "förut");

        exporter.prepare(List.of(request("text", "a.txt"), request("text", "b.txt")))
                .close();

        assertEquals(List.of("a.txt"), names());
        assertEquals("förut", content("a.txt"));
    }

    @Test
    public void aFileThatIsThereIsReplacedAndKeepsNothingOfTheOld() throws IOException {
        register(TestFormat.text("text"));
        Files.writeString(folder.resolve("a.txt"), "en mycket längre text än den nya");

        exporter.export(List.of(request("text", "a.txt")));

        assertEquals("krav {size=A4}", content("a.txt"));
        assertEquals(List.of("a.txt"), names());
    }

    @Test
    public void aLinkIsReplacedAndWhatItPointsToIsLeftAlone() throws IOException {
        register(TestFormat.text("text"));
        Path elsewhere = Files.writeString(temporary.newFile("viktig.txt").toPath(), "viktig");
        Files.createSymbolicLink(folder.resolve("a.txt"), elsewhere);

        exporter.export(List.of(request("text", "a.txt")));

        assertEquals("viktig", Files.readString(elsewhere));
        assertFalse(Files.isSymbolicLink(folder.resolve("a.txt")));
    }

    @Test
    public void aPreparedExportIsCommittedOnce() {
        register(TestFormat.text("text"));
        PreparedExport prepared = exporter.prepare(List.of(request("text", "a.txt")));
        prepared.commit();

        assertThrows(IllegalStateException.class, prepared::commit);
        prepared.close();
        assertTrue(Files.exists(folder.resolve("a.txt")));
    }

    @Test
    public void anUnknownFormatIsToldWithTheOnesThereAre() {
        register(TestFormat.text("docx"));
        register(TestFormat.text("json"));

        ProblemException e =
                assertThrows(ProblemException.class, () -> exporter.export(List.of(request("dox", "a.txt"))));

        assertEquals("OTP-5001", e.problems().get(0).code());
        assertTrue(e.getMessage(), e.getMessage().contains("docx, json"));
    }

    @Test
    public void whereThereIsNoFormatAtAllThatIsSaid() {
        assertEquals(List.of("OTP-5003"), codes(request("docx", "a.txt")));
    }

    @Test
    public void aFormatThatHasLeftIsToldApartFromOneThatNeverWas() throws InterruptedException {
        TestFormat format = TestFormat.text("docx");
        register(format);
        registry.retire(format).orElseThrow().await(Duration.ZERO);

        assertEquals(List.of("OTP-5002"), codes(request("docx", "a.txt")));
    }

    @Test
    public void everythingThatIsWrongIsToldAtOnce() throws IOException {
        register(TestFormat.text("text"));
        Path file = temporary.newFile("fil").toPath();
        ExportContext wrong = CONTEXT.withOptions(new TreeMap<>(Map.of("size", "A5", "colour", "red")));

        assertEquals(
                List.of("OTP-5010", "OTP-5011", "OTP-5012", "OTP-5020", "OTP-5021", "OTP-5024"),
                codes(
                        new ExportRequest("text", 4711, CONTEXT, folder.resolve("a.txt")),
                        new ExportRequest("text", "krav", wrong, folder.resolve("b.txt")),
                        new ExportRequest("text", "krav", CONTEXT, folder.resolve("saknas/a.txt")),
                        new ExportRequest("text", "krav", CONTEXT, file.resolve("a.txt")),
                        request("text", "NUL.txt")));
        assertEquals(List.of(), names());
    }

    @Test
    public void twoFilesOfOneNameAreRefusedWhateverTheCase() {
        register(TestFormat.text("text"));

        assertEquals(List.of("OTP-5013"), codes(request("text", "a.txt"), request("text", "A.TXT")));
    }

    @Test
    public void aFolderIsNotReplacedByAFile() throws IOException {
        register(TestFormat.text("text"));
        Files.createDirectory(folder.resolve("mapp"));

        assertEquals(List.of("OTP-5023"), codes(request("text", "mapp")));
        assertEquals(List.of("OTP-5023"), codes(new ExportRequest("text", "krav", CONTEXT, Path.of("/"))));
    }

    @Test
    public void optionsReachTheFormat() throws IOException {
        register(TestFormat.text("text"));
        ExportContext a3 = CONTEXT.withOptions(Map.of("size", "A3"));

        exporter.export(List.of(new ExportRequest("text", "krav", a3, folder.resolve("a.txt"))));

        assertEquals("krav {size=A3}", content("a.txt"));
    }

    @Test
    public void aFormatIsGivenTheFormThatItLikesBest() throws IOException {
        register(new TestFormat(
                TestFormat.descriptor("picky", "1.0.0").accepts(Integer.class).build(),
                TestFormat.TEXT,
                in -> List.of()));
        Alternatives forms = Alternatives.of(Integer.class, () -> 4711).or(String.class, () -> "text");

        exporter.export(List.of(new ExportRequest("picky", forms, CONTEXT, folder.resolve("a.txt"))));

        assertEquals("text {size=A4}", content("a.txt"));
    }

    @Test
    public void aFormThatNoFormatTakesIsNotMade() {
        register(TestFormat.text("text"));
        Alternatives forms = Alternatives.of(Integer.class, () -> {
            throw new AssertionError("made");
        });

        assertEquals(List.of("OTP-5010"), codes(new ExportRequest("text", forms, CONTEXT, folder.resolve("a.txt"))));
        exporter.export(List.of(
                new ExportRequest("text", forms.or(String.class, () -> "text"), CONTEXT, folder.resolve("a.txt"))));
    }

    @Test
    public void anOptionOfAFormatWithoutOptionsIsRefused() {
        ExportFormat bare = new TestFormat(
                FormatDescriptor.builder(
                                "bare", TestFormat.descriptor("x", "1").build().version())
                        .label(LocalizedText.of("Prov"))
                        .file("text/plain", "txt")
                        .accepts(String.class)
                        .build(),
                TestFormat.TEXT,
                in -> List.of());
        register(bare);
        ExportContext a3 = CONTEXT.withOptions(Map.of("size", "A3"));

        assertEquals(List.of("OTP-5014"), codes(new ExportRequest("bare", "krav", a3, folder.resolve("a.txt"))));
    }

    @Test
    public void whatAKilledProcessLeftIsCleanedAway() throws Exception {
        register(TestFormat.text("text"));
        Process dead = new ProcessBuilder("true").start();
        assertEquals(0, dead.waitFor());
        String prefix = ".otp-" + dead.pid();
        Files.writeString(folder.resolve(prefix + "-0123456789abcdef.part"), "halv");
        Files.writeString(folder.resolve(prefix + "-0123456789abcdef.old"), "gammal");
        Path notOurs = Files.writeString(temporary.newFile("x").toPath(), "x");
        Files.move(notOurs, folder.resolve("otp-" + dead.pid() + "-0123456789abcdef.part"));

        exporter.export(List.of(request("text", "a.txt")));

        assertEquals(List.of("a.txt", "otp-" + dead.pid() + "-0123456789abcdef.part"), names());
    }

    @Test
    public void whatAKilledProcessLeftIsCleanedAwayThoughNobodyHasAskedAfterIt() throws Exception {
        Assume.assumeTrue("Linux only", Files.isDirectory(Path.of("/proc/self")));
        register(TestFormat.text("text"));
        Process careless = new ProcessBuilder("sh", "-c", "sleep 60 & echo $!; exec sleep 60").start();
        try (BufferedReader said = careless.inputReader()) {
            String pid = said.readLine();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            // The shell would ask after it; what it becomes does not.
            while (!Files.readString(Path.of("/proc/" + careless.pid() + "/stat"))
                    .contains("(sleep)")) {
                assertTrue("still a shell", System.nanoTime() < end);
            }
            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
            while (!Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ")) {
                assertTrue("still running", System.nanoTime() < end);
            }
            Files.writeString(folder.resolve(".otp-" + pid + "-0123456789abcdef.part"), "halv");

            exporter.export(List.of(request("text", "a.txt")));

            assertEquals(List.of("a.txt"), names());
        } finally {
            careless.destroyForcibly();
        }
    }

    @Test
    public void whatALivingProcessIsWritingIsLeftAlone() throws IOException {
        register(TestFormat.text("text"));
        long parent = ProcessHandle.current().parent().orElseThrow().pid();
        Path theirs = folder.resolve(".otp-" + parent + "-0123456789abcdef.part");
        Files.writeString(theirs, "halv");

        exporter.export(List.of(request("text", "a.txt")));

        assertTrue(Files.exists(theirs));
        Files.delete(theirs);
    }
}
