package se.sambruk.otp.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.PreparedExport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.export.TestFormat.Writing;
import se.sambruk.otp.export.lease.Candidate;
import se.sambruk.otp.export.lease.FormatRegistry;

public class ExporterTest {
    private static final Limits LIMITS = new Limits(1024, Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final ExportContext CONTEXT =
            ExportContext.of(Locale.forLanguageTag("sv-SE"), LocalDate.of(2026, 11, 23));

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final FormatRegistry registry = new FormatRegistry(Duration.ZERO);
    private final Exporter exporter = new Exporter(registry, LIMITS);
    private Path folder;

    @Before
    public void start() throws IOException {
        folder = temporary.newFolder("ut").toPath();
    }

    @After
    public void nothingOfOursIsLeft() throws IOException {
        assertEquals(List.of(), names().stream().filter(n -> n.startsWith(".")).toList());
        registry.status().forEach(status -> assertEquals(status.source(), 0, status.running()));
    }

    private void register(ExportFormat format) {
        registry.add(Candidate.of(format, format.descriptor(), format, "prov", 0, 0));
    }

    private ExportRequest request(String format, String name) {
        return new ExportRequest(format, "krav", CONTEXT, folder.resolve(name));
    }

    private List<String> codes(ExportRequest... requests) {
        ProblemException e = assertThrows(ProblemException.class, () -> exporter.export(List.of(requests)));
        return e.problems().stream().map(Problem::code).toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private String content(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

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
    public void whateverAFormatThrowsBecomesAProblemThatNamesIt() throws IOException {
        List<Throwable> faults = List.of(
                new IllegalStateException("trasig"),
                new NoClassDefFoundError("se/annan/Klass"),
                new StackOverflowError(),
                new OutOfMemoryError("Java heap space"),
                new IOException("egen"));
        for (Throwable fault : faults) {
            String id = "broken-" + faults.indexOf(fault);
            register(TestFormat.writing(id, (source, context, out) -> {
                out.write("halv fil".getBytes(StandardCharsets.UTF_8));
                return sneakyThrow(fault);
            }));
            Files.writeString(folder.resolve("a.txt"), "förut");

            ProblemException e =
                    assertThrows(ProblemException.class, () -> exporter.export(List.of(request(id, "a.txt"))));

            assertEquals("OTP-5030", e.problems().get(0).code());
            assertTrue(e.getMessage(), e.getMessage().contains(id + " 1.0.0"));
            assertEquals(fault, e.getCause());
            assertEquals("förut", content("a.txt"));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> ExportReport sneakyThrow(Throwable fault) throws T {
        throw (T) fault;
    }

    @Test
    public void oneFormatThatFailsLeavesNoFileOfTheOthers() throws IOException {
        register(TestFormat.text("text"));
        register(TestFormat.writing("broken", (source, context, out) -> {
            throw new IllegalStateException();
        }));

        assertEquals(List.of("OTP-5030"), codes(request("text", "a.txt"), request("broken", "b.txt")));
        assertEquals(List.of(), names());
    }

    @Test
    public void aFormatThatWritesNothingIsFound() {
        register(TestFormat.writing("silent", (source, context, out) -> ExportReport.COMPLETE));

        assertEquals(List.of("OTP-5031"), codes(request("silent", "a.txt")));
    }

    @Test
    public void aFormatThatReportsNothingIsFound() {
        Writing writing = (source, context, out) -> {
            TestFormat.TEXT.write(source, context, out);
            return null;
        };
        register(TestFormat.writing("mute", writing));
        register(TestFormat.verifying("blind", in -> null));

        assertEquals(List.of("OTP-5032"), codes(request("mute", "a.txt")));
        assertEquals(List.of("OTP-5032"), codes(request("blind", "a.txt")));
    }

    @Test
    public void aFormatReadsItsOutputBackBeforeItIsSeen() throws IOException {
        Problem damaged = ExportProblems.error("OTP-5044", "prov", 1, 2);
        AtomicReference<String> read = new AtomicReference<>("");
        register(TestFormat.verifying("strict", in -> {
            read.set(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return List.of(damaged);
        }));

        assertEquals(List.of("OTP-5033", "OTP-5044"), codes(request("strict", "a.txt")));
        assertEquals("krav {size=A4}", read.get());
        assertEquals(List.of(), names());
    }

    @Test
    public void aLossReachesTheReceiptButAnErrorAmongThemStopsTheExport() {
        Problem loss = ExportProblems.warning("OTP-5044", "prov", 1, 2);
        Problem error = ExportProblems.error("OTP-5044", "prov", 1, 2);
        register(TestFormat.writing("lossy", (source, context, out) -> {
            TestFormat.TEXT.write(source, context, out);
            return new ExportReport(List.of(loss));
        }));
        register(TestFormat.writing("failing", (source, context, out) -> {
            TestFormat.TEXT.write(source, context, out);
            return new ExportReport(List.of(loss, error));
        }));

        assertEquals(
                List.of(loss),
                exporter.export(List.of(request("lossy", "a.txt"))).get(0).losses());
        assertEquals(List.of("OTP-5044"), codes(request("failing", "b.txt")));
    }

    @Test
    public void aFileBeyondTheLimitIsRefusedEvenIfTheFormatSwallowsIt() {
        register(TestFormat.writing("big", (source, context, out) -> {
            for (int i = 0; i < 100; i++) {
                try {
                    out.write(new byte[100]);
                } catch (IOException e) {
                    continue;
                }
            }
            return ExportReport.COMPLETE;
        }));

        assertEquals(List.of("OTP-5034"), codes(request("big", "a.txt")));
    }

    @Test
    public void aFormatMayCloseTheStream() throws IOException {
        register(TestFormat.writing("closer", (source, context, out) -> {
            ExportReport report = TestFormat.TEXT.write(source, context, out);
            out.close();
            return report;
        }));

        exporter.export(List.of(request("closer", "a.txt")));

        assertEquals("krav {size=A4}", content("a.txt"));
    }

    @Test
    public void aFormatThatHangsIsAbandonedAndNamed() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean begun = new AtomicBoolean();
        AtomicBoolean ended = new AtomicBoolean();
        register(TestFormat.writing("hanging", (source, context, out) -> {
            begun.set(true);
            try {
                out.write(1);
                never.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            } finally {
                ended.set(true);
            }
            return ExportReport.COMPLETE;
        }));
        Exporter impatient = new Exporter(registry, new Limits(1024, Duration.ofMillis(1), Duration.ofSeconds(20)));

        ProblemException e =
                assertThrows(ProblemException.class, () -> impatient.export(List.of(request("hanging", "a.txt"))));

        assertEquals("OTP-5035", e.problems().get(0).code());
        assertTrue(e.getMessage(), e.getMessage().contains("hanging 1.0.0"));
        // The time may be out before the format has got as far as to begin.
        assertEquals("a format that has begun is told to stop, and obeys", begun.get(), ended.get());
    }

    @Test
    public void aFormatThatDoesNotObeyCanWriteNothingMore() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch abandoned = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        AtomicReference<IOException> late = new AtomicReference<>();
        register(TestFormat.writing("stubborn", (source, context, out) -> {
            writing.countDown();
            boolean waiting = true;
            while (waiting) {
                try {
                    abandoned.await();
                    waiting = false;
                } catch (InterruptedException e) {
                    continue;
                }
            }
            try {
                out.write(new byte[100]);
            } catch (IOException e) {
                late.set(e);
            }
            over.countDown();
            return ExportReport.COMPLETE;
        }));
        Exporter impatient = new Exporter(registry, new Limits(1024, Duration.ofSeconds(20), Duration.ofMillis(1)));
        FutureTask<List<ExportReceipt>> user =
                new FutureTask<>(() -> impatient.export(List.of(request("stubborn", "a.txt"))));
        Thread thread = new Thread(user);
        thread.start();
        assertTrue(writing.await(20, TimeUnit.SECONDS));

        thread.interrupt();
        assertThrows(ExecutionException.class, () -> user.get(20, TimeUnit.SECONDS));
        abandoned.countDown();

        assertTrue(over.await(20, TimeUnit.SECONDS));
        assertTrue(late.get() instanceof InterruptedIOException);
        assertEquals(List.of(), names());
    }

    @Test
    public void interruptingTheCallerCancelsTheExport() throws Exception {
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        register(TestFormat.writing("slow", (source, context, out) -> {
            writing.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return ExportReport.COMPLETE;
        }));
        List<String> outcome = new ArrayList<>();
        FutureTask<Boolean> user = new FutureTask<>(() -> {
            try {
                exporter.export(List.of(request("slow", "a.txt")));
            } catch (ProblemException e) {
                outcome.add(e.problems().get(0).code());
            }
            return Thread.interrupted();
        });
        Thread thread = new Thread(user);
        thread.start();
        assertTrue(writing.await(20, TimeUnit.SECONDS));

        thread.interrupt();

        assertTrue("the caller can tell that it was interrupted", user.get(20, TimeUnit.SECONDS));
        assertEquals(List.of("OTP-5036"), outcome);
    }

    @Test
    public void formatsRunWithTheCallersContextClassLoader() throws IOException {
        AtomicReference<ClassLoader> seen = new AtomicReference<>();
        register(TestFormat.writing("curious", (source, context, out) -> {
            seen.set(Thread.currentThread().getContextClassLoader());
            return TestFormat.TEXT.write(source, context, out);
        }));
        ClassLoader mine = new ClassLoader() {};
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(mine);
        try {
            exporter.export(List.of(request("curious", "a.txt")));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }

        assertEquals(mine, seen.get());
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
