package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is affected if something changes or disappears, and why. Immutable. */
public final class Impact {
    private final Concept concept;
    private final List<AffectedConcept> affected;
    private final Map<String, AffectedConcept> byId = new HashMap<>();
    private final Map<String, ModelStep> steps = new HashMap<>();
    private final boolean complete;

    private Impact(
            Concept concept, Collection<AffectedConcept> affected, Collection<ModelStep> steps, boolean complete) {
        this.concept = Objects.requireNonNull(concept);
        this.affected = List.copyOf(affected);
        this.complete = complete;
        affected.forEach(one -> byId.put(one.concept().id(), one));
        steps.forEach(step -> this.steps.put(step.to().id(), step));
    }

    /**
     * @param affected the nearest first, and of one distance by id
     * @param steps for whatever a path leads through, one that leads to it, each from the concept or from what another step leads to
     * @param complete whether {@code affected} is all
     */
    public static Impact of(
            Concept concept, Collection<AffectedConcept> affected, Collection<ModelStep> steps, boolean complete) {
        return new Impact(concept, affected, steps, complete);
    }

    /** What changes. */
    public Concept concept() {
        return concept;
    }

    /** The nearest first, and of one distance by id. */
    public List<AffectedConcept> affected() {
        return affected;
    }

    /** Whether that is all; not so where something lies farther away than was asked for. */
    public boolean isComplete() {
        return complete;
    }

    /** How a concept is affected, if it is. */
    public Optional<AffectedConcept> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * One of the shortest explanations of why something is affected: from what changes, by steps each of whose ends depends on its
     * beginning. Put together when it is asked for, as those of a whole model may be long.
     *
     * @throws IllegalArgumentException if it is not affected
     */
    public ModelPath path(String id) {
        if (!byId.containsKey(id)) {
            throw new IllegalArgumentException(id + " is not affected");
        }
        List<ModelStep> path = new ArrayList<>();
        for (String at = id; !at.equals(concept.id()); ) {
            ModelStep step = steps.get(at);
            path.add(step);
            at = step.from().id();
        }
        Collections.reverse(path);
        return new ModelPath(concept, path);
    }
}
