package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Line;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.type.LabelText;

/** Makes edges of lines, between the nodes that boxes have become. */
final class Edging {
    /** How large the point is between the two edges of a line that another ends at. */
    static final int POINT = 8;

    private final Scene scene;
    private final Links links;
    private final Direction direction;
    private final Map<Box, ElkNode> nodes;
    private final Map<String, Edges> edges = new LinkedHashMap<>();
    private final Map<String, ElkNode> points = new HashMap<>();

    Edging(Scene scene, Links links, Direction direction, Map<Box, ElkNode> nodes) {
        this.scene = scene;
        this.links = links;
        this.direction = direction;
        this.nodes = nodes;
        // Those that others end at come first, as far as the others depend on them.
        List<Line> waiting = new ArrayList<>(links.routed());
        boolean more = true;
        while (more) {
            more = waiting.removeIf(this::connect);
        }
    }

    /** By id of line. */
    Map<String, Edges> edges() {
        return edges;
    }

    /** Where others end at a line, by its id. */
    Map<String, ElkNode> points() {
        return points;
    }

    /** Has edges lead the way that layers go. */
    void alongLayers() {
        edges.replaceAll((line, edge) -> edge.along(direction));
    }

    /** Whether both its ends were there, so that it has been made. */
    private boolean connect(Line line) {
        ElkNode source = end(line.source());
        ElkNode target = end(line.target());
        if (source == null || target == null) {
            return false;
        }
        boolean turned = direction == Direction.DOWN && isUpward(line);
        ElkNode from = turned ? target : source;
        ElkNode to = turned ? source : target;
        if (!links.isHost(line)) {
            ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
            label(edge, line);
            edges.put(line.id(), new Edges(edge, null, turned));
            return true;
        }
        ElkNode point = ElkGraphUtil.createNode(ElkGraphUtil.findLowestCommonAncestor(from, to));
        point.setDimensions(POINT, POINT);
        points.put(line.id(), point);
        ElkEdge first = ElkGraphUtil.createSimpleEdge(from, point);
        ElkEdge second = ElkGraphUtil.createSimpleEdge(point, to);
        label(turned ? second : first, line);
        edges.put(line.id(), new Edges(first, second, turned));
        return true;
    }

    private ElkNode end(String id) {
        return scene.box(id).map(nodes::get).orElseGet(() -> points.get(id));
    }

    private boolean isUpward(Line line) {
        OptionalInt source = scene.box(line.source()).map(Ranks::of).orElse(OptionalInt.empty());
        OptionalInt target = scene.box(line.target()).map(Ranks::of).orElse(OptionalInt.empty());
        if (source.isPresent() && target.isPresent() && source.getAsInt() != target.getAsInt()) {
            return source.getAsInt() > target.getAsInt();
        }
        return Ranks.pointsUp(line);
    }

    private static void label(ElkEdge edge, Line line) {
        if (!line.label().isEmpty()) {
            LabelText text = LabelText.of(line.label());
            ElkLabel label = ElkGraphUtil.createLabel(line.label(), edge);
            label.setDimensions(text.width() + 4, text.height());
            label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
            // Labels are drawn on their lines: room is needed at both sides.
            label.setProperty(CoreOptions.EDGE_LABELS_INLINE, true);
        }
    }
}
