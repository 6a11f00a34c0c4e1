package se.sambruk.otp.diagram.layout;

import java.util.stream.Stream;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * What a line has become in a graph.
 *
 * @param second where another line ends at it, else {@code null}
 * @param turned whether it leads from the target to the source
 */
record Edges(ElkEdge first, ElkEdge second, boolean turned) {
    Stream<ElkEdge> all() {
        return Stream.of(first, second).filter(edge -> edge != null);
    }

    /** Turned, if the layers have come out the other way: the kernel would lead it round everything. */
    Edges along(Direction direction) {
        ElkNode source = Elk.source(first);
        ElkNode target = Elk.target(first);
        ElkNode around = ElkGraphUtil.findLowestCommonAncestor(source, target);
        ElkNode upper = Elk.within(around, source);
        ElkNode lower = Elk.within(around, target);
        if (second != null || upper == null || lower == null || Elk.isLayeredBefore(upper, lower, direction)) {
            return this;
        }
        first.getSources().set(0, target);
        first.getTargets().set(0, source);
        return new Edges(first, null, !turned);
    }
}
