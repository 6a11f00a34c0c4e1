package se.sambruk.otp.architecture.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.ModelPath;
import se.sambruk.otp.api.architecture.ModelStep;
import se.sambruk.otp.api.architecture.PathQuery;
import se.sambruk.otp.api.architecture.StepDirection;

/**
 * Finds all shortest ways between two concepts: breadth first from the end, so that each concept knows how far it has left, and then from the
 * start only along steps that lead nearer. That way no way is begun that does not arrive.
 */
final class ShortestPaths {
    private final PathQuery query;
    private final Concept from;
    private final Concept to;
    private final Steps onwards;
    private final Steps backwards;
    private final Map<String, Integer> left = new HashMap<>();
    private final List<ModelPath> found = new ArrayList<>();

    ShortestPaths(QueriedModel model, PathQuery query) {
        this.query = query;
        this.from = model.start(query.from());
        this.to = model.start(query.to());
        StepDirection out = query.isForward() ? StepDirection.OUT : StepDirection.BOTH;
        StepDirection in = query.isForward() ? StepDirection.IN : StepDirection.BOTH;
        this.onwards = new Steps(model, out, query.types());
        this.backwards = new Steps(model, in, query.types());
    }

    List<ModelPath> find() {
        measure();
        if (left.containsKey(from.id())) {
            follow(from, new ArrayDeque<>());
        }
        return List.copyOf(found);
    }

    private void measure() {
        Deque<Concept> waiting = new ArrayDeque<>(List.of(to));
        left.put(to.id(), 0);
        while (!waiting.isEmpty() && !left.containsKey(from.id())) {
            Concept concept = waiting.poll();
            int distance = left.get(concept.id());
            if (distance < query.longest()) {
                for (ModelStep step : backwards.onwards(concept)) {
                    if (left.putIfAbsent(step.to().id(), distance + 1) == null) {
                        waiting.add(step.to());
                    }
                }
            }
        }
    }

    /** As deep as the way is long at most, which is bounded. */
    private void follow(Concept concept, Deque<ModelStep> path) {
        int distance = left.get(concept.id());
        if (distance == 0) {
            found.add(new ModelPath(from, List.copyOf(path)));
            return;
        }
        List<ModelStep> nearer = onwards.onwards(concept).stream()
                .filter(step -> left.getOrDefault(step.to().id(), Integer.MAX_VALUE) == distance - 1)
                .sorted(Comparator.comparing((ModelStep step) -> step.relation().id())
                        .thenComparing(step -> step.to().id())
                        .thenComparing(ModelStep::forward))
                .toList();
        for (ModelStep step : nearer) {
            if (found.size() < query.most()) {
                path.addLast(step);
                follow(step.to(), path);
                path.removeLast();
            }
        }
    }
}
