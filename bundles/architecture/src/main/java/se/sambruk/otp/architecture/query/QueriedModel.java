package se.sambruk.otp.architecture.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ModelStep;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.architecture.graph.RelationIndex;
import se.sambruk.otp.architecture.shared.Phrases;

/** A model as something to go through: elements, and relations that are ends of others, with the steps between them. */
final class QueriedModel {
    private final ArchitectureModel model;
    private final RelationIndex relations;

    QueriedModel(ArchitectureModel model) {
        this.model = model;
        this.relations = new RelationIndex(model.relations());
    }

    /**
     * Where a question starts.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if there is no such element or relation
     */
    Concept start(String id) {
        Concept concept = model.find(id).orElseThrow(() -> {
            List<String> known = new ArrayList<>();
            model.elements().forEach(element -> known.add(element.id()));
            model.relations().forEach(relation -> known.add(relation.id()));
            return QueryProblems.error("OTP-4100", id, Phrases.nearest(id, known))
                    .asException();
        });
        if (concept instanceof View) {
            throw QueryProblems.error("OTP-4102", id).asException();
        }
        return concept;
    }

    /** Whether ways lead through a relation: others have to do with it. */
    boolean isThrough(Relation relation) {
        return relations.isEnd(relation.id());
    }

    List<Relation> from(String concept) {
        return relations.from(concept);
    }

    List<Relation> to(String concept) {
        return relations.to(concept);
    }

    boolean isJunction(Concept concept) {
        return concept instanceof Element element && element.isJunction();
    }

    /** To the far end of a relation that starts at a concept, or leads to it; empty where that end is missing or a view. */
    Optional<ModelStep> along(Relation relation, Concept from, boolean forward) {
        return end(forward ? relation.target() : relation.source())
                .map(to -> new ModelStep(from, to, relation, forward));
    }

    /** From a relation to one of its own ends. */
    Optional<ModelStep> toEnd(Relation relation, boolean target) {
        return end(target ? relation.target() : relation.source())
                .map(to -> new ModelStep(relation, to, relation, target));
    }

    private Optional<Concept> end(String id) {
        return model.find(id).filter(concept -> !(concept instanceof View));
    }
}
