package se.sambruk.otp.content.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Sequence;

/** A list of values of one shape. */
final class ListShape implements Shape {
    private final Shape item;

    ListShape(Shape item) {
        this.item = item;
    }

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        if (!(node instanceof Sequence sequence)) {
            Shape.otherKind(node, scope, "OTP-1104", example());
            return Optional.empty();
        }
        List<Object> values = new ArrayList<>(sequence.items().size());
        Set<Object> seen = new HashSet<>();
        boolean whole = true;
        for (Node child : sequence.items()) {
            Optional<Object> value = item.read(child, scope);
            whole &= value.isPresent();
            value.ifPresent(values::add);
            if (value.isPresent() && value.get() instanceof String text && !seen.add(text)) {
                scope.warning(child, "OTP-1140", Typography.brief(text));
            }
        }
        return whole ? Optional.of(values) : Optional.empty();
    }

    @Override
    public String example() {
        return "[" + item.example() + "]";
    }
}
