package se.sambruk.otp.export.trial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
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
import se.sambruk.otp.swap.lease.LeaseRegistry;
import se.sambruk.otp.swap.lease.Leasing;
import se.sambruk.otp.swap.lease.Origin;
import se.sambruk.otp.swap.lease.Standing;
import se.sambruk.otp.swap.trial.Arrival;
import se.sambruk.otp.swap.trial.BegunTrials;
import se.sambruk.otp.swap.trial.Entrance;
import se.sambruk.otp.swap.trial.PassedTrials;
import se.sambruk.otp.swap.trial.Refusal;
import se.sambruk.otp.swap.trial.Verdict;

public class EntranceTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final TrialLimits LIMITS = new TrialLimits(LONG, 1 << 20, 256 << 20, Duration.ofSeconds(1));
    private static final Instant NOW = Instant.parse("2026-11-23T09:15:00Z");

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final LeaseRegistry<ExportFormat, FormatDescriptor> registry = new LeaseRegistry<>(LONG);
    private Entrance<ExportFormat, FormatDescriptor> entrance;
    private int serial;

    @Before
    public void open() {
        entrance = entrance();
    }

    @After
    public void close() {
        entrance.close();
    }

    private Entrance<ExportFormat, FormatDescriptor> entrance() {
        PassedTrials passed = new PassedTrials(temporary.getRoot().toPath().resolve("passed"));
        return new Entrance<>(registry, new FormatJudge(LIMITS), passed, begun(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private BegunTrials begun() {
        return new BegunTrials(temporary.getRoot().toPath().resolve("begun"));
    }

    private Arrival<ExportFormat> arrival(String location, ExportFormat format) {
        return new Arrival<>(
                location,
                format,
                new Origin("se.exempel 1.0.0", location, 7),
                0,
                serial++,
                Optional.of(ContentHash.ofBytes(location.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
    }

    private static TriedFormat format(String id, String version) {
        return new TriedFormat(
                TriedFormat.descriptor(id, version).accepts(Specification.class).build());
    }

    private static TriedFormat silent(String id, String version) {
        return new TriedFormat(format(id, version).descriptor()) {
            @Override
            public ExportReport write(Object source, ExportContext context, OutputStream out) {
                return ExportReport.COMPLETE;
            }
        };
    }

    private static final class Held extends TriedFormat {
        private final CountDownLatch writing = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);
        private final CountDownLatch interrupted = new CountDownLatch(1);

        Held(String id, String version) {
            super(format(id, version).descriptor());
        }

        @Override
        public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
            writing.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw new IOException(e);
            }
            return super.write(source, context, out);
        }
    }

    private List<String> states() {
        return registry.standings().stream()
                .map(s -> s.descriptor().id() + " " + s.descriptor().version() + " "
                        + s.place().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    @Test
    public void aFormatThatPassesIsPromotedAndItsBundleToldSo() throws Exception {
        entrance.arrived(arrival("a", format("prov", "1.0.0")));

        Verdict<FormatDescriptor> verdict = entrance.await("a", LONG);

        assertTrue(verdict.isSettled());
        assertEquals("prov", verdict.promoted().get(0).id());
        assertEquals(List.of("prov 1.0.0 active"), states());
        assertEquals(
                new Origin("se.exempel 1.0.0", "a", 7),
                registry.standings().get(0).origin());
    }

    @Test
    public void aFormatThatFailsIsRefusedAndTheEarlierVersionGoesOn() throws Exception {
        entrance.arrived(arrival("a", format("prov", "1.0.0")));
        entrance.await("a", LONG);
        entrance.arrived(arrival("b", silent("prov", "2.0.0")));

        Verdict<FormatDescriptor> verdict = entrance.await("b", LONG);

        assertEquals(List.of(), verdict.promoted());
        Refusal<FormatDescriptor> refusal = verdict.refused().get(0);
        assertEquals("OTP-5069", refusal.problems().get(0).code());
        assertEquals("2.0.0", refusal.descriptor().orElseThrow().version().toString());
        assertEquals("b", refusal.origin().location());
        assertEquals(NOW, refusal.at());
        assertEquals(List.of("prov 1.0.0 active"), states());
    }

    @Test
    public void aRefusalIsKeptWhenItsBundleHasGoneAndGoesWhenAVersionIsTakenIntoUse() throws Exception {
        entrance.arrived(arrival("b", silent("prov", "2.0.0")));
        entrance.await("b", LONG);
        entrance.left("b");
        assertEquals(1, entrance.refusals().size());
        assertEquals(List.of(), entrance.await("b", LONG).refused());

        entrance.arrived(arrival("c", silent("prov", "2.0.0")));
        entrance.await("c", LONG);
        assertEquals("in the other's place", 1, entrance.refusals().size());

        entrance.arrived(arrival("d", format("prov", "2.0.1")));
        entrance.await("d", LONG);
        assertEquals(List.of(), entrance.refusals());
    }

    @Test
    public void aTrialKeepsNoOtherFormatWaiting() throws Exception {
        Held held = new Held("hel", "1.0.0");
        entrance.arrived(arrival("a", held));
        assertTrue(held.writing.await(20, TimeUnit.SECONDS));

        entrance.arrived(arrival("b", format("prov", "1.0.0")));

        assertEquals(1, entrance.await("b", LONG).promoted().size());
        assertEquals(List.of("hel 1.0.0 on-trial", "prov 1.0.0 active"), states());
        Verdict<FormatDescriptor> pending = entrance.await("a", Duration.ZERO);
        assertFalse(pending.isSettled());
        assertEquals(1, pending.pending());
        held.goOn.countDown();
        assertTrue(entrance.await("a", LONG).isSettled());
        assertEquals(Standing.Place.ACTIVE, registry.standings().get(0).place());
    }

    @Test
    public void aFormatThatLeavesDuringItsTrialIsNeverPromoted() throws Exception {
        Held held = new Held("prov", "1.0.0");
        entrance.arrived(arrival("a", held));
        assertTrue(held.writing.await(20, TimeUnit.SECONDS));

        assertEquals(Optional.empty(), entrance.left("a"));

        assertTrue("it was told to stop", held.interrupted.await(20, TimeUnit.SECONDS));
        assertTrue(entrance.await("a", LONG).isSettled());
        assertEquals(List.of(), states());
        assertEquals(List.of(), entrance.refusals());
    }

    @Test
    public void aRequestWaitsForTheSuccessorsTrial() throws Exception {
        LeaseRegistry<ExportFormat, FormatDescriptor> impatient = new LeaseRegistry<>(Duration.ZERO);
        Entrance<ExportFormat, FormatDescriptor> other = new Entrance<>(
                impatient,
                new FormatJudge(LIMITS),
                new PassedTrials(temporary.getRoot().toPath().resolve("none")),
                begun(),
                Clock.systemUTC());
        other.arrived(arrival("a", format("prov", "1.0.0")));
        other.await("a", LONG);
        Held held = new Held("prov", "1.0.1");
        other.left("a").orElseThrow().await(LONG);
        other.arrived(arrival("b", held));
        assertTrue(held.writing.await(20, TimeUnit.SECONDS));
        FutureTask<Leasing<ExportFormat, FormatDescriptor>> request =
                new FutureTask<>(() -> impatient.lease(List.of("prov")));
        Thread thread = new Thread(request);
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            assertTrue("turned away: " + thread.getState(), thread.isAlive());
            Thread.onSpinWait();
        }

        held.goOn.countDown();

        Leasing.Granted<ExportFormat, FormatDescriptor> granted =
                (Leasing.Granted<ExportFormat, FormatDescriptor>) request.get(20, TimeUnit.SECONDS);
        assertEquals("b", granted.leases().get(0).candidate().origin().location());
        granted.leases().get(0).close();
        other.close();
    }

    @Test
    public void aRequestIsToldAtOnceWhenTheSuccessorIsRefused() throws Exception {
        LeaseRegistry<ExportFormat, FormatDescriptor> impatient = new LeaseRegistry<>(Duration.ZERO);
        try (Entrance<ExportFormat, FormatDescriptor> other = new Entrance<>(
                impatient,
                new FormatJudge(LIMITS),
                new PassedTrials(temporary.getRoot().toPath().resolve("none")),
                begun(),
                Clock.systemUTC())) {
            other.arrived(arrival("a", format("prov", "1.0.0")));
            other.await("a", LONG);
            other.left("a").orElseThrow().await(LONG);
            other.arrived(arrival("b", silent("prov", "1.0.1")));

            assertEquals(new Leasing.Gone<>("prov"), impatient.lease(List.of("prov")));
        }
    }

    @Test
    public void whatHasPassedIsNotTriedAgainAfterARestart() throws Exception {
        AtomicInteger writes = new AtomicInteger();
        TriedFormat counted = new TriedFormat(format("prov", "1.0.0").descriptor()) {
            @Override
            public ExportReport write(Object source, ExportContext context, OutputStream out) throws IOException {
                writes.incrementAndGet();
                return super.write(source, context, out);
            }
        };
        entrance.arrived(arrival("a", counted));
        entrance.await("a", LONG);
        assertEquals(2, writes.get());
        entrance.left("a").orElseThrow().await(LONG);
        entrance.close();

        entrance = entrance();
        entrance.arrived(arrival("a", counted));

        assertEquals("at once", List.of("prov 1.0.0 active"), states());
        assertEquals(2, writes.get());
    }

    @Test
    public void aTrustedFormatIsNotTried() {
        Arrival<ExportFormat> shipped = new Arrival<>(
                "s", silent("prov", "1.0.0"), new Origin("se.sambruk 1.0.0", "mvn:x", 1), 0, 0, Optional.empty());
        entrance.arrived(shipped);
        assertEquals(List.of("prov 1.0.0 active"), states());
    }

    @Test
    public void aFormatOnTrialTakesItsNewRankingWithIt() throws Exception {
        entrance.arrived(arrival("a", format("prov", "1.0.0")));
        entrance.await("a", LONG);
        Held held = new Held("prov", "1.0.0");
        entrance.arrived(arrival("b", held));
        assertTrue(held.writing.await(20, TimeUnit.SECONDS));

        entrance.ranked("b", -1);
        held.goOn.countDown();
        entrance.await("b", LONG);

        assertEquals("a", registry.standings().get(0).origin().location());
    }
}
