package se.sambruk.otp.architecture.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.architecture.AffectedConcept;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Impact;
import se.sambruk.otp.api.architecture.ImpactQuery;
import se.sambruk.otp.api.architecture.ModelStep;
import se.sambruk.otp.api.architecture.Relation;

/**
 * Finds all that depends on a concept, the nearest first. Breadth first, where a step out of a junction takes no length and is therefore gone
 * before those that do; each relation is looked at once from each end.
 */
final class ImpactSearch {
    private final QueriedModel model;
    private final ImpactQuery query;
    private final Concept start;
    private final Map<String, Concept> reached = new HashMap<>();
    private final Map<String, Integer> distances = new HashMap<>();
    private final Map<String, ModelStep> steps = new HashMap<>();
    private boolean complete = true;

    ImpactSearch(QueriedModel model, ImpactQuery query) {
        this.model = model;
        this.query = query;
        this.start = model.start(query.concept());
    }

    Impact find() {
        Deque<Concept> waiting = new ArrayDeque<>(List.of(start));
        Set<String> done = new HashSet<>();
        distances.put(start.id(), 0);
        while (!waiting.isEmpty()) {
            Concept concept = waiting.poll();
            if (done.add(concept.id())) {
                boolean isPassed = model.isJunction(concept) && concept != start;
                int distance = distances.get(concept.id()) + (isPassed ? 0 : 1);
                for (ModelStep step : dependants(concept)) {
                    reach(step, distance, isPassed, waiting);
                }
            }
        }
        return Impact.of(start, affected(), steps.values(), complete);
    }

    private void reach(ModelStep step, int distance, boolean isPassed, Deque<Concept> waiting) {
        String id = step.to().id();
        if (distances.getOrDefault(id, Integer.MAX_VALUE) <= distance) {
            return;
        }
        if (distance > query.farthest().orElse(Integer.MAX_VALUE)) {
            complete = false;
            return;
        }
        distances.put(id, distance);
        steps.put(id, step);
        reached.put(id, step.to());
        if (isPassed) {
            waiting.addFirst(step.to());
        } else {
            waiting.addLast(step.to());
        }
    }

    private List<ModelStep> dependants(Concept concept) {
        List<ModelStep> dependants = new ArrayList<>();
        for (Relation relation : model.from(concept.id())) {
            if (dependence(relation).ofTarget()) {
                model.along(relation, concept, true).ifPresent(dependants::add);
            }
            through(concept, relation, true, dependants);
        }
        for (Relation relation : model.to(concept.id())) {
            if (dependence(relation).ofSource()) {
                model.along(relation, concept, false).ifPresent(dependants::add);
            }
            through(concept, relation, false, dependants);
        }
        if (concept instanceof Relation relation) {
            if (dependence(relation).ofTarget()) {
                model.toEnd(relation, true).ifPresent(dependants::add);
            }
            if (dependence(relation).ofSource()) {
                model.toEnd(relation, false).ifPresent(dependants::add);
            }
        }
        return dependants;
    }

    private void through(Concept concept, Relation relation, boolean forward, List<ModelStep> dependants) {
        if (model.isThrough(relation)) {
            dependants.add(new ModelStep(concept, relation, relation, forward));
        }
    }

    private Dependence dependence(Relation relation) {
        return Dependence.of(relation, query.isAssociations());
    }

    private List<AffectedConcept> affected() {
        return reached.values().stream()
                .filter(concept -> !model.isJunction(concept))
                .map(concept -> new AffectedConcept(concept, distances.get(concept.id()), steps.get(concept.id())))
                .sorted(Comparator.comparingInt(AffectedConcept::distance)
                        .thenComparing(affected -> affected.concept().id()))
                .toList();
    }
}
