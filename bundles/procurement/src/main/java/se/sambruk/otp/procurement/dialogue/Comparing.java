package se.sambruk.otp.procurement.dialogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.ChangeManner;
import se.sambruk.otp.api.procurement.dialogue.ChangedField;
import se.sambruk.otp.api.procurement.dialogue.ChangedRequirement;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * Finds all that differs between two specifications as suppliers see them. It goes by their canonical trees, so that a field that is added to them one
 * day is compared too: what is in no change is the same in both. Pure.
 */
public final class Comparing {
    private static final String REQUIREMENTS = "requirements";
    /** What the items of lists are known by, in the order in which it is looked for. */
    private static final List<String> NAMES = List.of("id", "code", "term");
    /** How deep the parts are gone into: the part, its field, and what lies within that. The items of lists are told whole. */
    private static final int DEPTH = 3;

    private Comparing() {}

    /** The side of a list that an issue is. */
    public static ChangeList.Side side(IssueRecord issue) {
        return new ChangeList.Side(issue.number(), issue.version(), issue.published());
    }

    /** The side of a list that a specification would be. */
    public static ChangeList.Side side(int issue, Specification specification) {
        return new ChangeList.Side(
                issue,
                specification.document().version(),
                specification.published().contentHash());
    }

    public static ChangeList between(
            ChangeList.Side before, Specification earlier, ChangeList.Side after, Specification later) {
        Specification was = earlier.published();
        Specification is = later.published();
        List<ChangedRequirement> requirements = requirements(was, is);
        List<ChangedField> parts = parts(tree(was.tree()), tree(is.tree()));
        if (requirements.isEmpty() && parts.isEmpty() && !ids(was).equals(ids(is))) {
            // Where anything else differs the order follows from it, or from the categories.
            parts.add(ChangedField.of(REQUIREMENTS, Optional.of(ids(was)), Optional.of(ids(is))));
        }
        return ChangeList.of(
                is.procurement().id(),
                before,
                after,
                requirements,
                parts,
                Materiality.reasons(was, is, requirements, parts));
    }

    private static List<String> ids(Specification specification) {
        return specification.requirements().stream()
                .map(one -> one.requirement().id().value())
                .toList();
    }

    private static List<ChangedRequirement> requirements(Specification was, Specification is) {
        Map<RequirementId, SpecifiedRequirement> earlier = byId(was);
        Map<RequirementId, SpecifiedRequirement> later = byId(is);
        TreeSet<RequirementId> ids = new TreeSet<>(earlier.keySet());
        ids.addAll(later.keySet());
        List<ChangedRequirement> changed = new ArrayList<>();
        for (RequirementId id : ids) {
            SpecifiedRequirement one = earlier.get(id);
            SpecifiedRequirement other = later.get(id);
            List<ChangedField> fields = fields(flat(one), flat(other));
            if (!fields.isEmpty()) {
                changed.add(ChangedRequirement.of(
                        id, (other == null ? one : other).requirement().title(), manner(one, other), fields));
            }
        }
        return changed;
    }

    private static ChangeManner manner(SpecifiedRequirement before, SpecifiedRequirement after) {
        if (before == null) {
            return ChangeManner.ADDED;
        }
        return after == null ? ChangeManner.REMOVED : ChangeManner.CHANGED;
    }

    private static Map<RequirementId, SpecifiedRequirement> byId(Specification specification) {
        Map<RequirementId, SpecifiedRequirement> byId = new TreeMap<>();
        specification.requirements().forEach(one -> byId.put(one.requirement().id(), one));
        return byId;
    }

    /** The fields of a requirement by name, beside each other; none where it is not there. */
    private static Map<String, Object> flat(SpecifiedRequirement requirement) {
        Map<String, Object> flat = new TreeMap<>();
        if (requirement != null) {
            flat.putAll(tree(requirement.requirement().tree()));
            flat.remove("id");
            requirement.values().forEach((name, value) -> flat.put("values." + name, value));
            Object provenance = tree(requirement.tree()).get("provenance");
            if (provenance != null) {
                flat.put("provenance", provenance);
            }
        }
        return flat;
    }

    private static List<ChangedField> fields(Map<String, Object> before, Map<String, Object> after) {
        List<ChangedField> fields = new ArrayList<>();
        names(before, after).forEach(name -> differ(name, before.get(name), after.get(name), 0, fields));
        return fields;
    }

    private static List<ChangedField> parts(Map<String, Object> before, Map<String, Object> after) {
        List<ChangedField> parts = new ArrayList<>();
        names(before, after).stream()
                .filter(name -> !name.equals(REQUIREMENTS))
                .forEach(name -> differ(name, before.get(name), after.get(name), DEPTH, parts));
        return parts;
    }

    private static TreeSet<String> names(Map<String, Object> before, Map<String, Object> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        return names;
    }

    private static void differ(String place, Object before, Object after, int depth, List<ChangedField> into) {
        if (Objects.equals(before, after)) {
            return;
        }
        Optional<Map<String, Object>> one = depth == 0 ? Optional.empty() : named(before, after);
        Optional<Map<String, Object>> other = depth == 0 ? Optional.empty() : named(after, before);
        if (one.isEmpty() || other.isEmpty()) {
            into.add(ChangedField.of(place, Optional.ofNullable(before), Optional.ofNullable(after)));
            return;
        }
        int known = into.size();
        boolean items = before instanceof List || after instanceof List;
        for (String name : names(one.get(), other.get())) {
            differ(place + "." + name, one.get().get(name), other.get().get(name), items ? 0 : depth - 1, into);
        }
        boolean sameOrder = common(one.get(), other.get()).equals(common(other.get(), one.get()));
        if (into.size() == known || !sameOrder) {
            // The same things in another order.
            into.add(ChangedField.of(place, Optional.of(before), Optional.of(after)));
        }
    }

    /** Those of one that are in the other too, in their order. */
    private static List<String> common(Map<String, Object> one, Map<String, Object> other) {
        return one.keySet().stream().filter(other::containsKey).toList();
    }

    /** What lies within a node by name, in order; empty where it has no names, or the other has no parts to compare with. */
    private static Optional<Map<String, Object>> named(Object node, Object other) {
        if (node instanceof Map<?, ?> && other instanceof Map<?, ?>) {
            return Optional.of(tree(node));
        }
        if (node == null && other instanceof List<?>) {
            return Optional.of(Map.of());
        }
        if (!(node instanceof List<?> items) || !(other == null || other instanceof List<?>)) {
            return Optional.empty();
        }
        Map<String, Object> byName = new LinkedHashMap<>();
        for (Object item : items) {
            Optional<String> name = name(item);
            if (name.isEmpty() || byName.put(name.get(), item) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(byName);
    }

    private static Optional<String> name(Object item) {
        if (!(item instanceof Map<?, ?> object)) {
            return Optional.empty();
        }
        Object named = object.get("pack") instanceof Map<?, ?> pack ? pack : object;
        return NAMES.stream()
                .map(((Map<?, ?>) named)::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tree(Object node) {
        return (Map<String, Object>) node;
    }
}
