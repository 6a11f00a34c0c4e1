package se.sambruk.otp.export.trial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.swap.trial.Arrival;
import se.sambruk.otp.swap.trial.BegunTrials;
import se.sambruk.otp.swap.trial.Entrance;
import se.sambruk.otp.swap.trial.PassedTrials;
import se.sambruk.otp.swap.trial.Verdict;

/** What keeps a format out, and that whoever waits is told whatever happens. */
public class RefusedEntranceTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final TrialLimits LIMITS = new TrialLimits(LONG, 1 << 20, 256 << 20, Duration.ofSeconds(1));

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private LeaseRegistry<ExportFormat, FormatDescriptor> registry;
    private Entrance<ExportFormat, FormatDescriptor> entrance;
    private int serial;

    @Before
    public void open() {
        open(new FormatJudge(LIMITS));
    }

    // Another process, as far as what is remembered goes.
    private void open(FormatJudge judge) {
        registry = new LeaseRegistry<>(LONG);
        entrance = new Entrance<>(
                registry,
                judge,
                new PassedTrials(temporary.getRoot().toPath().resolve("passed")),
                new BegunTrials(temporary.getRoot().toPath().resolve("begun")),
                Clock.systemUTC());
    }

    @After
    public void close() {
        entrance.close();
    }

    private Arrival<ExportFormat> arrival(String location, ExportFormat format) {
        return arrival(location, format, location);
    }

    private Arrival<ExportFormat> arrival(String location, ExportFormat format, String bytes) {
        return new Arrival<>(
                location,
                format,
                new Origin("se.exempel 1.0.0", location, 7),
                0,
                serial++,
                Optional.of(ContentHash.ofBytes(location.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                () -> ContentHash.ofBytes(bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private static FormatDescriptor descriptor(String version, String type, String extension) {
        return TriedFormat.descriptor("docx", version)
                .file(type, extension)
                .accepts(Specification.class)
                .build();
    }

    /** Stands in its trial until a test lets it go on. */
    private static final class Held extends TriedFormat {
        private final CountDownLatch writing = new CountDownLatch(1);
        private final AtomicInteger writes = new AtomicInteger();

        @Override
        public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
            writes.incrementAndGet();
            writing.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return ExportReport.COMPLETE;
        }

        void await() throws InterruptedException {
            assertTrue(writing.await(20, TimeUnit.SECONDS));
        }
    }

    private List<String> codes(String location) throws InterruptedException {
        Verdict<FormatDescriptor> verdict = entrance.await(location, LONG);
        assertTrue("settled", verdict.isSettled());
        return verdict.refused().stream()
                .flatMap(refusal -> refusal.problems().stream())
                .map(Problem::code)
                .toList();
    }

    @Test
    public void aFormatThatWritesTextDoesNotTakeThePlaceOfOneThatWritesWordFiles() throws Exception {
        FormatDescriptor word = descriptor("1.0.0", "application/word", "docx");
        entrance.arrived(new Arrival<>(
                "s", new TriedFormat(word), new Origin("se.sambruk 1.0.0", "mvn:s", 1), 0, 0, Optional.empty()));
        entrance.arrived(arrival("a", new TriedFormat(descriptor("2.0.0", "text/plain", "txt"))));
        assertEquals(List.of("OTP-5070"), codes("a"));
        entrance.arrived(arrival("b", new TriedFormat(descriptor("2.0.0", "application/word", "txt"))));
        assertEquals(List.of("OTP-5070"), codes("b"));
        assertEquals(
                "s", registry.best("docx").orElseThrow().origin().location().substring(4));

        entrance.arrived(arrival("c", new TriedFormat(descriptor("2.0.0", "Application/Word", "docx"))));
        assertEquals(List.of(), codes("c"));
        assertEquals("c", registry.best("docx").orElseThrow().origin().location());
    }

    @Test
    public void aFormatThatHasPassedIsComparedAllTheSame() throws Exception {
        entrance.arrived(arrival("a", new TriedFormat(descriptor("2.0.0", "text/plain", "txt"))));
        assertEquals(List.of(), codes("a"));
        open();
        entrance.arrived(arrival("b", new TriedFormat(descriptor("1.0.0", "application/word", "docx"))));
        assertEquals(List.of(), codes("b"));
        entrance.arrived(arrival("a", new TriedFormat(descriptor("2.0.0", "text/plain", "txt"))));
        assertEquals(List.of("OTP-5070"), codes("a"));
    }

    @Test
    public void anErrorOfTheJudgeIsAVerdict() throws Exception {
        entrance.close();
        open(new FormatJudge(LIMITS) {
            @Override
            public FormatDescriptor describe(ExportFormat format, Origin origin) {
                throw new OutOfMemoryError("prov");
            }
        });
        entrance.arrived(arrival("a", new TriedFormat()));
        assertEquals(List.of("OTP-5062"), codes("a"));
    }

    @Test
    public void whoWaitsForATrialIsToldWhenItIsCutOff() throws Exception {
        Held held = new Held();
        entrance.arrived(arrival("a", held));
        held.await();
        FutureTask<List<String>> waiting = new FutureTask<>(() -> codes("a"));
        Thread thread = new Thread(waiting);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            assertTrue(thread.isAlive());
            Thread.onSpinWait();
        }
        entrance.close();
        // Below what it would have waited.
        assertEquals(List.of("OTP-5072"), waiting.get(10, TimeUnit.SECONDS));
        entrance.arrived(arrival("b", new TriedFormat()));
        assertEquals("nothing is begun any more", List.of(), codes("b"));
    }

    @Test
    public void aTrialThatTwoProcessesHaveEndedInIsNotBegunAgain() throws Exception {
        for (int i = 1; i <= 2; i++) {
            Held held = new Held();
            entrance.arrived(arrival("a#" + i, held, "bytes"));
            held.await();
            // As a framework does that is told to exit from within the trial: the mark must outlive that.
            entrance.left("a#" + i);
            entrance.close();
            open();
        }
        Held held = new Held();
        entrance.arrived(arrival("a#3", held, "bytes"));
        assertEquals(List.of("OTP-5071"), codes("a#3"));
        assertEquals(0, held.writes.get());
        entrance.arrived(arrival("a#4", new TriedFormat(), "other bytes"));
        assertEquals(List.of(), codes("a#4"));
    }

    @Test
    public void aTrialThatWasCutOffOnceIsTriedAgainAndItsVerdictClearsIt() throws Exception {
        for (int i = 0; i < 3; i++) {
            Held held = new Held();
            entrance.arrived(arrival("cut", held, "bytes"));
            held.await();
            entrance.close();
            open();
            entrance.arrived(arrival("whole", new TriedFormat(descriptor("1.0." + i, "text/plain", "txt")), "bytes"));
            assertEquals(List.of(), codes("whole"));
            entrance.close();
            temporary.getRoot().toPath().resolve("passed").toFile().delete();
            open();
        }
    }

    @Test
    public void whatIsTriedAnewIsNotRefusedAtTheSameTimeAndWhatHasGoneIsForgotten() throws Exception {
        TriedFormat silent = new TriedFormat() {
            @Override
            public ExportReport write(Object source, ExportContext context, OutputStream out) {
                return ExportReport.COMPLETE;
            }
        };
        entrance.arrived(arrival("a", silent));
        assertEquals(List.of("OTP-5069"), codes("a"));
        entrance.left("a");
        Held held = new Held();
        entrance.arrived(arrival("b", held));
        held.await();
        assertEquals(1, registry.standings().size());
        assertEquals(List.of(), entrance.refusals());
        entrance.left("b");

        entrance.arrived(arrival("c", silent));
        assertEquals(List.of("OTP-5069"), codes("c"));
        entrance.left("c");
        assertEquals(1, entrance.refusals().size());
        entrance.forget("c");
        assertEquals(List.of(), entrance.refusals());
    }
}
