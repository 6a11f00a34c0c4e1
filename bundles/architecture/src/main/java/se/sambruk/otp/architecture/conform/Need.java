package se.sambruk.otp.architecture.conform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;

/**
 * That two members of a pattern are related, in the reference.
 *
 * @param relations the ids of the relations that say so: one, or two over a junction
 * @param type as in {@link Relation#type()}
 * @param directed whether a counterpart must have the same direction
 */
record Need(List<String> relations, String type, String source, String target, boolean directed) {
    /** How the members are related, in the order of the members. */
    static List<Need> between(Set<String> members, Wiring wiring) {
        List<Need> needs = new ArrayList<>();
        for (String member : members) {
            for (Relation relation : wiring.from(member)) {
                if (members.contains(relation.target())) {
                    needs.add(of(List.of(relation.id()), relation, relation.target()));
                } else if (wiring.isJunction(relation.target())) {
                    wiring.from(relation.target()).stream()
                            .filter(second -> second.type().equals(relation.type()))
                            .filter(second -> members.contains(second.target())
                                    && !second.target().equals(member))
                            .forEach(second ->
                                    needs.add(of(List.of(relation.id(), second.id()), relation, second.target())));
                }
            }
        }
        return needs;
    }

    private static Need of(List<String> ids, Relation first, String target) {
        return new Need(ids, first.type(), first.source(), target, !first.isUndirected());
    }

    Optional<RelationType> relationType() {
        return RelationType.find(type);
    }

    /** Whether a relation is of the type. */
    boolean isOf(Relation relation) {
        return relation.type().equals(type)
                || relationType().isPresent() && relation.relationType().equals(relationType());
    }
}
