package se.sambruk.otp.architecture.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.canonical.TreeValue;

/** How a concept differs from the one of the same id below, told as what an amendment can say. */
final class Difference {
    private final Concept below;
    private final Concept above;
    private final Map<String, Object> changes = new LinkedHashMap<>();
    private final List<String> removals = new ArrayList<>();

    private Difference(Concept below, Concept above) {
        this.below = below;
        this.above = above;
        put("name", below.names().isEmpty(), above.names().isEmpty(), below.names(), above.names());
        put(
                "description",
                below.descriptions().isEmpty(),
                above.descriptions().isEmpty(),
                below.descriptions(),
                above.descriptions());
        if (!type(below).equals(type(above))) {
            changes.put("type", WrittenType.of(type(above)));
        }
        // In another order the properties say the same.
        for (String key : keys()) {
            put(
                    ArchitectureAmendment.PROPERTIES + key,
                    below.values(key).isEmpty(),
                    above.values(key).isEmpty(),
                    below.values(key),
                    above.values(key).stream().map(TreeValue::tree).toList());
        }
    }

    /** Empty where an amendment cannot say it: the one kind of concept has become another, or what a relation joins or a view shows. */
    static Optional<Difference> of(Concept below, Concept above) {
        return below.getClass() == above.getClass() && rest(below).equals(rest(above))
                ? Optional.of(new Difference(below, above))
                : Optional.empty();
    }

    /** What an amendment does not reach. */
    private static Object rest(Concept concept) {
        if (concept instanceof Relation relation) {
            return relation.toBuilder()
                    .type("")
                    .name("")
                    .description("")
                    .properties(List.of())
                    .build();
        }
        if (concept instanceof View view) {
            return view.toBuilder()
                    .name("")
                    .description("")
                    .properties(List.of())
                    .build();
        }
        return concept.getClass();
    }

    /** Nothing for a view, which has none. */
    private static String type(Concept concept) {
        if (concept instanceof Element element) {
            return element.type();
        }
        return concept instanceof Relation relation ? relation.type() : "";
    }

    private Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        below.properties().stream().map(Property::key).forEach(keys::add);
        above.properties().stream().map(Property::key).forEach(keys::add);
        return keys;
    }

    private void put(String path, boolean wasEmpty, boolean isEmpty, Object before, Object after) {
        Object tree = after instanceof TreeValue value ? value.tree() : after;
        Object known = before instanceof TreeValue value
                ? value.tree()
                : ((List<?>) before)
                        .stream().map(value -> ((TreeValue) value).tree()).toList();
        if (isEmpty && !wasEmpty) {
            removals.add(path);
        } else if (!PackOfModel.asRead(tree).equals(PackOfModel.asRead(known))) {
            changes.put(path, tree);
        }
    }

    /** Empty where nothing differs that an amendment would tell. */
    Optional<ArchitectureAmendment> amendment(String because) {
        return changes.isEmpty() && removals.isEmpty()
                ? Optional.empty()
                : Optional.of(ArchitectureAmendment.change(above.id(), changes, removals, because));
    }
}
