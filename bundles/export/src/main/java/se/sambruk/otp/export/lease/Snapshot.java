package se.sambruk.otp.export.lease;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All candidates at one moment: those that can be leased, and those that are finishing. Immutable, so that it is read without a lock. */
final class Snapshot {
    static final Snapshot EMPTY = new Snapshot(new TreeMap<>(), List.of());

    private final SortedMap<String, List<Candidate>> byId;
    private final List<Candidate> finishing;

    private Snapshot(SortedMap<String, List<Candidate>> byId, List<Candidate> finishing) {
        this.byId = byId;
        this.finishing = finishing;
    }

    /** The one that an id names now. */
    Optional<Candidate> best(String id) {
        return Optional.ofNullable(byId.get(id)).map(candidates -> candidates.get(0));
    }

    Optional<Candidate> find(Object key) {
        return byId.values().stream()
                .flatMap(List::stream)
                .filter(c -> c.key().equals(key))
                .findFirst();
    }

    SortedSet<String> ids() {
        return new TreeSet<>(byId.keySet());
    }

    /** By id; of one id the best first, and those that are finishing last. */
    List<Candidate> all() {
        SortedSet<String> ids = ids();
        finishing.forEach(c -> ids.add(c.descriptor().id()));
        return ids.stream()
                .flatMap(id -> Stream.concat(
                        byId.getOrDefault(id, List.of()).stream(),
                        finishing.stream().filter(c -> c.descriptor().id().equals(id))))
                .toList();
    }

    Snapshot with(Candidate candidate) {
        return changed(candidate.descriptor().id(), candidates -> {
            List<Candidate> more = new ArrayList<>(candidates);
            more.add(candidate);
            more.sort(Candidate.BEST_FIRST);
            return more;
        });
    }

    Snapshot without(Candidate candidate) {
        return changed(
                candidate.descriptor().id(),
                candidates -> candidates.stream().filter(c -> c != candidate).toList());
    }

    Snapshot withFinishing(Candidate candidate) {
        List<Candidate> more = new ArrayList<>(finishing);
        more.add(candidate);
        return new Snapshot(byId, List.copyOf(more));
    }

    Snapshot withoutFinishing(Candidate candidate) {
        return new Snapshot(byId, finishing.stream().filter(c -> c != candidate).toList());
    }

    private Snapshot changed(String id, UnaryOperator<List<Candidate>> change) {
        SortedMap<String, List<Candidate>> next = new TreeMap<>(byId);
        List<Candidate> candidates = List.copyOf(change.apply(byId.getOrDefault(id, List.of())));
        if (candidates.isEmpty()) {
            next.remove(id);
        } else {
            next.put(id, candidates);
        }
        return new Snapshot(next, finishing);
    }
}
