package se.sambruk.otp.content.architecture;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/**
 * Properties, as people write them: by key, with one value or a list of them; or as tools write them: a list of keys and values. The node
 * is the latter.
 */
final class PropertiesShape implements Shape {
    private static final Shape VALUE = new LanguageTextShape();
    private static final ObjectShape ENTRY = ObjectShape.of(required("key", Shapes.line()), optional("value", VALUE));

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        int before = scope.errors();
        List<Object> properties = new ArrayList<>();
        if (node instanceof Mapping mapping) {
            mapping.entries().forEach(entry -> byKey(entry, properties, scope));
        } else if (node instanceof Sequence list) {
            list.items().forEach(item -> ENTRY.read(item, scope).ifPresent(properties::add));
        } else {
            Shape.otherKind(node, scope, "OTP-1105", example());
            return Optional.empty();
        }
        return scope.errors() == before ? Optional.of(properties) : Optional.empty();
    }

    private static void byKey(Mapping.Entry entry, List<Object> properties, Scope scope) {
        String key = entry.key().text().strip();
        if (key.isEmpty()) {
            scope.error(entry.key(), "OTP-1294");
            return;
        }
        values(entry.value(), scope.inside(key))
                .ifPresent(values -> values.forEach(value -> properties.add(property(key, value))));
    }

    /** The values under a key; a key with nothing after it has an empty one. */
    static Optional<List<Object>> values(Node node, Scope scope) {
        List<Node> items = node instanceof Sequence list ? list.items() : List.of(node);
        int before = scope.errors();
        List<Object> values = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Scalar scalar && scalar.isEmpty()) {
                values.add("");
            } else {
                VALUE.read(item, scope).ifPresent(values::add);
            }
        }
        return scope.errors() == before ? Optional.of(values) : Optional.empty();
    }

    static Object property(String key, Object value) {
        TreeWriter out = new TreeWriter().put("key", key);
        return value.equals("") ? out.done() : out.put("value", value).done();
    }

    @Override
    public String example() {
        return "{Livscykel: förvaltas}";
    }
}
