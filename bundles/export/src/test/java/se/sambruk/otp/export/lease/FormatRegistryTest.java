package se.sambruk.otp.export.lease;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatStatus;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

public class FormatRegistryTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    /** A format that is only ever leased; it knows whether its classes have gone. */
    private static final class Leased implements ExportFormat {
        private final FormatDescriptor descriptor;
        private final AtomicBoolean gone = new AtomicBoolean();

        Leased(String id, String version) {
            descriptor = FormatDescriptor.builder(id, PackVersion.of(version))
                    .label(LocalizedText.of("Prov"))
                    .file("text/plain", "txt")
                    .accepts(String.class)
                    .build();
        }

        @Override
        public FormatDescriptor descriptor() {
            return descriptor;
        }

        @Override
        public ExportReport write(Object source, ExportContext context, OutputStream out) {
            return ExportReport.COMPLETE;
        }

        @Override
        public List<Problem> verify(InputStream in) {
            return List.of();
        }
    }

    private static Candidate candidate(Object key, String id, String version, int ranking, long serial) {
        Leased format = new Leased(id, version);
        return Candidate.of(
                key, format.descriptor(), format, new Origin("prov " + key, "prov:" + key, 0), ranking, serial);
    }

    private static Lease leaseOne(FormatRegistry registry, String id) throws InterruptedException {
        return ((Leasing.Granted) registry.lease(List.of(id))).leases().get(0);
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static <T> FutureTask<T> task(Callable<T> work) {
        return new FutureTask<>(work);
    }

    private static void awaitBlocked(Thread thread) {
        long end = System.nanoTime() + LONG.toNanos();
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TIMED_WAITING) {
            assertTrue("the thread never waits", System.nanoTime() < end && thread.isAlive());
            Thread.onSpinWait();
        }
    }

    @Test
    public void theGreatestVersionIsLeasedThenTheHighestRankingThenTheLastThatCame() throws InterruptedException {
        FormatRegistry registry = new FormatRegistry(Duration.ZERO);
        registry.add(candidate("a", "docx", "1.9.0", 100, 1));
        registry.add(candidate("b", "docx", "1.10.0", 0, 2));
        registry.add(candidate("d", "docx", "1.10.0", 5, 3));
        registry.add(candidate("c", "docx", "1.10.0", 5, 4));

        List<String> order = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            try (Lease lease = leaseOne(registry, "docx")) {
                order.add(lease.candidate().origin().name());
            }
            registry.retire(lastOf(order)).orElseThrow().await(Duration.ZERO);
        }

        assertEquals(List.of("prov c", "prov d", "prov b", "prov a"), order);
    }

    private static String lastOf(List<String> order) {
        return order.get(order.size() - 1).substring("prov ".length());
    }

    @Test
    public void aCandidateWithNewRankingKeepsItsLeases() throws InterruptedException {
        FormatRegistry registry = new FormatRegistry(Duration.ZERO);
        registry.add(candidate("a", "docx", "1.0.0", 0, 2));
        registry.add(candidate("b", "docx", "1.0.0", 0, 1));
        Lease onA = leaseOne(registry, "docx");

        registry.rank("b", 10);

        List<FormatStatus> status = registry.status();
        assertEquals("prov b", status.get(0).source());
        assertTrue(status.get(0).active());
        assertEquals(1, status.get(1).running());
        assertFalse(status.get(1).active());
        onA.close();
        assertEquals(0, registry.status().get(1).running());
    }

    @Test
    public void closingALeaseTwiceGivesItBackOnce() throws InterruptedException {
        FormatRegistry registry = new FormatRegistry(Duration.ZERO);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        Lease first = leaseOne(registry, "docx");
        Lease second = leaseOne(registry, "docx");

        first.close();
        first.close();

        assertEquals(1, registry.status().get(0).running());
        second.close();
    }

    @Test
    public void anIdThatHasNeverBeenHereIsRefusedAtOnce() throws InterruptedException {
        FormatRegistry registry = new FormatRegistry(LONG);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));

        assertEquals(new Leasing.Unknown(List.of("pdf")), registry.lease(List.of("docx", "pdf")));
        assertEquals(0, registry.status().get(0).running());
    }

    @Test
    public void anIdThatHasLeftIsGoneWhenNoSuccessorCameInTime() throws InterruptedException {
        FormatRegistry registry = new FormatRegistry(Duration.ofMillis(1));
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        registry.retire("a").orElseThrow().await(Duration.ZERO);

        assertEquals(new Leasing.Gone("docx"), registry.lease(List.of("docx")));
    }

    @Test
    public void aRequestWaitsForASuccessor() throws Exception {
        FormatRegistry registry = new FormatRegistry(LONG);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        registry.retire("a").orElseThrow().await(Duration.ZERO);
        FutureTask<Lease> request = task(() -> leaseOne(registry, "docx"));
        awaitBlocked(start(request));

        registry.add(candidate("b", "docx", "2.0.0", 0, 2));

        try (Lease lease = request.get(20, TimeUnit.SECONDS)) {
            assertEquals("prov b", lease.candidate().origin().name());
        }
    }

    @Test
    public void theWaitForASuccessorBeginsWhenTheOneThatLeavesHasFinished() throws Exception {
        FormatRegistry registry = new FormatRegistry(Duration.ofMillis(1));
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        Lease running = leaseOne(registry, "docx");
        FormatRegistry.Retirement retirement = registry.retire("a").orElseThrow();
        FutureTask<Leasing> request = task(() -> registry.lease(List.of("docx")));
        awaitBlocked(start(request));

        assertFalse(request.isDone());
        running.close();
        assertEquals(0, retirement.await(LONG));

        assertEquals(new Leasing.Gone("docx"), request.get(20, TimeUnit.SECONDS));
    }

    @Test
    public void whileOneFormatIsMissingTheOthersAreNotHeld() throws Exception {
        FormatRegistry registry = new FormatRegistry(LONG);
        registry.add(candidate("x", "xlsx", "1.0.0", 0, 1));
        registry.add(candidate("d", "docx", "1.0.0", 0, 2));
        registry.retire("x").orElseThrow().await(Duration.ZERO);
        FutureTask<Leasing> request = task(() -> registry.lease(List.of("docx", "xlsx")));
        awaitBlocked(start(request));

        // An update that takes one bundle after the other comes to docx before xlsx is back.
        assertEquals(0, registry.retire("d").orElseThrow().await(Duration.ZERO));
        registry.add(candidate("d2", "docx", "2.0.0", 0, 3));
        registry.add(candidate("x2", "xlsx", "2.0.0", 0, 4));

        List<Lease> leases = ((Leasing.Granted) request.get(20, TimeUnit.SECONDS)).leases();
        assertEquals("prov d2", leases.get(0).candidate().origin().name());
        assertEquals("prov x2", leases.get(1).candidate().origin().name());
        leases.forEach(Lease::close);
    }

    @Test
    public void retiringWaitsForWhatRuns() throws Exception {
        FormatRegistry registry = new FormatRegistry(Duration.ZERO);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        Lease running = leaseOne(registry, "docx");
        FormatRegistry.Retirement retirement = registry.retire("a").orElseThrow();
        FutureTask<Integer> drain = task(() -> retirement.await(LONG));
        awaitBlocked(start(drain));

        FormatStatus leaving = registry.status().get(0);
        assertEquals(1, leaving.running());
        assertFalse(leaving.active());
        assertFalse(drain.isDone());
        running.close();

        assertEquals(0, drain.get(20, TimeUnit.SECONDS).intValue());
        assertEquals(List.of(), registry.status());
    }

    @Test
    public void retiringGivesUpWhenTheTimeIsOut() throws InterruptedException {
        FormatRegistry registry = new FormatRegistry(Duration.ZERO);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        try (Lease running = leaseOne(registry, "docx")) {
            assertEquals("prov a", running.candidate().origin().name());
            assertEquals(1, registry.retire("a").orElseThrow().await(Duration.ofMillis(1)));
        }
    }

    @Test
    public void retiringWhatIsNotHereDoesNothing() {
        assertEquals(Optional.empty(), new FormatRegistry(Duration.ZERO).retire("a"));
    }

    @Test
    public void whoWaitsIsLetGoWhenTheRegistryCloses() throws Exception {
        FormatRegistry registry = new FormatRegistry(LONG);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        registry.retire("a").orElseThrow().await(Duration.ZERO);
        FutureTask<Leasing> request = task(() -> registry.lease(List.of("docx")));
        awaitBlocked(start(request));

        registry.close();

        assertEquals(new Leasing.Gone("docx"), request.get(20, TimeUnit.SECONDS));
    }

    @Test
    public void whoWaitsCanBeInterrupted() throws Exception {
        FormatRegistry registry = new FormatRegistry(LONG);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        registry.retire("a").orElseThrow().await(Duration.ZERO);
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread thread = start(() -> {
            try {
                registry.lease(List.of("docx"));
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
        });
        awaitBlocked(thread);

        thread.interrupt();

        assertTrue(interrupted.await(20, TimeUnit.SECONDS));
    }

    @Test
    public void noExportEverRunsOnAFormatWhoseClassesHaveGone() throws Exception {
        FormatRegistry registry = new FormatRegistry(LONG);
        Candidate old = candidate(0, "docx", "1.0.0", 0, 0);
        registry.add(old);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger exports = new AtomicInteger();
        ExecutorService users = Executors.newFixedThreadPool(6);
        List<Future<Integer>> faults = new ArrayList<>();
        for (int user = 0; user < 6; user++) {
            faults.add(users.submit(() -> {
                int broken = 0;
                while (!over.get()) {
                    try (Lease lease = leaseOne(registry, "docx")) {
                        broken += ((Leased) lease.candidate().format()).gone.get() ? 1 : 0;
                        exports.incrementAndGet();
                        Thread.onSpinWait();
                        broken += ((Leased) lease.candidate().format()).gone.get() ? 1 : 0;
                    }
                }
                return broken;
            }));
        }

        // Every other exchange is side by side, every other leaves a gap, as an update in place does.
        for (int i = 1; i <= 400; i++) {
            Candidate next = candidate(i, "docx", "1.0." + i, 0, i);
            if (i % 2 == 0) {
                registry.add(next);
            }
            assertEquals(0, registry.retire(i - 1).orElseThrow().await(LONG));
            ((Leased) old.format()).gone.set(true);
            if (i % 2 == 1) {
                registry.add(next);
            }
            old = next;
        }
        over.set(true);
        users.shutdown();
        assertTrue(users.awaitTermination(20, TimeUnit.SECONDS));

        for (Future<Integer> fault : faults) {
            assertEquals(0, fault.get().intValue());
        }
        assertTrue("no export ran", exports.get() > 0);
        assertEquals(0, registry.status().get(0).running());
    }
}
