package se.sambruk.otp.content.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** What an amendment removes from a concept: the places that are to be empty. */
public final class ConceptRemovalsShape implements Shape {
    private static final Shape TEXTS = Shapes.list(Shapes.line());

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        if (TEXTS.read(node, scope).isEmpty()) {
            return Optional.empty();
        }
        int before = scope.errors();
        List<Object> paths = new ArrayList<>();
        for (Node item : ((Sequence) node).items()) {
            Optional<String> path = ConceptPaths.read((Scalar) item, scope);
            if (path.filter(ConceptPaths.TYPE::equals).isPresent()) {
                scope.error(item, "OTP-1292", ConceptPaths.TYPE);
            } else if (path.isPresent() && !paths.contains(path.get())) {
                paths.add(path.get());
            }
        }
        return scope.errors() == before ? Optional.of(paths) : Optional.empty();
    }

    @Override
    public String example() {
        return "[avoid]";
    }
}
