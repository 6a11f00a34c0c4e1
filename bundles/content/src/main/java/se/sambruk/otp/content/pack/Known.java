package se.sambruk.otp.content.pack;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import se.sambruk.otp.content.architecture.ConceptShapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Sequence;

/**
 * What a pack itself defines, by name, taken from its files before anything else is read: so that a reference to something that
 * is there but has a fault of its own is not told of as dead.
 */
final class Known {
    final Set<String> requirements = new HashSet<>();
    final Set<String> references = new HashSet<>();
    final Set<String> elements = new HashSet<>();
    final Set<String> relations = new HashSet<>();
    final Set<String> views = new HashSet<>();
    final Set<String> benefits = new HashSet<>();
    final Set<String> benefitPoints = new HashSet<>();
    final Map<String, Set<String>> topics = new LinkedHashMap<>();
    /** The names of parameters by requirement; of requirements that have any. */
    final Map<String, Set<String>> parameters = new LinkedHashMap<>();

    void add(Mapping file) {
        names(file, "requirements", "id", requirements);
        each(file, "requirements", requirement -> requirement.text("id").ifPresent(id -> requirement
                .get("parameters")
                .filter(Mapping.class::isInstance)
                .ifPresent(node -> ((Mapping) node).entries().forEach(entry -> parameters
                        .computeIfAbsent(id.text(), key -> new HashSet<>())
                        .add(entry.key().text())))));
        names(file, "references", "id", references);
        names(file, "elements", "id", elements);
        each(file, "relations", relation -> relationId(relation).ifPresent(relations::add));
        names(file, "views", "id", views);
        names(file, "benefits", "id", benefits);
        each(file, "benefits", benefit -> names(benefit, "points", "id", benefitPoints));
        each(file, "categories", category -> category.text("code")
                .ifPresent(code ->
                        names(category, "topics", "id", topics.computeIfAbsent(code.text(), key -> new HashSet<>()))));
    }

    /** The id that a relation is written with, or is given. */
    static Optional<String> relationId(Mapping relation) {
        return text(relation, "id").or(() -> text(relation, "source")
                .flatMap(source -> text(relation, "type").flatMap(type -> text(relation, "target")
                        .map(target -> ConceptShapes.relationId(source, type, target)))));
    }

    private static Optional<String> text(Mapping object, String key) {
        return object.text(key).map(text -> text.text().strip());
    }

    /** Whether the pack defines an element, a relation or a view of an id. */
    boolean isConcept(String id) {
        return elements.contains(id) || relations.contains(id) || views.contains(id);
    }

    private static void names(Mapping object, String list, String key, Set<String> into) {
        each(object, list, item -> item.text(key).ifPresent(name -> into.add(name.text())));
    }

    private static void each(Mapping object, String list, Consumer<Mapping> visit) {
        object.get(list).filter(Sequence.class::isInstance).ifPresent(node -> {
            for (Node item : ((Sequence) node).items()) {
                if (item instanceof Mapping mapping) {
                    visit.accept(mapping);
                }
            }
        });
    }
}
