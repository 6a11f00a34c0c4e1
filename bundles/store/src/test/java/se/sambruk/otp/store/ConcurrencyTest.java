package se.sambruk.otp.store;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.KeptLog;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.library.RequirementQuery;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.ProcurementRecord;
import se.sambruk.otp.api.store.Change;
import se.sambruk.otp.store.sql.TestDatabases;

public class ConcurrencyTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 6;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    /** One on H2, which one process has; several, as on several platforms, where they meet on a server. */
    private final List<TestStore> stores = new ArrayList<>();

    private ExecutorService threads;

    @Before
    public void open() {
        int platforms = TestDatabases.isH2() ? 1 : 3;
        for (int i = 0; i < platforms; i++) {
            stores.add(TestStore.open(folder.getRoot().toPath()));
            stores.get(i).health.counts();
        }
        threads = Executors.newFixedThreadPool(THREADS + 1);
    }

    @After
    public void close() {
        threads.shutdownNow();
        stores.forEach(TestStore::close);
    }

    private TestStore store(int i) {
        return stores.get(i % stores.size());
    }

    private void all(List<Callable<Void>> tasks) throws Exception {
        for (Future<Void> outcome : threads.invokeAll(tasks)) {
            outcome.get();
        }
    }

    @Test
    public void manyWritersAtOnceLoseNothingAndAFollowerOfTheLogMissesNothing() throws Exception {
        ContentHash profile = store(0).blobs.put(new byte[] {1}, "text/plain", Packs.ACT);
        Catalog shared = Packs.pack("gemensamt", 60, 0);
        AtomicBoolean writing = new AtomicBoolean(true);
        Future<List<Change>> follower = threads.submit(() -> follow(store(1), writing));
        all(IntStream.range(0, THREADS)
                .mapToObj(t -> (Callable<Void>) () -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        TestStore store = store(t);
                        store.library.put(Packs.pack("eget-" + t, 50, round), Map.of(), "prov", Packs.ACT);
                        store.library.put(shared, Map.of(), "prov", Packs.ACT);
                        store.procurements.issue(
                                Packs.specification("gemensam", 2, t + " " + round), profile, Packs.ACT);
                        store.procurements.issue(Packs.specification("samma", 2, "" + round), profile, Packs.ACT);
                        assertTrue(store.library
                                        .requirements(RequirementQuery.all().limit(1000))
                                        .rows()
                                        .size()
                                >= 50);
                    }
                    return null;
                })
                .toList());
        writing.set(false);
        TestStore store = store(0);
        assertEquals(THREADS * 50 + 60, store.library.countRequirements());
        assertEquals(numbers(THREADS * ROUNDS), numbers(store, "gemensam"));
        assertEquals(numbers(ROUNDS), numbers(store, "samma"));
        assertEquals(store.log.after(0, 10_000), follower.get());
        assertEquals(
                1 + THREADS * ROUNDS + 1 + THREADS * ROUNDS + ROUNDS,
                store.log.after(0, 10_000).size());
        store.assertSound();
    }

    @Test
    public void ofThoseWhoWouldWriteAfterTheSameEntryOfALogExactlyOneDoes() throws Exception {
        ProcurementRecord listing = new ProcurementRecord("ett", "", "Ett köp", "Provkommun", 0, Instant.EPOCH);
        NewEntry note = NewEntry.of(EntryKinds.NOTE, Map.of("what", "prov"));
        store(0).cases.open(listing, List.of(NewEntry.of(EntryKinds.CREATED, Map.of())), Packs.ACT);
        AtomicInteger written = new AtomicInteger();
        for (int round = 0; round < ROUNDS; round++) {
            int last = round * 2 + 1;
            written.set(0);
            all(IntStream.range(0, THREADS)
                    .mapToObj(t -> (Callable<Void>) () -> {
                        try {
                            store(t).cases.append("ett", last, List.of(note, note), Optional.empty(), Packs.ACT);
                            written.incrementAndGet();
                        } catch (ProblemException e) {
                            assertEquals("OTP-3031", e.problems().get(0).code());
                        }
                        return null;
                    })
                    .toList());
            assertEquals(1, written.get());
        }
        assertEquals(2 * ROUNDS + 1, store(0).cases.entries("ett").size());
        store(0).assertSound();
    }

    @Test
    public void whoReadsALogWhileOthersWriteSeesAWholeOne() throws Exception {
        ProcurementRecord listing = new ProcurementRecord("ett", "", "Ett köp", "Provkommun", 0, Instant.EPOCH);
        store(0).cases.open(listing, List.of(NewEntry.of(EntryKinds.CREATED, Map.of())), Packs.ACT);
        AtomicBoolean writing = new AtomicBoolean(true);
        Future<Integer> reader = threads.submit(() -> {
            int read = 0;
            do {
                KeptLog log = store(1).cases.log("ett");
                assertEquals(List.of(), log.faults());
                assertTrue(log.entries().size() >= read);
                read = log.entries().size();
            } while (writing.get());
            return read;
        });
        NewEntry note = NewEntry.of(EntryKinds.NOTE, Map.of("what", "prov"));
        try {
            for (int last = 1; last <= 200; last++) {
                store(0).cases.append("ett", last, List.of(note), Optional.empty(), Packs.ACT);
            }
        } finally {
            writing.set(false);
        }
        assertTrue(reader.get() > 0);
        assertEquals(201, store(1).cases.log("ett").entries().size());
    }

    private static List<Change> follow(TestStore store, AtomicBoolean writing) {
        List<Change> read = new ArrayList<>();
        boolean last = false;
        while (true) {
            List<Change> some = store.log.after(
                    read.isEmpty() ? 0 : read.get(read.size() - 1).sequence(), 7);
            read.addAll(some);
            if (some.isEmpty()) {
                if (last) {
                    return read;
                }
                last = !writing.get();
                Thread.onSpinWait();
            }
        }
    }

    private static Set<Integer> numbers(int count) {
        return new TreeSet<>(IntStream.rangeClosed(1, count).boxed().toList());
    }

    private static Set<Integer> numbers(TestStore store, String procurement) {
        List<Integer> numbers = store.procurements.issues(procurement).stream()
                .map(IssueRecord::number)
                .toList();
        assertEquals(numbers.size(), new HashSet<>(numbers).size());
        return new TreeSet<>(numbers);
    }

    /** As Ctrl-C in the console does to a command: H2 would close its file for everybody. */
    @Test
    public void interruptedCallersHarmNobodyAndEachKnowsWhatBecameOfItsRequest() throws Exception {
        Set<Thread> callers = ConcurrentHashMap.newKeySet();
        AtomicBoolean calling = new AtomicBoolean(true);
        AtomicInteger cancelled = new AtomicInteger();
        AtomicInteger kept = new AtomicInteger();
        Future<Integer> disturber = threads.submit(() -> {
            int times = 0;
            while (calling.get()) {
                for (Thread caller : callers) {
                    caller.interrupt();
                    times++;
                }
                Thread.onSpinWait();
            }
            return times;
        });
        List<Future<?>> outcomes = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            outcomes.add(threads.submit(() -> {
                callers.add(Thread.currentThread());
                for (int i = 0; i < 60; i++) {
                    byte[] bytes = {(byte) thread, (byte) i};
                    try {
                        ContentHash hash = store(0).blobs.put(bytes, "text/plain", Packs.ACT);
                        kept.incrementAndGet();
                        store(0).blobs.get(hash).orElseThrow();
                    } catch (ProblemException e) {
                        assertEquals("OTP-3011", e.problems().get(0).code());
                        cancelled.incrementAndGet();
                    }
                    Thread.interrupted();
                }
                callers.remove(Thread.currentThread());
            }));
        }
        try {
            for (Future<?> outcome : outcomes) {
                outcome.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } finally {
            calling.set(false);
        }
        assertTrue(disturber.get() > 0);
        assertTrue("some were cancelled", cancelled.get() > 0);
        assertEquals(kept.get(), (long) store(0).health.counts().get("blobs"));
        store(0).assertSound();
    }
}
