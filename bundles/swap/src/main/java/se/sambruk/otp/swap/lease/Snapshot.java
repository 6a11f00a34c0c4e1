package se.sambruk.otp.swap.lease;

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
import se.sambruk.otp.api.plugin.Versioned;

/** All candidates at one moment: those that can be leased, and those that are finishing. Immutable, so that it is read without a lock. */
final class Snapshot<S, D extends Versioned> {
    private final SortedMap<String, List<Candidate<S, D>>> byId;
    private final List<Candidate<S, D>> finishing;

    private Snapshot(SortedMap<String, List<Candidate<S, D>>> byId, List<Candidate<S, D>> finishing) {
        this.byId = byId;
        this.finishing = finishing;
    }

    static <S, D extends Versioned> Snapshot<S, D> empty() {
        return new Snapshot<>(new TreeMap<>(), List.of());
    }

    /** The one that an id names now. */
    Optional<Candidate<S, D>> best(String id) {
        return Optional.ofNullable(byId.get(id)).map(candidates -> candidates.get(0));
    }

    /** The ones that all ids name now, by id. */
    List<Candidate<S, D>> best() {
        return byId.values().stream().map(candidates -> candidates.get(0)).toList();
    }

    Optional<Candidate<S, D>> find(Object key) {
        return byId.values().stream()
                .flatMap(List::stream)
                .filter(c -> c.key().equals(key))
                .findFirst();
    }

    SortedSet<String> ids() {
        return new TreeSet<>(byId.keySet());
    }

    /** Those of an id that new leases do not go to. */
    List<Candidate<S, D>> others(String id) {
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
    List<Standing<D>> standings(List<Standing<D>> onTrial) {
        SortedMap<String, List<Standing<D>>> standings = new TreeMap<>();
        Consumer<Standing<D>> add = one -> standings
                .computeIfAbsent(one.descriptor().id(), id -> new ArrayList<>())
                .add(one);
        byId.values().forEach(candidates -> {
            add.accept(candidates.get(0).standing(Standing.Place.ACTIVE));
            candidates.stream()
                    .skip(1)
                    .map(c -> c.standing(Standing.Place.STANDBY))
                    .forEach(add);
        });
        onTrial.forEach(add);
        finishing.stream().map(c -> c.standing(Standing.Place.FINISHING)).forEach(add);
        return standings.values().stream().flatMap(List::stream).toList();
    }

    Snapshot<S, D> with(Candidate<S, D> candidate) {
        return changed(candidate.descriptor().id(), candidates -> {
            List<Candidate<S, D>> more = new ArrayList<>(candidates);
            more.add(candidate);
            more.sort(Candidate.bestFirst());
            return more;
        });
    }

    Snapshot<S, D> without(Candidate<S, D> candidate) {
        return changed(
                candidate.descriptor().id(),
                candidates -> candidates.stream().filter(c -> c != candidate).toList());
    }

    Snapshot<S, D> withFinishing(Candidate<S, D> candidate) {
        List<Candidate<S, D>> more = new ArrayList<>(finishing);
        more.add(candidate);
        return new Snapshot<>(byId, List.copyOf(more));
    }

    Snapshot<S, D> withoutFinishing(Candidate<S, D> candidate) {
        return new Snapshot<>(
                byId, finishing.stream().filter(c -> c != candidate).toList());
    }

    private Snapshot<S, D> changed(String id, UnaryOperator<List<Candidate<S, D>>> change) {
        SortedMap<String, List<Candidate<S, D>>> next = new TreeMap<>(byId);
        List<Candidate<S, D>> candidates = List.copyOf(change.apply(byId.getOrDefault(id, List.of())));
        if (candidates.isEmpty()) {
            next.remove(id);
        } else {
            next.put(id, candidates);
        }
        return new Snapshot<>(next, finishing);
    }
}
