package se.sambruk.otp.architecture.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.Relation;

/** The relations of a model by what they are between, each list by id so that the model's own order never shows. Immutable. */
public final class RelationIndex {
    private final List<Relation> relations;
    private final Map<String, List<Relation>> from = new HashMap<>();
    private final Map<String, List<Relation>> to = new HashMap<>();

    public RelationIndex(Collection<Relation> relations) {
        this.relations =
                relations.stream().sorted(Comparator.comparing(Relation::id)).toList();
        for (Relation relation : this.relations) {
            from.computeIfAbsent(relation.source(), id -> new ArrayList<>(2)).add(relation);
            to.computeIfAbsent(relation.target(), id -> new ArrayList<>(2)).add(relation);
        }
    }

    public List<Relation> all() {
        return relations;
    }

    /** Those that start at a concept. */
    public List<Relation> from(String concept) {
        return from.getOrDefault(concept, List.of());
    }

    /** Those that lead to a concept. */
    public List<Relation> to(String concept) {
        return to.getOrDefault(concept, List.of());
    }

    /** Whether any relation starts at a concept or leads to it. */
    public boolean isEnd(String concept) {
        return from.containsKey(concept) || to.containsKey(concept);
    }
}
