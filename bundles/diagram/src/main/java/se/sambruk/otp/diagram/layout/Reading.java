package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.util.ElkUtil;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Line;
import se.sambruk.otp.diagram.scene.Scene;

/** Reads places and ways from a graph that has been laid out. */
final class Reading {
    private static final int BELOW = 28;
    private static final int NARROWEST = 460;
    private static final int MARGIN = 20;

    private final Graph graph;
    private final Links links;
    private final Map<String, Bounds> boxes = new HashMap<>();
    private final Map<String, List<BendPoint>> lines = new LinkedHashMap<>();
    private final Map<String, List<BendPoint>> hosts = new HashMap<>();

    private Reading(Graph graph, Links links) {
        this.graph = graph;
        this.links = links;
    }

    static Layout of(Graph graph, Links links) {
        Reading reading = new Reading(graph, links);
        reading.boxes();
        graph.points()
                .forEach((line, point) ->
                        reading.hosts.put(line, reading.host(graph.edges().get(line), point)));
        reading.links.routed().forEach(reading::line);
        return new Layout(reading.boxes, reading.lines);
    }

    /** Boxes side by side and lines straight: always possible, if not always pretty. */
    static Layout inRows(Scene scene) {
        Map<Box, Bounds> places = new LinkedHashMap<>();
        if (!scene.roots().isEmpty()) {
            Still.rows(scene.roots()).putAt(MARGIN, MARGIN, places);
        }
        Map<String, Bounds> byId = new HashMap<>();
        places.forEach((box, bounds) -> byId.put(box.id(), bounds));
        return new Layout(byId, Map.of());
    }

    private void boxes() {
        graph.nodes().forEach((box, node) -> boxes.put(box.id(), bounds(node)));
        Map<Box, Bounds> settled = new LinkedHashMap<>();
        graph.still().forEach((node, still) -> {
            Bounds at = bounds(node);
            still.putAt(at.x(), at.y(), settled);
        });
        if (!graph.aside().isEmpty()) {
            ElkNode root = graph.root();
            boolean alone = root.getChildren().isEmpty();
            int width = (int) Math.max(root.getWidth() - 2 * MARGIN, NARROWEST);
            int y = alone ? MARGIN : (int) Math.ceil(root.getHeight()) - MARGIN + BELOW;
            Still.flowing(graph.aside(), width).putAt(MARGIN, y, settled);
        }
        settled.forEach((box, bounds) -> boxes.put(box.id(), bounds));
    }

    private static Bounds bounds(ElkNode node) {
        KVector at = ElkUtil.absolutePosition(node);
        int x = (int) Math.round(at.x);
        int y = (int) Math.round(at.y);
        // Right and lower edges are rounded as such, so that a box within another stays within.
        int right = (int) Math.round(at.x + node.getWidth());
        int lower = (int) Math.round(at.y + node.getHeight());
        return new Bounds(x, y, Math.max(1, right - x), Math.max(1, lower - y));
    }

    private void line(Line line) {
        Edges edges = graph.edges().get(line.id());
        if (edges == null) {
            return;
        }
        List<BendPoint> way = way(edges.first());
        if (edges.second() == null) {
            if (way.size() == 2) {
                // What has no bend would lose where it leaves its boxes.
                way.add(1, middle(way.get(0), way.get(1)));
            }
            way = trimmed(way, line, edges.turned());
        } else {
            way = anchored(hosts.get(line.id()), line, edges.turned());
        }
        if (edges.turned()) {
            Collections.reverse(way);
        }
        lines.put(line.id(), List.copyOf(way));
    }

    /** Without its ends, which boxes clip; an end at a line stays, as the point there. */
    private List<BendPoint> trimmed(List<BendPoint> way, Line line, boolean turned) {
        if (way.isEmpty()) {
            return new ArrayList<>();
        }
        return anchored(way.subList(1, way.size() - 1), line, turned);
    }

    private List<BendPoint> anchored(List<BendPoint> bends, Line line, boolean turned) {
        String first = turned ? line.target() : line.source();
        String last = turned ? line.source() : line.target();
        List<BendPoint> all = new ArrayList<>(bends);
        if (graph.points().containsKey(last)) {
            Contact.end(all, hosts.get(last), point(last));
        }
        if (graph.points().containsKey(first)) {
            Collections.reverse(all);
            Contact.end(all, hosts.get(first), point(first));
            Collections.reverse(all);
        }
        return all;
    }

    private BendPoint point(String host) {
        return Contact.nearest(hosts.get(host), middle(graph.points().get(host)));
    }

    private static BendPoint middle(ElkNode point) {
        Bounds bounds = bounds(point);
        return new BendPoint(bounds.x() + Edging.POINT / 2, bounds.y() + Edging.POINT / 2);
    }

    /** The bends of a line that others end at, from both its edges. */
    private List<BendPoint> host(Edges edges, ElkNode point) {
        List<BendPoint> first = way(edges.first());
        List<BendPoint> second = way(edges.second());
        List<BendPoint> way = new ArrayList<>(first.subList(Math.min(1, first.size()), Math.max(1, first.size() - 1)));
        int at = way.size();
        way.add(middle(point));
        way.addAll(second.subList(Math.min(1, second.size()), Math.max(1, second.size() - 1)));
        return Spike.cut(way, at);
    }

    private static List<BendPoint> way(ElkEdge edge) {
        List<BendPoint> way = new ArrayList<>();
        if (edge.getSections().isEmpty()) {
            return way;
        }
        KVector origin = ElkUtil.absolutePosition(edge.getContainingNode());
        ElkEdgeSection section = edge.getSections().get(0);
        way.add(at(origin, section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> {
            BendPoint next = at(origin, bend.getX(), bend.getY());
            int size = way.size();
            if (size > 1 && isStraight(way.get(size - 2), way.get(size - 1), next)) {
                way.set(size - 1, next);
            } else {
                way.add(next);
            }
        });
        way.add(at(origin, section.getEndX(), section.getEndY()));
        return Jogs.straightened(way);
    }

    private static boolean isStraight(BendPoint a, BendPoint b, BendPoint c) {
        return a.x() == b.x() && b.x() == c.x() || a.y() == b.y() && b.y() == c.y();
    }

    private static BendPoint at(KVector origin, double x, double y) {
        return new BendPoint((int) Math.round(origin.x + x), (int) Math.round(origin.y + y));
    }

    private static BendPoint middle(BendPoint a, BendPoint b) {
        return new BendPoint((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
    }
}
