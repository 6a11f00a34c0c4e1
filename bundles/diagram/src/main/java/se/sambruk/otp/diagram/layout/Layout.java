package se.sambruk.otp.diagram.layout;

import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;

/**
 * Where boxes are and lines turn.
 *
 * @param boxes by id of box
 * @param lines by id of line
 */
record Layout(Map<String, Bounds> boxes, Map<String, List<BendPoint>> lines) {
    /** A view laid out so. */
    View put(View view) {
        return view.toBuilder()
                .nodes(view.nodes().stream().map(this::put).toList())
                .connections(view.connections().stream().map(this::put).toList())
                .build();
    }

    private ViewNode put(ViewNode node) {
        return node.toBuilder()
                .bounds(boxes.get(node.id()))
                .nodes(node.nodes().stream().map(this::put).toList())
                .build();
    }

    private ViewConnection put(ViewConnection connection) {
        return connection.toBuilder()
                .bendPoints(lines.getOrDefault(connection.id(), List.of()))
                .build();
    }
}
