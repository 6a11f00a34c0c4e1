package se.sambruk.otp.content.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Nearest;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;

/** What an amendment sets: a value for each place that it names, in the shape that the place has in a requirement. */
final class ChangesShape implements Shape {
    private static final String PARAMETERS = "parameters";
    private static final List<String> NAMES = names();

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (RequirementField<?> field : RequirementField.all()) {
            if (field.isAmendable()) {
                names.add(field.name());
            }
        }
        for (ParameterFacet facet : ParameterFacet.values()) {
            names.add(PARAMETERS + ".<…>." + facet.wire());
        }
        return List.copyOf(names);
    }

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        if (!(node instanceof Mapping mapping)) {
            Shape.otherKind(node, scope, "OTP-1105", example());
            return Optional.empty();
        }
        int before = scope.errors();
        Map<String, Object> values = new TreeMap<>();
        for (Mapping.Entry entry : mapping.entries()) {
            Optional<FieldPath> path = FieldPath.parse(entry.key().text());
            if (path.isEmpty()) {
                unknown(entry.key(), scope);
            } else {
                value(path.get(), entry.value(), scope.inside(path.get().toString()))
                        .ifPresent(value -> values.put(path.get().toString(), value));
            }
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

    private static void unknown(Scalar key, Scope scope) {
        String name = key.text();
        if (name.equals(PARAMETERS)) {
            scope.error(key, "OTP-1243");
        } else if (RequirementField.named(name).isPresent()
                || List.of("id", "uid", "revision").contains(name)) {
            scope.error(key, "OTP-1244", name);
        } else {
            scope.error(key, "OTP-1242", () -> {
                Optional<String> near = nearest(name);
                return new Object[] {name, String.join(", ", NAMES), near.isPresent() ? 1 : 0, near.orElse("")};
            });
        }
    }

    private static Optional<String> nearest(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0 || name.indexOf('.') == dot) {
            return Nearest.key(name, NAMES);
        }
        List<String> facets = new ArrayList<>();
        for (ParameterFacet facet : ParameterFacet.values()) {
            facets.add(facet.wire());
        }
        String parameter = name.substring(name.indexOf('.') + 1, dot);
        return Nearest.key(name.substring(dot + 1), facets)
                .map(facet -> PARAMETERS + "." + parameter + "." + facet)
                .filter(path -> FieldPath.parse(path).isPresent());
    }

    @Override
    public String example() {
        return "{ambition: avancerad}";
    }
}
