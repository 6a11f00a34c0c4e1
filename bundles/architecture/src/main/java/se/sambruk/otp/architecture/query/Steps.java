package se.sambruk.otp.architecture.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.ModelStep;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.StepDirection;

/** The steps out of a concept and into it, along some relations. */
final class Steps {
    private static final Comparator<ModelStep> NEIGHBOURS = Comparator.comparing((ModelStep step) -> !step.forward())
            .thenComparingInt(step ->
                    step.relation().relationType().map(RelationType::ordinal).orElse(RelationType.values().length))
            .thenComparing(step -> step.to().id())
            .thenComparing(step -> step.relation().id());

    private final QueriedModel model;
    private final StepDirection direction;
    private final Set<RelationType> types;

    /**
     * @param types empty for all
     */
    Steps(QueriedModel model, StepDirection direction, Set<RelationType> types) {
        this.model = model;
        this.direction = direction;
        this.types = types;
    }

    List<ModelStep> neighbours(Concept concept) {
        return steps(concept, false).stream().sorted(NEIGHBOURS).toList();
    }

    /** The neighbours, and relations that ways lead through, of whose ends the concept is one. */
    List<ModelStep> onwards(Concept concept) {
        return steps(concept, true);
    }

    private List<ModelStep> steps(Concept concept, boolean through) {
        List<ModelStep> steps = new ArrayList<>();
        if (direction != StepDirection.IN) {
            add(concept, model.from(concept.id()), true, through, steps);
        }
        if (direction != StepDirection.OUT) {
            add(concept, model.to(concept.id()), false, through, steps);
        }
        if (concept instanceof Relation relation && isAsked(relation)) {
            if (direction != StepDirection.IN) {
                model.toEnd(relation, true).ifPresent(steps::add);
            }
            if (direction != StepDirection.OUT) {
                model.toEnd(relation, false).ifPresent(steps::add);
            }
        }
        return steps;
    }

    private void add(
            Concept concept, List<Relation> relations, boolean forward, boolean through, List<ModelStep> steps) {
        for (Relation relation : relations) {
            if (isAsked(relation)) {
                model.along(relation, concept, forward).ifPresent(steps::add);
                if (through && model.isThrough(relation)) {
                    steps.add(new ModelStep(concept, relation, relation, forward));
                }
            }
        }
    }

    private boolean isAsked(Relation relation) {
        return types.isEmpty() || relation.isAny(types);
    }
}
