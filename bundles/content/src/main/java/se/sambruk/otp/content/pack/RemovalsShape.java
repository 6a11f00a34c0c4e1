package se.sambruk.otp.content.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** What an amendment removes: the places that are to be empty. */
final class RemovalsShape implements Shape {
    private static final Shape TEXTS = Shapes.list(Shapes.line());

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        if (!(node instanceof Sequence list)) {
            Shape.otherKind(node, scope, "OTP-1104", example());
            return Optional.empty();
        }
        if (TEXTS.read(node, scope).isEmpty()) {
            return Optional.empty();
        }
        int before = scope.errors();
        List<Object> paths = new ArrayList<>();
        for (Node item : list.items()) {
            FieldPaths.read((Scalar) item, scope)
                    .filter(path -> isRemovable(path, item, scope))
                    .map(FieldPath::toString)
                    .ifPresent(paths::add);
        }
        return scope.errors() == before ? Optional.of(paths) : Optional.empty();
    }

    private static boolean isRemovable(FieldPath path, Node at, Scope scope) {
        boolean removable = path.isRemovable() && !isRequired(path);
        if (!removable) {
            String others = String.join(
                    ", ",
                    RequirementField.all().stream()
                            .filter(RequirementField::isAmendable)
                            .map(FieldPath::of)
                            .filter(other -> other.isRemovable() && !isRequired(other))
                            .map(FieldPath::toString)
                            .toList());
            scope.error(at, "OTP-1248", path, others);
        }
        return removable;
    }

    /** Packs are asked for more than a requirement needs to be one. */
    private static boolean isRequired(FieldPath path) {
        return path.facet().isEmpty()
                && RequirementShapes.isRequired(path.field().name());
    }

    @Override
    public String example() {
        return "[award]";
    }
}
