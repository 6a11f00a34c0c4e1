package se.sambruk.otp.architecture.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;

/**
 * What the patterns of a model are made of: what they aggregate or are composed of, and what the views show that explain them. Motivation,
 * junctions and groupings, such as other patterns, are no members.
 */
public final class Patterns {
    private final Map<String, Set<String>> members = new LinkedHashMap<>();

    private Patterns() {}

    public static Patterns of(ArchitectureModel model) {
        Patterns patterns = new Patterns();
        for (Element element : model.elements()) {
            if (element.isPattern()) {
                patterns.members.put(element.id(), new LinkedHashSet<>());
            }
        }
        for (Relation relation : model.relations()) {
            if (relation.is(RelationType.AGGREGATION) || relation.is(RelationType.COMPOSITION)) {
                patterns.add(relation.source(), relation.target(), model);
            }
        }
        model.views().forEach(view -> view.subject()
                .ifPresent(subject -> view.allNodes().forEach(node -> patterns.add(subject, node.shows(), model))));
        return patterns;
    }

    private void add(String pattern, String member, ArchitectureModel model) {
        Set<String> known = members.get(pattern);
        if (known != null && model.element(member).filter(Patterns::isMember).isPresent()) {
            known.add(member);
        }
    }

    private static boolean isMember(Element element) {
        return !element.isPattern()
                && !Kinds.isMotivation(element)
                && !element.isJunction()
                && !Kinds.isGrouping(element);
    }

    /** The ids of the patterns, in the model's order. */
    public Set<String> ids() {
        return Collections.unmodifiableSet(members.keySet());
    }

    /** The ids of a pattern's members in the order in which the model tells them; empty for what is no pattern. */
    public Set<String> members(String pattern) {
        return Collections.unmodifiableSet(members.getOrDefault(pattern, Set.of()));
    }
}
