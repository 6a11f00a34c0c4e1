package se.sambruk.otp.content.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;

/** An object whose keys the writer chooses, with values of one shape. */
public final class MapShape implements Shape {
    private final String keyCode;
    private final Predicate<String> isKey;
    private final String keyExample;
    private final Shape value;

    /**
     * @param keyCode of the fault where a key has another form than {@code isKey} allows
     */
    public MapShape(String keyCode, Predicate<String> isKey, String keyExample, Shape value) {
        this.keyCode = keyCode;
        this.isKey = isKey;
        this.keyExample = keyExample;
        this.value = value;
    }

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        if (!(node instanceof Mapping mapping)) {
            Shape.otherKind(node, scope, "OTP-1105", example());
            return Optional.empty();
        }
        int before = scope.errors();
        Map<String, Object> values = new LinkedHashMap<>();
        for (Mapping.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            if (!isKey.test(name)) {
                scope.error(entry.key(), keyCode, Typography.brief(name), keyExample);
                continue;
            }
            value.read(entry.value(), scope.inside(name)).ifPresent(read -> values.put(name, read));
        }
        return scope.errors() == before ? Optional.of(values) : Optional.empty();
    }

    @Override
    public String example() {
        return "{" + keyExample + ": " + value.example() + "}";
    }
}
