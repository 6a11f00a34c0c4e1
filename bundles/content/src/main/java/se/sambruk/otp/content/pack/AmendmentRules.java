package se.sambruk.otp.content.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** Sees that no amendment contradicts itself or another of the same pack or profile, whatever it is that they amend. */
final class AmendmentRules {
    static final String TARGET = "target";
    static final String SET = "set";
    static final String REMOVE = "remove";
    static final String EXCLUDE = "exclude";

    private final UnaryOperator<String> canonical;
    private final Map<String, Map<String, SourceLocation>> seen = new HashMap<>();

    /**
     * @param canonical a field's one name, of all that it may be written with
     */
    AmendmentRules(UnaryOperator<String> canonical) {
        this.canonical = canonical;
    }

    /** Whether an amendment says one thing and only one. */
    static void check(Mapping node, Map<String, Object> values, Scope scope) {
        boolean excludes = Boolean.TRUE.equals(values.get(EXCLUDE));
        boolean unclear = node.has(EXCLUDE) && !values.containsKey(EXCLUDE);
        boolean changes = node.has(SET) && !isEmpty(node.get(SET).orElse(node))
                || node.has(REMOVE) && !isEmpty(node.get(REMOVE).orElse(node));
        if (excludes && changes) {
            scope.error(node.get(EXCLUDE).orElse(node), "OTP-1240");
        } else if (!excludes && !changes && !unclear) {
            scope.error(node, "OTP-1241");
        }
        if (values.get(SET) instanceof Map<?, ?> set && values.get(REMOVE) instanceof List<?> removed) {
            for (Object path : removed) {
                if (set.containsKey(path)) {
                    scope.inside(REMOVE).error(node.get(REMOVE).orElse(node), "OTP-1249", path);
                }
            }
        }
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Mapping mapping && mapping.entries().isEmpty()
                || node instanceof Sequence list && list.items().isEmpty();
    }

    /** Takes an amendment into account. Within one pack nothing says which of two should hold. */
    void add(Mapping node, SourceLocation place, Scope scope) {
        Optional<Scalar> target = node.text(TARGET);
        if (target.isEmpty()) {
            return;
        }
        String id = target.get().text().strip();
        Map<String, SourceLocation> amended = seen.computeIfAbsent(id, key -> new LinkedHashMap<>());
        for (String field : fields(node)) {
            SourceLocation other = field.equals(EXCLUDE) && !amended.isEmpty()
                    ? amended.values().iterator().next()
                    : amended.getOrDefault(EXCLUDE, amended.get(field));
            if (other != null) {
                scope.error(node, "OTP-1245", id, field, other.path(), Integer.toString(other.line()));
                return;
            }
        }
        fields(node).forEach(field -> amended.put(field, place));
    }

    private List<String> fields(Mapping node) {
        if (node.text(EXCLUDE)
                .filter(flag -> flag.text().equalsIgnoreCase("true"))
                .isPresent()) {
            return List.of(EXCLUDE);
        }
        List<String> fields = new ArrayList<>();
        if (node.get(SET).orElse(node) instanceof Mapping set && set != node) {
            set.entries()
                    .forEach(entry -> fields.add(canonical.apply(entry.key().text())));
        }
        if (node.get(REMOVE).orElse(node) instanceof Sequence removed) {
            for (Node item : removed.items()) {
                // One that is also set has been told of.
                if (item instanceof Scalar path
                        && !fields.contains(canonical.apply(path.text().strip()))) {
                    fields.add(canonical.apply(path.text().strip()));
                }
            }
        }
        return fields;
    }
}
