package se.sambruk.otp.content.pack;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.Amendment;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** Reads amendments, of a pack or of a profile, and sees that none of them contradicts another. One for each pack or profile. */
public final class Amendments {
    private static final String SET = "set";
    private static final String REMOVE = "remove";
    private static final String EXCLUDE = "exclude";
    private static final ObjectShape SHAPE = ObjectShape.of(
                    required("target", Forms.requirementId()),
                    optional("revision", Shapes.integer(1, 1_000_000)),
                    optional(SET, new ChangesShape()),
                    optional(REMOVE, new RemovalsShape()),
                    optional(EXCLUDE, Shapes.flag()),
                    required("because", Shapes.text()))
            .checking(Amendments::check);

    private final String origin;
    private final Map<String, Map<String, SourceLocation>> seen = new HashMap<>();

    /**
     * @param origin what the file belongs to, for the places
     */
    public Amendments(String origin) {
        this.origin = origin;
    }

    /** An amendment; empty where it has faults. */
    public Optional<Located<Amendment>> read(Node node, Scope scope) {
        SourceLocation place = new SourceLocation(origin, scope.path(node), node.line(), node.column());
        if (node instanceof Mapping mapping) {
            duplicates(mapping, place, scope);
        }
        return SHAPE.read(node, scope).map(tree -> new Located<>(Amendment.fromTree(tree), place));
    }

    private static void check(Mapping node, Map<String, Object> values, Scope scope) {
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

    // Within one pack nothing says which of two should hold.
    private void duplicates(Mapping node, SourceLocation place, Scope scope) {
        Optional<Scalar> target = node.text("target");
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

    private static List<String> fields(Mapping node) {
        if (node.text(EXCLUDE)
                .filter(flag -> flag.text().equalsIgnoreCase("true"))
                .isPresent()) {
            return List.of(EXCLUDE);
        }
        List<String> fields = new ArrayList<>();
        if (node.get(SET).orElse(node) instanceof Mapping set && set != node) {
            set.entries().forEach(entry -> fields.add(entry.key().text()));
        }
        if (node.get(REMOVE).orElse(node) instanceof Sequence removed) {
            for (Node item : removed.items()) {
                // One that is also set has been told of.
                if (item instanceof Scalar path && !fields.contains(path.text().strip())) {
                    fields.add(path.text().strip());
                }
            }
        }
        return fields;
    }
}
