package se.sambruk.otp.content.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;

/** What an amendment sets: a value for each place that it names, in the shape that the place has in a requirement. */
final class ChangesShape implements Shape {
    @Override
    public Optional<Object> read(Node node, Scope scope) {
        if (!(node instanceof Mapping mapping)) {
            Shape.otherKind(node, scope, "OTP-1105", example());
            return Optional.empty();
        }
        int before = scope.errors();
        Map<String, Object> values = new TreeMap<>();
        for (Mapping.Entry entry : mapping.entries()) {
            FieldPaths.read(entry.key(), scope)
                    .ifPresent(path -> value(path, entry.value(), scope.inside(path.toString()))
                            .ifPresent(value -> values.put(path.toString(), value)));
        }
        return scope.errors() == before ? Optional.of(values) : Optional.empty();
    }

    private static Optional<Object> value(FieldPath path, Node node, Scope scope) {
        if (path.facet().isPresent()) {
            return facet(path.facet().get()).read(node, scope);
        }
        return RequirementShapes.field(path.field().name())
                .read(node, scope)
                .map(read -> canonical(path.field().read(read)));
    }

    private static Shape facet(ParameterFacet facet) {
        return switch (facet) {
            case CHOICES -> Shapes.list(Shapes.line());
            case HELP -> Shapes.text();
            case MIN, MAX, DEFAULT, UNIT -> Shapes.line();
        };
    }

    // The typed value and back, so that what may be left out is left out in one way only.
    private static Object canonical(Object typed) {
        Object value = typed instanceof Optional<?> optional ? optional.orElseThrow() : typed;
        return TreeWriter.list(List.of(value)).get(0);
    }

    @Override
    public String example() {
        return "{ambition: avancerad}";
    }
}
