package se.sambruk.otp.architecture.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ArchitectureNames;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationRules;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.architecture.shared.TypeNames;

/**
 * Relations that are allowed into a junction and out of it, but not from the first element to the last. Only relations of one type make a
 * chain. Of each relation that begins one, the first pair that is not allowed is told of.
 */
final class JunctionChains implements ModelCheck {
    private final RelationRules rules;

    JunctionChains(RelationRules rules) {
        this.rules = rules;
    }

    @Override
    public void check(CheckedModel model, Remarks remarks) {
        Map<RelationType, Map<String, Map<ElementType, String>>> ends = new EnumMap<>(RelationType.class);
        for (Element element : model.elements()) {
            if (model.isJunction(element.id())) {
                for (Relation into : model.to(element.id())) {
                    Optional<RelationType> type = into.relationType();
                    if (type.isPresent() && !model.isJunction(into.source())) {
                        Map<String, Map<ElementType, String>> ofType =
                                ends.computeIfAbsent(type.get(), key -> ends(model, key));
                        check(model, into, ofType.getOrDefault(element.id(), Map.of()), remarks);
                    }
                }
            }
        }
    }

    private void check(CheckedModel model, Relation into, Map<ElementType, String> ends, Remarks remarks) {
        Optional<ElementType> source = model.type(into.source());
        RelationType type = into.relationType().orElseThrow();
        if (source.isEmpty()) {
            return;
        }
        for (Map.Entry<ElementType, String> end : ends.entrySet()) {
            if (!rules.isAllowed(type, source.get(), end.getKey())) {
                remarks.add(
                        Remarks.error("OTP-4233").concept(into.target()).others(List.of(into.id(), end.getValue())),
                        model.label(into.target()),
                        TypeNames.toFind(type),
                        model.label(into.source()),
                        ArchitectureNames.of(source.get()),
                        model.label(end.getValue()),
                        ArchitectureNames.of(end.getKey()));
                return;
            }
        }
    }

    /**
     * By junction: the types of the elements that relations of a type lead to from it, through other junctions too, and of each the element
     * whose id comes first. Worked out backwards from the ends, so that long chains take no more time than there are relations and types.
     */
    private static Map<String, Map<ElementType, String>> ends(CheckedModel model, RelationType type) {
        Map<String, Map<ElementType, String>> ends = new HashMap<>();
        Deque<String> changed = new ArrayDeque<>();
        Set<String> waiting = new HashSet<>();
        for (Element element : model.elements()) {
            if (model.isJunction(element.id())) {
                Map<ElementType, String> own = new TreeMap<>();
                for (Relation out : model.from(element.id())) {
                    if (out.is(type) && !model.isJunction(out.target())) {
                        model.type(out.target()).ifPresent(end -> own.merge(end, out.target(), JunctionChains::first));
                    }
                }
                ends.put(element.id(), own);
                if (!own.isEmpty() && waiting.add(element.id())) {
                    changed.add(element.id());
                }
            }
        }
        while (!changed.isEmpty()) {
            String junction = changed.poll();
            waiting.remove(junction);
            for (Relation into : model.to(junction)) {
                Map<ElementType, String> before = ends.get(into.source());
                if (into.is(type) && before != null && add(ends.get(junction), before) && waiting.add(into.source())) {
                    changed.add(into.source());
                }
            }
        }
        return ends;
    }

    private static boolean add(Map<ElementType, String> more, Map<ElementType, String> ends) {
        boolean added = false;
        for (Map.Entry<ElementType, String> end : more.entrySet()) {
            String before = ends.get(end.getKey());
            if (before == null || end.getValue().compareTo(before) < 0) {
                ends.put(end.getKey(), end.getValue());
                added = true;
            }
        }
        return added;
    }

    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
