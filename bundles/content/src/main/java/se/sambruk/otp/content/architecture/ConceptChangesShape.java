package se.sambruk.otp.content.architecture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;

/** What an amendment sets in a concept: a value for each place that it names, in the shape that it has where the concept is defined. */
public final class ConceptChangesShape implements Shape {
    @Override
    public Optional<Object> read(Node node, Scope scope) {
        if (!(node instanceof Mapping mapping)) {
            Shape.otherKind(node, scope, "OTP-1105", example());
            return Optional.empty();
        }
        int before = scope.errors();
        Map<String, Object> values = new TreeMap<>();
        Map<String, Scalar> keys = new HashMap<>();
        for (Mapping.Entry entry : mapping.entries()) {
            Optional<String> path = ConceptPaths.read(entry.key(), scope);
            if (path.isEmpty()) {
                continue;
            }
            // A facet can be written in two ways.
            Scalar first = keys.putIfAbsent(path.get(), entry.key());
            if (first != null) {
                scope.error(entry.key(), "OTP-1033", entry.key().text(), first.line(), first.column());
                continue;
            }
            value(
                            entry.key().text().strip(),
                            path.get(),
                            entry.value(),
                            scope.inside(entry.key().text()))
                    .ifPresent(value -> values.put(path.get(), value));
        }
        return scope.errors() == before ? Optional.of(values) : Optional.empty();
    }

    private static Optional<Object> value(String written, String path, Node node, Scope scope) {
        Optional<Facet> facet = ConceptPaths.facet(path);
        // Written among the properties it is one of them, as where a concept is defined.
        if (facet.isPresent() && !written.startsWith(ArchitectureAmendment.PROPERTIES)) {
            return Facets.shape(facet.get()).read(node, scope).map(said -> List.copyOf(Facets.list(facet.get(), said)));
        }
        return switch (path) {
            case ConceptPaths.NAME, ConceptPaths.DESCRIPTION -> new LanguageTextShape().read(node, scope);
            case ConceptPaths.TYPE -> TypeShape.EITHER.read(node, scope);
            default -> PropertiesShape.values(node, scope).map(values -> values);
        };
    }

    @Override
    public String example() {
        return "{rationale: …}";
    }
}
