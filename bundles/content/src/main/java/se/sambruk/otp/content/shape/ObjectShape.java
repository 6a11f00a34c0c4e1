package se.sambruk.otp.content.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import se.sambruk.otp.api.text.Blanks;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;

/**
 * An object with known keys. A key that is not known is a fault. A key with nothing after it counts as left out, so that a form
 * half filled in can be read.
 */
public final class ObjectShape implements Shape {
    /** Looks at an object that was read, for what one key alone does not show. */
    @FunctionalInterface
    public interface Check {
        /**
         * @param values the canonical nodes of the keys that could be read
         */
        void check(Mapping node, Map<String, Object> values, Scope scope);
    }

    private final Map<String, Key> keys = new LinkedHashMap<>();
    private final List<Check> checks;

    private ObjectShape(List<Key> keys, List<Check> checks) {
        keys.forEach(key -> this.keys.put(key.name(), key));
        this.checks = List.copyOf(checks);
    }

    public static ObjectShape of(Key... keys) {
        return new ObjectShape(List.of(keys), List.of());
    }

    public static ObjectShape of(List<Key> keys) {
        return new ObjectShape(keys, List.of());
    }

    /** The same, looked at by a check after the keys have been read. */
    public ObjectShape checking(Check check) {
        List<Check> all = new ArrayList<>(checks);
        all.add(check);
        return new ObjectShape(List.copyOf(keys.values()), all);
    }

    /** The names of all keys, in the order in which they are usually written. */
    public List<String> names() {
        return List.copyOf(keys.keySet());
    }

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        if (!(node instanceof Mapping mapping)) {
            Shape.otherKind(node, scope, "OTP-1105", example());
            return Optional.empty();
        }
        int before = scope.errors();
        Map<String, Object> values = values(mapping, scope);
        return scope.errors() == before ? Optional.of(values) : Optional.empty();
    }

    /** The values that could be read, whatever became of the others. */
    public Map<String, Object> values(Mapping mapping, Scope scope) {
        Map<String, Object> values = new TreeMap<>();
        Set<String> meant = new HashSet<>();
        for (Mapping.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            Key key = keys.get(name);
            if (key == null) {
                unknownKey(entry.key(), name, names(), scope).ifPresent(meant::add);
            } else if (!isLeftOut(entry.value())) {
                key.shape().read(entry.value(), scope.inside(name)).ifPresent(value -> values.put(name, value));
            }
        }
        for (Key key : keys.values()) {
            if (key.required() && !meant.contains(key.name())) {
                requireKey(mapping, key, scope);
            }
        }
        checks.forEach(check -> check.check(mapping, values, scope));
        return values;
    }

    private static void requireKey(Mapping mapping, Key key, Scope scope) {
        Optional<Node> value = mapping.get(key.name());
        if (value.isEmpty()) {
            scope.error(mapping, "OTP-1102", key.name(), key.shape().example());
        } else if (isLeftOut(value.get())) {
            scope.inside(key.name()).error(value.get(), "OTP-1106", ScalarShape.exampleOf(key.shape()));
        }
    }

    /**
     * Tells of a key that is not among those known.
     *
     * @return the key that was most likely meant, where the remedy names one
     */
    public static Optional<String> unknownKey(Placed at, String name, List<String> known, Scope scope) {
        AtomicReference<Optional<String>> meant = new AtomicReference<>(Optional.empty());
        scope.error(at, "OTP-1101", () -> {
            Optional<String> near = Nearest.key(Blanks.strip(name), known);
            meant.set(near);
            return new Object[] {
                Typography.brief(name), String.join(", ", known), near.isPresent() ? 1 : 0, near.orElse("")
            };
        });
        return meant.get();
    }

    private static boolean isLeftOut(Node value) {
        return value instanceof Scalar scalar && scalar.isEmpty();
    }

    @Override
    public String example() {
        StringBuilder text = new StringBuilder("{");
        for (Key key : keys.values()) {
            if (key.required()) {
                text.append(text.length() == 1 ? "" : ", ")
                        .append(key.name())
                        .append(": ")
                        .append(key.shape().example());
            }
        }
        return text.append('}').toString();
    }
}
