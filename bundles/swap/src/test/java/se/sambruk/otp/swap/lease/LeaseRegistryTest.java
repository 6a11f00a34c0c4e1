package se.sambruk.otp.swap.lease;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

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
import se.sambruk.otp.swap.lease.LeaseRegistry.Retirement;

public class LeaseRegistryTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    /** A service that is only ever leased; it knows whether its classes have gone. */
    private static final class Leased {
        private final AtomicBoolean gone = new AtomicBoolean();
    }

    private static Candidate<Leased, Thing> candidate(Object key, String id, String version, int ranking, long serial) {
        return Candidate.of(
                key, Thing.of(id, version), new Leased(), new Origin("prov " + key, "prov:" + key, 0), ranking, serial);
    }

    private static Lease<Leased, Thing> leaseOne(LeaseRegistry<Leased, Thing> registry, String id)
            throws InterruptedException {
        return ((Leasing.Granted<Leased, Thing>) registry.lease(List.of(id)))
                .leases()
                .get(0);
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
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(Duration.ZERO);
        registry.add(candidate("a", "docx", "1.9.0", 100, 1));
        registry.add(candidate("b", "docx", "1.10.0", 0, 2));
        registry.add(candidate("d", "docx", "1.10.0", 5, 3));
        registry.add(candidate("c", "docx", "1.10.0", 5, 4));

        List<String> order = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            try (Lease<Leased, Thing> lease = leaseOne(registry, "docx")) {
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
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(Duration.ZERO);
        registry.add(candidate("a", "docx", "1.0.0", 0, 2));
        registry.add(candidate("b", "docx", "1.0.0", 0, 1));
        Lease<Leased, Thing> onA = leaseOne(registry, "docx");

        registry.rank("b", 10);

        List<Standing<Thing>> status = registry.standings();
        assertEquals("prov b", status.get(0).origin().name());
        assertTrue(status.get(0).place() == Standing.Place.ACTIVE);
        assertEquals(1, status.get(1).running());
        assertFalse(status.get(1).place() == Standing.Place.ACTIVE);
        onA.close();
        assertEquals(0, registry.standings().get(1).running());
    }

    @Test
    public void closingALeaseTwiceGivesItBackOnce() throws InterruptedException {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(Duration.ZERO);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        Lease<Leased, Thing> first = leaseOne(registry, "docx");
        Lease<Leased, Thing> second = leaseOne(registry, "docx");

        first.close();
        first.close();

        assertEquals(1, registry.standings().get(0).running());
        second.close();
    }

    @Test
    public void anIdThatHasNeverBeenHereIsRefusedAtOnce() throws InterruptedException {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(LONG);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));

        assertEquals(new Leasing.Unknown<>(List.of("pdf")), registry.lease(List.of("docx", "pdf")));
        assertEquals(0, registry.standings().get(0).running());
    }

    @Test
    public void anIdThatHasLeftIsGoneWhenNoSuccessorCameInTime() throws InterruptedException {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(Duration.ofMillis(1));
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        registry.retire("a").orElseThrow().await(Duration.ZERO);

        assertEquals(new Leasing.Gone<>("docx"), registry.lease(List.of("docx")));
    }

    @Test
    public void aRequestWaitsForASuccessor() throws Exception {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(LONG);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        registry.retire("a").orElseThrow().await(Duration.ZERO);
        FutureTask<Lease<Leased, Thing>> request = task(() -> leaseOne(registry, "docx"));
        awaitBlocked(start(request));

        registry.add(candidate("b", "docx", "2.0.0", 0, 2));

        try (Lease<Leased, Thing> lease = request.get(20, TimeUnit.SECONDS)) {
            assertEquals("prov b", lease.candidate().origin().name());
        }
    }

    @Test
    public void theWaitForASuccessorBeginsWhenTheOneThatLeavesHasFinished() throws Exception {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(Duration.ofMillis(1));
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        Lease<Leased, Thing> running = leaseOne(registry, "docx");
        Retirement retirement = registry.retire("a").orElseThrow();
        FutureTask<Leasing<Leased, Thing>> request = task(() -> registry.lease(List.of("docx")));
        awaitBlocked(start(request));

        assertFalse(request.isDone());
        running.close();
        assertEquals(0, retirement.await(LONG));

        assertEquals(new Leasing.Gone<>("docx"), request.get(20, TimeUnit.SECONDS));
    }

    @Test
    public void whileOneServiceIsMissingTheOthersAreNotHeld() throws Exception {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(LONG);
        registry.add(candidate("x", "xlsx", "1.0.0", 0, 1));
        registry.add(candidate("d", "docx", "1.0.0", 0, 2));
        registry.retire("x").orElseThrow().await(Duration.ZERO);
        FutureTask<Leasing<Leased, Thing>> request = task(() -> registry.lease(List.of("docx", "xlsx")));
        awaitBlocked(start(request));

        // An update that takes one bundle after the other comes to docx before xlsx is back.
        assertEquals(0, registry.retire("d").orElseThrow().await(Duration.ZERO));
        registry.add(candidate("d2", "docx", "2.0.0", 0, 3));
        registry.add(candidate("x2", "xlsx", "2.0.0", 0, 4));

        List<Lease<Leased, Thing>> leases =
                ((Leasing.Granted<Leased, Thing>) request.get(20, TimeUnit.SECONDS)).leases();
        assertEquals("prov d2", leases.get(0).candidate().origin().name());
        assertEquals("prov x2", leases.get(1).candidate().origin().name());
        leases.forEach(Lease::close);
    }

    @Test
    public void allThatIsHereIsLeasedAtOnceAndStaysWhatItWas() throws InterruptedException {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(LONG);
        assertEquals(List.of(), registry.leaseAll());
        registry.add(candidate("x", "xlsx", "1.0.0", 0, 1));
        registry.add(candidate("d", "docx", "1.0.0", 0, 2));
        registry.add(candidate("e", "docx", "1.0.1", 0, 3));
        registry.announce(new Origin("prov", "prov:", 0)).described(Thing.of("docx", "3.0.0"));

        List<Lease<Leased, Thing>> leases = registry.leaseAll();
        registry.add(candidate("f", "docx", "2.0.0", 0, 4));
        Retirement retirement = registry.retire("e").orElseThrow();

        assertEquals(
                List.of("prov e", "prov x"),
                leases.stream().map(lease -> lease.candidate().origin().name()).toList());
        assertEquals(1, retirement.await(Duration.ofMillis(1)));
        leases.forEach(Lease::close);
        assertEquals(
                0, registry.standings().stream().mapToInt(Standing::running).sum());
    }

    @Test
    public void whatIsNewAndBeingJudgedIsWaitedForBeforeAllIsLeased() throws Exception {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(Duration.ZERO);
        registry.add(candidate("d", "docx", "1.0.0", 0, 1));
        Announcement<Thing> fresh = registry.announce(new Origin("prov", "prov:", 0));
        Announcement<Thing> refused = registry.announce(new Origin("prov", "prov:", 1));
        FutureTask<List<Lease<Leased, Thing>>> request = task(registry::leaseAll);
        Thread waiting = start(request);
        awaitBlocked(waiting);

        fresh.described(Thing.of("xlsx", "1.0.0"));
        refused.close();
        awaitBlocked(waiting);
        registry.add(candidate("x", "xlsx", "1.0.0", 0, 2));
        fresh.close();

        assertEquals(2, request.get(20, TimeUnit.SECONDS).size());
    }

    @Test
    public void whatHasJustLeftIsWaitedForBeforeAllIsLeased() throws Exception {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(LONG);
        registry.add(candidate("x", "xlsx", "1.0.0", 0, 1));
        registry.add(candidate("d", "docx", "1.0.0", 0, 2));
        registry.retire("d").orElseThrow().await(Duration.ZERO);
        FutureTask<List<Lease<Leased, Thing>>> request = task(registry::leaseAll);
        awaitBlocked(start(request));

        registry.add(candidate("d2", "docx", "2.0.0", 0, 3));

        List<Lease<Leased, Thing>> leases = request.get(20, TimeUnit.SECONDS);
        assertEquals(2, leases.size());
        assertEquals("prov d2", leases.get(0).candidate().origin().name());
    }

    @Test
    public void whatDoesNotComeBackIsLeftOutOfAll() throws Exception {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(Duration.ofMillis(1));
        registry.add(candidate("x", "xlsx", "1.0.0", 0, 1));
        registry.add(candidate("d", "docx", "1.0.0", 0, 2));
        registry.retire("d").orElseThrow().await(Duration.ZERO);

        List<Lease<Leased, Thing>> leases = registry.leaseAll();

        assertEquals(1, leases.size());
        assertEquals("prov x", leases.get(0).candidate().origin().name());
    }

    @Test
    public void retiringWaitsForWhatRuns() throws Exception {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(Duration.ZERO);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        Lease<Leased, Thing> running = leaseOne(registry, "docx");
        Retirement retirement = registry.retire("a").orElseThrow();
        FutureTask<Integer> drain = task(() -> retirement.await(LONG));
        awaitBlocked(start(drain));

        Standing<Thing> leaving = registry.standings().get(0);
        assertEquals(1, leaving.running());
        assertFalse(leaving.place() == Standing.Place.ACTIVE);
        assertFalse(drain.isDone());
        running.close();

        assertEquals(0, drain.get(20, TimeUnit.SECONDS).intValue());
        assertEquals(List.of(), registry.standings());
    }

    @Test
    public void retiringGivesUpWhenTheTimeIsOut() throws InterruptedException {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(Duration.ZERO);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        try (Lease<Leased, Thing> running = leaseOne(registry, "docx")) {
            assertEquals("prov a", running.candidate().origin().name());
            assertEquals(1, registry.retire("a").orElseThrow().await(Duration.ofMillis(1)));
        }
    }

    @Test
    public void retiringWhatIsNotHereDoesNothing() {
        assertEquals(Optional.empty(), new LeaseRegistry<>(Duration.ZERO).retire("a"));
    }

    @Test
    public void whoWaitsIsLetGoWhenTheRegistryCloses() throws Exception {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(LONG);
        registry.add(candidate("a", "docx", "1.0.0", 0, 1));
        registry.retire("a").orElseThrow().await(Duration.ZERO);
        FutureTask<Leasing<Leased, Thing>> request = task(() -> registry.lease(List.of("docx")));
        awaitBlocked(start(request));

        registry.close();

        assertEquals(new Leasing.Gone<>("docx"), request.get(20, TimeUnit.SECONDS));
    }

    @Test
    public void whoWaitsCanBeInterrupted() throws Exception {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(LONG);
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
    public void nothingEverRunsOnAServiceWhoseClassesHaveGone() throws Exception {
        LeaseRegistry<Leased, Thing> registry = new LeaseRegistry<>(LONG);
        Candidate<Leased, Thing> old = candidate(0, "docx", "1.0.0", 0, 0);
        registry.add(old);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger runs = new AtomicInteger();
        ExecutorService users = Executors.newFixedThreadPool(6);
        List<Future<Integer>> faults = new ArrayList<>();
        for (int user = 0; user < 6; user++) {
            faults.add(users.submit(() -> {
                int broken = 0;
                while (!over.get()) {
                    try (Lease<Leased, Thing> lease = leaseOne(registry, "docx")) {
                        broken += lease.candidate().service().gone.get() ? 1 : 0;
                        runs.incrementAndGet();
                        Thread.onSpinWait();
                        broken += lease.candidate().service().gone.get() ? 1 : 0;
                    }
                }
                return broken;
            }));
        }

        // Every other exchange is side by side, every other leaves a gap, as an update in place does.
        for (int i = 1; i <= 400; i++) {
            Candidate<Leased, Thing> next = candidate(i, "docx", "1.0." + i, 0, i);
            if (i % 2 == 0) {
                registry.add(next);
            }
            assertEquals(0, registry.retire(i - 1).orElseThrow().await(LONG));
            old.service().gone.set(true);
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
        assertTrue("nothing ran", runs.get() > 0);
        assertEquals(0, registry.standings().get(0).running());
    }
}
