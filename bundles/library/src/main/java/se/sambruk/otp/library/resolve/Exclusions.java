package se.sambruk.otp.library.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.Relation;

/**
 * What layers have left out of an architecture, and what goes with it: an element takes its relations with it, these the relations to
 * them; and all of them the boxes and lines that show them. Counts what went with what.
 */
final class Exclusions {
    /** How much went with an exclusion. */
    private static final class Taken {
        final WorkingConcept with;
        int relations;
        int boxes;
        int lines;

        Taken(WorkingConcept with) {
            this.with = with;
        }
    }

    /** By the id of each concept that is gone, that which it went with. */
    private final Map<String, Taken> gone = new LinkedHashMap<>();

    private Exclusions() {}

    static Exclusions of(Concepts concepts) {
        Exclusions exclusions = new Exclusions();
        for (WorkingConcept concept : concepts.all()) {
            if (concept.exclusion().isPresent()) {
                exclusions.gone.put(concept.id(), new Taken(concept));
            }
        }
        if (!exclusions.gone.isEmpty()) {
            exclusions.takeRelations(concepts);
        }
        return exclusions;
    }

    private void takeRelations(Concepts concepts) {
        Map<String, List<String>> touching = new HashMap<>();
        for (WorkingConcept concept : concepts.all()) {
            if (concept.current() instanceof Relation relation) {
                touching.computeIfAbsent(relation.source(), id -> new ArrayList<>())
                        .add(relation.id());
                touching.computeIfAbsent(relation.target(), id -> new ArrayList<>())
                        .add(relation.id());
            }
        }
        Deque<String> open = new ArrayDeque<>(gone.keySet());
        while (!open.isEmpty()) {
            String id = open.removeFirst();
            Taken taken = gone.get(id);
            for (String relation : touching.getOrDefault(id, List.of())) {
                if (gone.putIfAbsent(relation, taken) == null) {
                    taken.relations++;
                    open.addLast(relation);
                }
            }
        }
    }

    boolean isEmpty() {
        return gone.isEmpty();
    }

    boolean isGone(String concept) {
        return gone.containsKey(concept);
    }

    /** Counts a box that went because of a concept that is gone. */
    void box(String concept) {
        gone.get(concept).boxes++;
    }

    /** Counts a line that went because of a concept that is gone. */
    void line(String concept) {
        gone.get(concept).lines++;
    }

    /** Who left an element out, and why. */
    Optional<Working.Origin> origin(String concept) {
        return Optional.ofNullable(gone.get(concept)).flatMap(taken -> taken.with.exclusion());
    }

    void tell(Faults faults) {
        gone.forEach((id, taken) -> {
            if (taken.with.id().equals(id)) {
                Working.Origin by = taken.with.exclusion().orElseThrow();
                faults.info(
                        by.location(), "OTP-2170", id, by.source().label(), taken.relations, taken.boxes, taken.lines);
            }
        });
    }
}
