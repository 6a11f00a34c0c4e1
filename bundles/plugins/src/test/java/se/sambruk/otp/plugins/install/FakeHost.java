package se.sambruk.otp.plugins.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.state.Offer;

/** A framework in memory, which can be killed at any step. */
final class FakeHost implements Host {
    /** The process ends here. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private record Held(ContentHash hash, long modified, boolean running) {}

    /** What has been done, in order. */
    final List<String> log = new ArrayList<>();
    /** What has been judged anew. */
    final List<String> admitted = new ArrayList<>();
    /** Bundles with these bytes cannot be started. */
    final Set<ContentHash> lame = new HashSet<>();
    /** Bundles with these bytes fail their trial. */
    final Set<ContentHash> failing = new HashSet<>();

    /** Bundles with these bytes can be started, but wait for something. */
    final Set<ContentHash> waiting = new HashSet<>();
    /** At these locations the memory runs out. */
    final Set<String> exhausting = new HashSet<>();

    /** What bundles with these bytes have in use once they run. */
    final Map<ContentHash, Set<Offer>> offering = new HashMap<>();
    /** What the platform's own bundles have in use. */
    final Set<Offer> shipped = new HashSet<>();
    /** Nobody is there who could try what is registered for these. */
    final Set<String> untried = new HashSet<>();
    /** The bundles whose refusals were forgotten. */
    final List<String> forgotten = new ArrayList<>();

    boolean news;
    /** Happens while bundles are tried. */
    Runnable meanwhile = () -> {};

    private final SortedMap<String, Held> held = new TreeMap<>();
    private long clock;
    private int stepsLeft = Integer.MAX_VALUE;

    void killAfter(int steps) {
        stepsLeft = steps;
    }

    void live() {
        stepsLeft = Integer.MAX_VALUE;
    }

    void wipe() {
        held.clear();
    }

    /** The bytes of each bundle that is there. */
    SortedMap<String, ContentHash> bytes() {
        SortedMap<String, ContentHash> bytes = new TreeMap<>();
        held.forEach((location, bundle) -> bytes.put(location, bundle.hash()));
        return bytes;
    }

    boolean isRunning(String location) {
        return held.get(location).running();
    }

    /** Something is done, unless the process ends before. */
    void step(String done) {
        if (stepsLeft-- <= 0) {
            throw new Killed();
        }
        log.add(done);
    }

    @Override
    public Map<String, Installed> bundles() {
        Map<String, Installed> bundles = new TreeMap<>();
        held.forEach((location, bundle) -> bundles.put(location, installed(location, bundle)));
        return bundles;
    }

    private static Installed installed(String location, Held bundle) {
        return new Installed(location, bundle.modified(), bundle.running());
    }

    @Override
    public Installed install(String location, Path jar) {
        step("install " + location);
        if (exhausting.contains(location)) {
            throw new OutOfMemoryError(location);
        }
        return put(location, jar, false);
    }

    @Override
    public Installed update(String location, Path jar) {
        step("update " + location);
        return put(location, jar, held.get(location).running());
    }

    private Installed put(String location, Path jar, boolean running) {
        try {
            held.put(location, new Held(ContentHash.ofBytes(Files.readAllBytes(jar)), ++clock, running));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return installed(location, held.get(location));
    }

    @Override
    public void admit(String location) {
        admitted.add(location);
    }

    @Override
    public void start(String location) throws HostException {
        step("start " + location);
        Held bundle = held.get(location);
        if (lame.contains(bundle.hash())) {
            throw new HostException(Faults.error("OTP-7051", location, "lame"), new IllegalStateException());
        }
        held.put(location, new Held(bundle.hash(), bundle.modified(), true));
    }

    @Override
    public List<Problem> awaitPromotion(List<String> locations, Set<Offer> promised) {
        step("try " + locations);
        meanwhile.run();
        if (promised.stream().anyMatch(offer -> untried.contains(offer.point()))) {
            return List.of(Faults.error("OTP-7057", promised.toString()));
        }
        return locations.stream()
                        .anyMatch(
                                location -> failing.contains(held.get(location).hash()))
                ? List.of(Faults.error("OTP-7052", locations.toString(), 1))
                : List.of();
    }

    @Override
    public Set<Offer> offers(List<String> locations) {
        Set<Offer> offers = new HashSet<>();
        locations.stream()
                .map(held::get)
                .filter(bundle -> bundle != null && bundle.running())
                .forEach(bundle -> offers.addAll(offering.getOrDefault(bundle.hash(), Set.of())));
        offers.removeIf(offer -> untried.contains(offer.point()));
        return offers;
    }

    @Override
    public Set<Offer> offers() {
        Set<Offer> offers = offers(List.copyOf(held.keySet()));
        offers.addAll(shipped);
        return offers;
    }

    @Override
    public void news() {
        news = true;
    }

    @Override
    public void forget(List<String> locations) {
        forgotten.addAll(locations);
    }

    @Override
    public List<Problem> lacking(List<String> locations) {
        return locations.stream()
                .filter(held::containsKey)
                .filter(location -> !isRunning(location)
                        || waiting.contains(held.get(location).hash()))
                .map(location -> Faults.error("OTP-7092", location, "X", "y.Z"))
                .toList();
    }

    @Override
    public void uninstall(List<String> locations) {
        for (String location : locations) {
            step("uninstall " + location);
            held.remove(location);
        }
    }
}
