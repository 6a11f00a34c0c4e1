package se.sambruk.otp.swap.lease;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.runner.RunWith;
import se.sambruk.otp.swap.lease.LeaseRegistry.Retirement;

/** The registry's laws, on any order of events. */
@RunWith(JUnitQuickcheck.class)
public class LeaseRegistryPropertyTest {
    private static final List<String> IDS = List.of("docx", "xlsx");
    private static final Duration LONG = Duration.ofSeconds(20);

    /** What the registry should know, kept in the plainest way. */
    private static final class Model {
        private record One(int key, String id, int version, int ranking) {}

        private final Map<Integer, One> present = new LinkedHashMap<>();
        private final Map<Integer, Integer> running = new HashMap<>();

        Optional<Integer> best(String id) {
            return present.values().stream()
                    .filter(one -> one.id().equals(id))
                    .max(Comparator.comparingInt(One::version)
                            .thenComparingInt(One::ranking)
                            .thenComparingInt(One::key))
                    .map(One::key);
        }
    }

    private static int keyOf(Candidate<String, Thing> candidate) {
        return (Integer) candidate.key();
    }

    @Property(trials = 200)
    public void aLeaseIsAlwaysOnTheBestThatIsThereAndNeverOnOneThatHasBeenRetired(long seed) throws Exception {
        Random random = new Random(seed);
        LeaseRegistry<String, Thing> registry = new LeaseRegistry<>(Duration.ZERO);
        Model model = new Model();
        List<Lease<String, Thing>> leases = new ArrayList<>();
        Map<Integer, Retirement> retirements = new LinkedHashMap<>();
        for (int step = 0; step < 60; step++) {
            String id = IDS.get(random.nextInt(IDS.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    Model.One one = new Model.One(step, id, random.nextInt(3), random.nextInt(2));
                    model.present.put(step, one);
                    model.running.put(step, 0);
                    registry.add(Candidates.of(step, id, "1." + one.version(), one.ranking(), step));
                }
                case 2 -> retire(registry, model, retirements, random);
                case 3 -> {
                    if (model.best(id).isEmpty() && !retirements.isEmpty()) {
                        // Would wait for a drain that nobody awaits.
                        continue;
                    }
                    Leasing<String, Thing> leasing = registry.lease(List.of(id));
                    Optional<Integer> best = model.best(id);
                    assertEquals(best.isPresent(), leasing instanceof Leasing.Granted);
                    if (leasing instanceof Leasing.Granted<String, Thing> granted) {
                        Lease<String, Thing> lease = granted.leases().get(0);
                        assertEquals(best.get().intValue(), keyOf(lease.candidate()));
                        assertFalse(retirements.containsKey(keyOf(lease.candidate())));
                        model.running.merge(best.get(), 1, Integer::sum);
                        leases.add(lease);
                    }
                }
                case 4 -> {
                    if (!leases.isEmpty()) {
                        Lease<String, Thing> lease = leases.remove(random.nextInt(leases.size()));
                        lease.close();
                        model.running.merge(keyOf(lease.candidate()), -1, Integer::sum);
                    }
                }
                default -> rank(registry, model, random);
            }
            assertAgree(registry, model, retirements);
        }
        leases.forEach(Lease::close);
        for (Retirement retirement : retirements.values()) {
            assertEquals(0, retirement.await(LONG));
        }
        assertEquals(
                0, registry.standings().stream().mapToInt(Standing::running).sum());
        assertEquals(model.present.size(), registry.standings().size());
    }

    private static void retire(
            LeaseRegistry<String, Thing> registry, Model model, Map<Integer, Retirement> retirements, Random random) {
        List<Integer> keys = List.copyOf(model.present.keySet());
        if (!keys.isEmpty()) {
            int key = keys.get(random.nextInt(keys.size()));
            model.present.remove(key);
            retirements.put(key, registry.retire(key).orElseThrow());
            assertEquals(Optional.empty(), registry.retire(key));
        }
    }

    private static void rank(LeaseRegistry<String, Thing> registry, Model model, Random random) {
        List<Model.One> all = List.copyOf(model.present.values());
        if (!all.isEmpty()) {
            Model.One one = all.get(random.nextInt(all.size()));
            int ranking = random.nextInt(3);
            model.present.put(one.key(), new Model.One(one.key(), one.id(), one.version(), ranking));
            registry.rank(one.key(), ranking);
        }
    }

    private static void assertAgree(
            LeaseRegistry<String, Thing> registry, Model model, Map<Integer, Retirement> retirements) {
        for (String id : IDS) {
            assertEquals(model.best(id), registry.best(id).map(LeaseRegistryPropertyTest::keyOf));
        }
        int present = 0;
        for (Standing<Thing> status : registry.standings()) {
            int key = (int) status.origin().bundle();
            assertEquals(model.running.get(key).intValue(), status.running());
            assertEquals(retirements.containsKey(key), status.place() == Standing.Place.FINISHING);
            boolean best =
                    model.best(status.descriptor().id()).filter(k -> k == key).isPresent();
            assertEquals(best, status.place() == Standing.Place.ACTIVE);
            present += model.present.containsKey(key) ? 1 : 0;
        }
        assertEquals(model.present.size(), present);
    }

    @Property(trials = 20)
    public void whoeverWaitsIsWokenWhateverTheOrderOfLeavingAndComing(
            @InRange(minInt = 1, maxInt = 6) int waiters, boolean announced, boolean drained) throws Exception {
        LeaseRegistry<String, Thing> registry = new LeaseRegistry<>(LONG);
        registry.add(Candidates.of(0, "docx", "1.0", 0, 0));
        Leasing.Granted<String, Thing> running = (Leasing.Granted<String, Thing>) registry.lease(List.of("docx"));
        Retirement retirement = registry.retire(0).orElseThrow();
        List<FutureTask<Leasing<String, Thing>>> requests = new ArrayList<>();
        for (int i = 0; i < waiters; i++) {
            FutureTask<Leasing<String, Thing>> request = new FutureTask<>(() -> registry.lease(List.of("docx")));
            requests.add(request);
            Thread thread = new Thread(request);
            thread.setDaemon(true);
            thread.start();
        }
        if (drained) {
            running.leases().get(0).close();
            assertEquals(0, retirement.await(LONG));
        }
        Candidate<String, Thing> successor = Candidates.of(1, "docx", "2.0", 0, 1);
        if (announced) {
            try (Announcement<Thing> announcement = registry.announce(successor.origin())) {
                announcement.described(successor.descriptor());
                registry.add(successor);
            }
        } else {
            registry.add(successor);
        }

        for (FutureTask<Leasing<String, Thing>> request : requests) {
            Leasing.Granted<String, Thing> granted = (Leasing.Granted<String, Thing>) request.get(20, TimeUnit.SECONDS);
            assertEquals(1, keyOf(granted.leases().get(0).candidate()));
            granted.leases().get(0).close();
        }
        if (!drained) {
            running.leases().get(0).close();
            assertEquals(0, retirement.await(LONG));
        }
        assertEquals(1, registry.standings().size());
    }

    @Property(trials = 20)
    public void aWatchKnowsTheLongestWaitAndWhenAnExchangeIsComplete(@InRange(minInt = 1, maxInt = 4) int exports)
            throws Exception {
        LeaseRegistry<String, Thing> registry = new LeaseRegistry<>(LONG);
        registry.add(Candidates.of(0, "docx", "1.0", 0, 0));
        try (var watch = registry.watch("docx")) {
            List<Lease<String, Thing>> old = new ArrayList<>();
            for (int i = 0; i < exports; i++) {
                old.add(((Leasing.Granted<String, Thing>) registry.lease(List.of("docx")))
                        .leases()
                        .get(0));
            }
            registry.add(Candidates.of(1, "docx", "2.0", 0, 1));
            Lease<String, Thing> fresh = ((Leasing.Granted<String, Thing>) registry.lease(List.of("docx")))
                    .leases()
                    .get(0);

            assertEquals(exports, watch.awaitExchanged(Duration.ofMillis(1)));
            FutureTask<Integer> exchanged = new FutureTask<>(() -> watch.awaitExchanged(LONG));
            new Thread(exchanged).start();
            old.forEach(Lease::close);

            assertEquals(0, exchanged.get(20, TimeUnit.SECONDS).intValue());
            assertEquals(exports + 1, watch.granted());
            assertTrue(watch.longestWait().compareTo(LONG) < 0);
            fresh.close();
        }
    }
}
