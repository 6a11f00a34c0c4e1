package se.sambruk.otp.content.shape;

import java.util.Optional;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Unreadable;

/**
 * What may stand at a place of a file, and the canonical node that it means. Reading never throws for what was written: it tells
 * the scope. Immutable and thread-safe.
 */
public interface Shape {
    /** The canonical node; empty where there was a fault, which has been told of. */
    Optional<Object> read(Node node, Scope scope);

    /** Tells that a node is of another kind than the shape's, unless it is one that has been told of already. */
    static void otherKind(Node node, Scope scope, String code, Object... arguments) {
        if (node instanceof Unreadable) {
            scope.alreadyTold();
        } else {
            scope.error(node, code, arguments);
        }
    }

    /** What could have been written, to show in a remedy. */
    String example();
}
