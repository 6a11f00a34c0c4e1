package se.sambruk.otp.architecture.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementAnswer;
import se.sambruk.otp.api.architecture.ElementAnswer.Basis;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.architecture.graph.RelationIndex;
import se.sambruk.otp.architecture.shared.Kinds;

/** Which elements of a landscape answer to which of a reference architecture. */
final class Answers {
    /**
     * That an element says that it answers to an id that the reference does not have.
     *
     * @param several whether it is ids that the reference has, written as one
     */
    record Unknown(Element element, String reference, boolean several) {}

    private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

    private final ArchitectureModel reference;
    private final List<ElementAnswer> all = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private final Map<String, Set<String>> byReference = new HashMap<>();
    private final Map<String, Set<String>> byElement = new HashMap<>();

    private Answers(ArchitectureModel reference) {
        this.reference = reference;
    }

    static Answers of(ArchitectureModel reference, ArchitectureModel landscape) {
        RelationIndex relations = new RelationIndex(landscape.relations());
        Answers answers = new Answers(reference);
        for (Element element : landscape.elements()) {
            if (!element.isJunction()) {
                answers.add(element, relations.from(element.id()));
            }
        }
        return answers;
    }

    private static Basis basis(Relation relation) {
        return switch (relation.relationType().orElse(RelationType.ASSOCIATION)) {
            case SPECIALIZATION -> Basis.SPECIALIZATION;
            case REALIZATION -> Basis.REALIZATION;
            default -> null;
        };
    }

    private void add(Element element, List<Relation> relations) {
        Map<String, Basis> found = new LinkedHashMap<>();
        for (LanguageText value : element.facet(Facet.ANSWERS_TO)) {
            String id = value.text().strip();
            if (isAnswerable(id, Basis.ANSWERS_TO)) {
                found.putIfAbsent(id, Basis.ANSWERS_TO);
            } else {
                unknown.add(new Unknown(element, id, isSeveral(id)));
            }
        }
        if (isAnswerable(element.id(), Basis.SAME_ID)) {
            // Its relations to others of the reference are those of the reference, or mean the same there.
            found.putIfAbsent(element.id(), Basis.SAME_ID);
        } else {
            for (Basis basis : new Basis[] {Basis.SPECIALIZATION, Basis.REALIZATION}) {
                for (Relation relation : relations) {
                    if (basis(relation) == basis && isAnswerable(relation.target(), basis)) {
                        found.putIfAbsent(relation.target(), basis);
                    }
                }
            }
        }
        found.forEach((id, basis) -> add(element, reference.element(id).orElseThrow(), basis));
    }

    private boolean isSeveral(String written) {
        List<String> ids = BETWEEN.splitAsStream(written).toList();
        return ids.size() > 1 && ids.stream().anyMatch(id -> isAnswerable(id, Basis.ANSWERS_TO));
    }

    private boolean isAnswerable(String id, Basis basis) {
        return reference
                .element(id)
                .filter(element -> !element.isJunction())
                .filter(element -> basis != Basis.REALIZATION || !Kinds.isMotivation(element))
                .isPresent();
    }

    private void add(Element element, Element to, Basis basis) {
        boolean fitting =
                Kinds.fit(element, to) || Kinds.isGrouping(to) || basis == Basis.REALIZATION && Kinds.isService(to);
        all.add(ElementAnswer.of(element.id(), to.id(), basis, fitting));
        byReference.computeIfAbsent(to.id(), id -> new LinkedHashSet<>()).add(element.id());
        byElement.computeIfAbsent(element.id(), id -> new LinkedHashSet<>()).add(to.id());
    }

    /** In the order of the landscape. */
    List<ElementAnswer> all() {
        return all;
    }

    /** In the order of the landscape. */
    List<Unknown> unknown() {
        return unknown;
    }

    /** The ids of the elements of the landscape that answer to one of the reference, in order. */
    Set<String> to(String id) {
        return byReference.getOrDefault(id, Set.of());
    }

    /** The ids of what an element of the landscape answers to. */
    Set<String> of(String element) {
        return byElement.getOrDefault(element, Set.of());
    }
}
