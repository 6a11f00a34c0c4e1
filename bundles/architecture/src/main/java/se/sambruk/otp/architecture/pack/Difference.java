package se.sambruk.otp.architecture.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;

/** How a concept differs from the one of the same id below, as far as an amendment can tell: by the paths of {@link ArchitectureAmendment}. */
final class Difference {
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String TYPE = "type";

    private final SortedMap<String, Object> changes = new TreeMap<>();
    private final SortedSet<String> removals = new TreeSet<>();

    Difference(Concept below, Concept above) {
        Set<String> paths = new LinkedHashSet<>(List.of(NAME, DESCRIPTION, TYPE));
        below.properties().stream().map(Difference::path).forEach(paths::add);
        above.properties().stream().map(Difference::path).forEach(paths::add);
        for (String path : paths) {
            Optional<Object> before = at(path, below);
            Optional<Object> after = at(path, above);
            if (after.isEmpty() && before.isPresent()) {
                removals.add(path);
            } else if (!after.equals(before)) {
                changes.put(path, after.orElseThrow());
            }
        }
    }

    /** Whether nothing differs but what an amendment can say: not the kind of concept, nor what a relation joins or a view shows. */
    static boolean isAmendable(Concept below, Concept above) {
        return below.getClass() == above.getClass() && rest(below).equals(rest(above));
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

    private static String path(Property property) {
        return ArchitectureAmendment.PROPERTIES + property.key();
    }

    /** What a concept says at a path, as amendments put it; empty for nothing. In another order the properties say the same. */
    static Optional<Object> at(String path, Concept concept) {
        Optional<String> key = ArchitectureAmendment.propertyKey(path);
        if (key.isPresent()) {
            List<Object> values = new ArrayList<>();
            concept.values(key.get()).forEach(value -> values.add(value.tree()));
            return Optional.<Object>of(values).filter(list -> !values.isEmpty());
        }
        return switch (path) {
            case NAME -> tree(concept.names());
            case DESCRIPTION -> tree(concept.descriptions());
            default -> type(concept);
        };
    }

    private static Optional<Object> tree(LanguageText text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text.tree());
    }

    /** Nothing for a view, which has none. */
    private static Optional<Object> type(Concept concept) {
        if (concept instanceof Element element) {
            return Optional.of(element.type());
        }
        return concept instanceof Relation relation ? Optional.of(relation.type()) : Optional.empty();
    }

    /** What is put, by path. */
    SortedMap<String, Object> changes() {
        return Collections.unmodifiableSortedMap(changes);
    }

    /** The paths that are left empty. */
    SortedSet<String> removals() {
        return Collections.unmodifiableSortedSet(removals);
    }

    /** Empty where nothing differs but what others amend already. */
    Optional<ArchitectureAmendment> amendment(String target, Set<String> amended, String because) {
        Map<String, Object> left = new TreeMap<>(changes);
        left.keySet().removeAll(amended);
        Set<String> gone = new TreeSet<>(removals);
        gone.removeAll(amended);
        return left.isEmpty() && gone.isEmpty()
                ? Optional.empty()
                : Optional.of(ArchitectureAmendment.change(target, left, gone, because));
    }
}
