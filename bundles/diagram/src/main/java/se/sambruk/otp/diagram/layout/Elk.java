package se.sambruk.otp.diagram.layout;

import java.util.EnumSet;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.ContentAlignment;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;

/** The layout kernel with what this project asks of it. */
final class Elk {
    private static final int SEED = 1;
    /** Farther than any box is high. */
    private static final int FAR = 1_000_000;

    static {
        // By hand: what the kernel would find by the thread's class loader depends on who calls.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private Elk() {}

    /** Sets what holds for the inside of a graph or of a box with others in it. */
    static void inside(ElkNode node, Direction direction, ElkPadding padding) {
        node.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        node.setProperty(LayeredOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        node.setProperty(LayeredOptions.DIRECTION, direction);
        node.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        node.setProperty(LayeredOptions.RANDOM_SEED, SEED);
        node.setProperty(LayeredOptions.PADDING, padding);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE, 26.0);
        node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 26.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE, 16.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 12.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 17.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 9.0);
        node.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 4.0);
        node.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.GREEDY);
        node.setProperty(LayeredOptions.NODE_PLACEMENT_FAVOR_STRAIGHT_EDGES, true);
        node.setProperty(LayeredOptions.THOROUGHNESS, 6);
        node.setProperty(CoreOptions.CONTENT_ALIGNMENT, ContentAlignment.centerCenter());
    }

    /** Has the boxes in a box or a graph stand in layers by where they are put before. */
    static void layers(ElkNode parent) {
        parent.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
        parent.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
    }

    /** Puts a box where it counts as in a layer, from 0 where the direction begins. */
    static void layer(ElkNode node, Direction direction, int layer) {
        double far = (double) layer * FAR;
        node.setLocation(direction == Direction.DOWN ? 0 : far, direction == Direction.DOWN ? far : 0);
    }

    /** Whether a box has been put in an earlier layer than another, or in the same. */
    static boolean isLayeredBefore(ElkNode node, ElkNode other, Direction direction) {
        return direction == Direction.DOWN ? node.getY() <= other.getY() : node.getX() <= other.getX();
    }

    /** Prefers the order of the view within layers, at all depths, where that costs no crossing. */
    static void keepOrder(ElkNode parent) {
        parent.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        for (ElkNode child : parent.getChildren()) {
            if (!child.getChildren().isEmpty()) {
                keepOrder(child);
            }
        }
    }

    /** How boxes are put beside each other, at all depths. */
    static void place(ElkNode parent, NodePlacementStrategy placement) {
        parent.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, placement);
        parent.getChildren().forEach(child -> place(child, placement));
    }

    /** Lets a box that holds others be as large as they need, and no smaller than its text. */
    static void growing(ElkNode node, Direction direction, double width, double height) {
        node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.of(SizeConstraint.MINIMUM_SIZE));
        // The kernel lays out from left to right and turns everything for the other directions but this.
        node.setProperty(
                CoreOptions.NODE_SIZE_MINIMUM,
                direction == Direction.DOWN ? new KVector(height, width) : new KVector(width, height));
    }

    static ElkNode source(ElkEdge edge) {
        return (ElkNode) edge.getSources().get(0);
    }

    static ElkNode target(ElkEdge edge) {
        return (ElkNode) edge.getTargets().get(0);
    }

    /** The node directly within a parent that another is or lies in; {@code null} if it lies elsewhere. */
    static ElkNode within(ElkNode parent, ElkNode node) {
        ElkNode each = node;
        while (each != null && each.getParent() != parent) {
            each = each.getParent();
        }
        return each;
    }

    static void run(ElkNode root) {
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    }
}
