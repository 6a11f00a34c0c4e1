package se.sambruk.otp.architecture.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationEnd;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewLines;
import se.sambruk.otp.architecture.graph.RelationIndex;
import se.sambruk.otp.architecture.shared.Phrases;

/** A model with what several checks look up, each list by id so that the model's own order never shows. */
final class CheckedModel {
    private final ArchitectureModel model;
    private final SortedSet<String> known;
    private final List<Element> elements;
    private final List<ShownView> views;
    private final RelationIndex relations;
    private final Set<String> shown = new HashSet<>();

    /**
     * @param known ids of elements of another model
     */
    CheckedModel(ArchitectureModel model, SortedSet<String> known) {
        this.model = model;
        this.known = known;
        this.elements = byId(model.elements());
        this.relations = new RelationIndex(model.relations());
        List<ShownView> drawn = new ArrayList<>();
        ViewLines lines = ViewLines.of(model);
        for (View view : byId(model.views())) {
            drawn.add(new ShownView(lines.complete(view)));
        }
        this.views = List.copyOf(drawn);
        views.forEach(view -> view.boxes().forEach(box -> shown.add(box.element())));
    }

    private static <C extends Concept> List<C> byId(Collection<C> concepts) {
        return concepts.stream().sorted(Comparator.comparing(Concept::id)).toList();
    }

    ArchitectureModel model() {
        return model;
    }

    SortedSet<String> known() {
        return known;
    }

    List<Element> elements() {
        return elements;
    }

    List<Relation> relations() {
        return relations.all();
    }

    /** Each with all the lines that it shows. */
    List<ShownView> views() {
        return views;
    }

    /** Elements, relations and views. */
    List<Concept> concepts() {
        List<Concept> all = new ArrayList<>(elements);
        all.addAll(relations.all());
        views.forEach(view -> all.add(view.view()));
        return all;
    }

    /** Those that start at a concept. */
    List<Relation> from(String concept) {
        return relations.from(concept);
    }

    /** Those that lead to a concept. */
    List<Relation> to(String concept) {
        return relations.to(concept);
    }

    boolean isShown(String element) {
        return shown.contains(element);
    }

    Optional<ElementType> type(String element) {
        return model.element(element).flatMap(Element::elementType);
    }

    boolean isJunction(String concept) {
        return model.element(concept).filter(Element::isJunction).isPresent();
    }

    /** Empty where the model lacks the concept, or it can be no end. */
    Optional<RelationEnd> end(String concept) {
        return model.find(concept).flatMap(RelationEnd::of);
    }

    /** How a concept is named in a sentence. */
    String label(String concept) {
        return Phrases.label(concept, model);
    }
}
