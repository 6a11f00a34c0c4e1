package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.type.BoxText;
import se.sambruk.otp.diagram.type.Font;

/** A scene as the layout kernel takes it. */
final class Graph {
    private static final int MARGIN = 20;
    private static final int WIDEST_HEADER = 260;
    /** Above a single box. */
    private static final int NARROW_HEADER = 180;

    private static final int UNRANKED = 99;

    private final Links links;
    private final Direction direction;
    private final ElkNode root = ElkGraphUtil.createGraph();
    private final Map<Box, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<ElkNode, Still> still = new LinkedHashMap<>();
    private final List<Box> aside = new ArrayList<>();
    private final Map<ElkNode, OptionalInt> ranks = new HashMap<>();
    private final Edging lines;
    private final List<Integer> layering;

    Graph(Scene scene, Links links, Plan plan) {
        this.links = links;
        this.direction = plan.direction();
        Elk.inside(root, direction, new ElkPadding(MARGIN));
        fill(root, scene.roots());
        this.lines = new Edging(scene, links, direction, nodes);
        if (plan.layered()) {
            this.layering = Layering.sort(root, plan, ranks, edges().values());
            lines.alongLayers();
        } else {
            this.layering = List.of();
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
        return lines.edges();
    }

    /** Where others end at a line, by its id. */
    Map<String, ElkNode> points() {
        return lines.points();
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
}
