package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Line;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.type.BoxText;
import se.sambruk.otp.diagram.type.Font;
import se.sambruk.otp.diagram.type.LabelText;

/** A scene as the layout kernel takes it. */
final class Graph {
    /** A line that another ends at is two edges with a point between them. */
    static final int POINT = 8;

    private static final int MARGIN = 20;
    private static final int WIDEST_HEADER = 260;
    /** Above a single box. */
    private static final int NARROW_HEADER = 180;

    private static final int UNRANKED = 99;

    private final Scene scene;
    private final Links links;
    private final Plan plan;
    private final Direction direction;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<Box, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<ElkNode, Still> still = new LinkedHashMap<>();
    private final List<Box> aside = new ArrayList<>();
    private final Map<String, Edges> edges = new LinkedHashMap<>();
    private final Map<ElkNode, OptionalInt> ranks = new HashMap<>();
    private final Map<String, ElkNode> points = new HashMap<>();
    private final List<Integer> layering = new ArrayList<>();

    /**
     * What a line has become.
     *
     * @param second where another line ends at it, else {@code null}
     * @param turned whether it leads from the target to the source
     */
    record Edges(ElkEdge first, ElkEdge second, boolean turned) {}

    Graph(Scene scene, Links links, Plan plan) {
        this.scene = scene;
        this.links = links;
        this.plan = plan;
        this.direction = plan.direction();
        Elk.inside(root, direction, new ElkPadding(MARGIN));
        fill(root, scene.roots());
        // Those that others end at come first, as far as the others depend on them.
        List<Line> waiting = new ArrayList<>(links.routed());
        boolean more = true;
        while (more) {
            more = waiting.removeIf(this::connect);
        }
        if (plan.layered()) {
            layer(root);
            edges.replaceAll((line, edge) -> along(edge));
        }
    }

    ElkNode root() {
        return root;
    }

    Map<Box, ElkNode> nodes() {
        return nodes;
    }

    /** What is laid out already, by the node that keeps its place. */
    Map<ElkNode, Still> still() {
        return still;
    }

    /** Notes that no line leads to, to be put below the rest. */
    List<Box> aside() {
        return aside;
    }

    /** The layers of all boxes, by which plans with the same outcome can be told; empty where the kernel sorts them. */
    List<Integer> layering() {
        return layering;
    }

    /** By id of line. */
    Map<String, Edges> edges() {
        return edges;
    }

    /** Where others end at a line, by its id. */
    Map<String, ElkNode> points() {
        return points;
    }

    private void fill(ElkNode parent, List<Box> boxes) {
        Map<Integer, List<Box>> idle = new TreeMap<>();
        for (Box box : boxes) {
            if (links.isMoving(box)) {
                node(parent, box);
            } else if (parent == root && box.kind() == ViewNodeKind.NOTE) {
                aside.add(box);
            } else {
                idle.computeIfAbsent(Ranks.of(box).orElse(UNRANKED), rank -> new ArrayList<>())
                        .add(box);
            }
        }
        for (List<Box> group : idle.values()) {
            ElkNode node = ElkGraphUtil.createNode(parent);
            settle(node, Still.rows(group));
            rank(node, group.get(0));
        }
    }

    private void node(ElkNode parent, Box box) {
        ElkNode node = ElkGraphUtil.createNode(parent);
        nodes.put(box, node);
        rank(node, box);
        if (!links.hasMoving(box)) {
            settle(node, Still.box(box));
            return;
        }
        Font font = BoxText.HEADER;
        double text = font.width(box.text()) + 2 * BoxText.SIDE + BoxText.ICON + 1;
        long moving = box.boxes().stream().filter(links::isMoving).count();
        int widest = moving > 1 ? WIDEST_HEADER : NARROW_HEADER;
        int width = (int) Math.min(Math.max(Sizes.narrowest(box), text), Math.max(Sizes.narrowest(box), widest));
        int header = Sizes.header(box, width) + (int) Math.ceil(links.inwardRoom(box));
        Elk.inside(node, direction, new ElkPadding(header, Sizes.PADDING, Sizes.PADDING, Sizes.PADDING));
        Elk.growing(node, direction, width, header + Sizes.PADDING);
        fill(node, box.boxes());
    }

    private void settle(ElkNode node, Still what) {
        node.setDimensions(what.size().width(), what.size().height());
        still.put(node, what);
    }

    private void rank(ElkNode node, Box box) {
        ranks.put(node, Ranks.of(box));
    }

    /** Layers for a box with others in it, and for those within. */
    private void layer(ElkNode parent) {
        List<ElkNode> children = parent.getChildren();
        if (children.isEmpty()) {
            return;
        }
        Map<ElkNode, Integer> indexes = new HashMap<>();
        children.forEach(child -> indexes.put(child, indexes.size()));
        List<int[]> lines = new ArrayList<>();
        for (Edges edge : edges.values()) {
            line(edge.first(), parent, indexes, lines);
            if (edge.second() != null) {
                line(edge.second(), parent, indexes, lines);
            }
        }
        int[] layers = Layers.of(
                children.stream()
                        .map(child -> direction == Direction.DOWN
                                ? ranks.getOrDefault(child, OptionalInt.empty())
                                : OptionalInt.empty())
                        .toList(),
                lines,
                plan.most(),
                plan.twoSided());
        Elk.layers(parent);
        for (int i = 0; i < layers.length; i++) {
            Elk.layer(children.get(i), direction, layers[i]);
            layering.add(layers[i]);
            layer(children.get(i));
        }
    }

    /** Turned, if the layers have come out the other way: the kernel would lead it round everything. */
    private Edges along(Edges edges) {
        ElkEdge edge = edges.first();
        ElkNode source = (ElkNode) edge.getSources().get(0);
        ElkNode target = (ElkNode) edge.getTargets().get(0);
        ElkNode around = ElkGraphUtil.findLowestCommonAncestor(source, target);
        ElkNode first = within(around, source);
        ElkNode last = within(around, target);
        if (edges.second() != null || first == null || last == null || Elk.isLayeredBefore(first, last, direction)) {
            return edges;
        }
        edge.getSources().set(0, target);
        edge.getTargets().set(0, source);
        return new Edges(edge, null, !edges.turned());
    }

    private static void line(ElkEdge edge, ElkNode parent, Map<ElkNode, Integer> indexes, List<int[]> lines) {
        ElkNode upper = within(parent, (ElkNode) edge.getSources().get(0));
        ElkNode lower = within(parent, (ElkNode) edge.getTargets().get(0));
        if (upper != null && lower != null && upper != lower) {
            lines.add(new int[] {indexes.get(upper), indexes.get(lower)});
        }
    }

    /** The node directly within a parent that another is or lies in; {@code null} if it lies elsewhere. */
    private static ElkNode within(ElkNode parent, ElkNode node) {
        ElkNode each = node;
        while (each != null && each.getParent() != parent) {
            each = each.getParent();
        }
        return each;
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
