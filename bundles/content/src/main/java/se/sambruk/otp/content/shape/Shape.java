package se.sambruk.otp.content.shape;

import java.util.Optional;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Node;

/**
 * What may stand at a place of a file, and the canonical node that it means. Reading never throws for what was written: it tells
 * the scope. Immutable and thread-safe.
 */
public interface Shape {
    /** The canonical node; empty where there was a fault, which has been told of. */
    Optional<Object> read(Node node, Scope scope);

    /** What could have been written, to show in a remedy. */
    String example();
}
