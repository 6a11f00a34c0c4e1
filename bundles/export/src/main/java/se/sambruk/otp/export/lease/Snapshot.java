package se.sambruk.otp.export.lease;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import se.sambruk.otp.api.export.FormatState;
import se.sambruk.otp.api.export.FormatStatus;

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

    /** Those of an id that new leases do not go to. */
    List<Candidate> others(String id) {
        return Stream.concat(
                        byId.getOrDefault(id, List.of()).stream().skip(1),
                        finishing.stream().filter(c -> c.descriptor().id().equals(id)))
                .toList();
    }

    /**
     * By id; of one id the best first, then those that could take over, those on trial, and those that are finishing last.
     *
     * @param onTrial what is not here yet
     */
    List<FormatStatus> status(List<FormatStatus> onTrial) {
        SortedMap<String, List<FormatStatus>> status = new TreeMap<>();
        Consumer<FormatStatus> add =
                one -> status.computeIfAbsent(one.descriptor().id(), id -> new ArrayList<>())
                        .add(one);
        byId.values().forEach(candidates -> {
            add.accept(candidates.get(0).status(FormatState.ACTIVE));
            candidates.stream().skip(1).map(c -> c.status(FormatState.STANDBY)).forEach(add);
        });
        onTrial.forEach(add);
        finishing.stream().map(c -> c.status(FormatState.FINISHING)).forEach(add);
        return status.values().stream().flatMap(List::stream).toList();
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
