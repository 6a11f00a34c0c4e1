package se.sambruk.otp.architecture.conform;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.architecture.graph.RelationIndex;

/** How the elements of a model are related: directly, or over one that lies between. */
final class Wiring {
    /**
     * That two are related.
     *
     * @param over the id of what lies between; empty where they are related directly, or are one
     */
    record Wire(String source, String target, String over) {}

    /** What passes on to a third when it passes through something that carries it. */
    private static final Set<RelationType> CARRIED =
            EnumSet.of(RelationType.SERVING, RelationType.FLOW, RelationType.TRIGGERING);

    private static final Set<ElementType> CARRIERS = EnumSet.of(
            ElementType.APPLICATION_COMPONENT,
            ElementType.APPLICATION_COLLABORATION,
            ElementType.APPLICATION_INTERFACE,
            ElementType.APPLICATION_SERVICE,
            ElementType.APPLICATION_EVENT,
            ElementType.NODE,
            ElementType.SYSTEM_SOFTWARE,
            ElementType.TECHNOLOGY_INTERFACE,
            ElementType.TECHNOLOGY_SERVICE,
            ElementType.PATH,
            ElementType.COMMUNICATION_NETWORK);

    private final ArchitectureModel model;
    private final RelationIndex relations;

    Wiring(ArchitectureModel model) {
        this.model = model;
        this.relations = new RelationIndex(model.relations());
    }

    List<Relation> from(String source) {
        return relations.from(source);
    }

    boolean isJunction(String id) {
        return model.element(id).filter(Element::isJunction).isPresent();
    }

    /** The first of some that is related to the first of others as asked. */
    Optional<Wire> find(Set<String> sources, Need need, Set<String> targets) {
        for (String source : sources) {
            if (targets.contains(source)) {
                return Optional.of(new Wire(source, source, ""));
            }
        }
        for (String source : sources) {
            for (Relation relation : from(source)) {
                if (need.isOf(relation) && targets.contains(relation.target())) {
                    return Optional.of(new Wire(source, relation.target(), ""));
                }
            }
        }
        if (!need.directed()) {
            for (String target : targets) {
                for (Relation relation : from(target)) {
                    if (need.isOf(relation) && sources.contains(relation.target())) {
                        return Optional.of(new Wire(relation.target(), target, ""));
                    }
                }
            }
        }
        return sources.stream()
                .flatMap(source -> over(source, need, targets).stream())
                .findFirst();
    }

    private Optional<Wire> over(String source, Need need, Set<String> targets) {
        for (Relation first : from(source)) {
            String between = first.target();
            if (need.isOf(first) && !between.equals(source) && carries(between, need)) {
                for (Relation second : from(between)) {
                    if (need.isOf(second) && targets.contains(second.target())) {
                        return Optional.of(new Wire(source, second.target(), between));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean carries(String id, Need need) {
        Optional<Element> between = model.element(id);
        return between.filter(Element::isJunction).isPresent()
                || need.relationType().filter(CARRIED::contains).isPresent()
                        && between.flatMap(Element::elementType)
                                .filter(CARRIERS::contains)
                                .isPresent();
    }
}
