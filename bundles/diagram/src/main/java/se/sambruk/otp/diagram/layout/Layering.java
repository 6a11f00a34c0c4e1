package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;

/** Sorts the nodes of a graph into layers, as a plan asks, at all depths. */
final class Layering {
    private final Plan plan;
    private final Map<ElkNode, OptionalInt> ranks;
    private final List<ElkEdge> edges;
    private final List<Integer> layers = new ArrayList<>();

    private Layering(Plan plan, Map<ElkNode, OptionalInt> ranks, Collection<Edges> edges) {
        this.plan = plan;
        this.ranks = ranks;
        this.edges = edges.stream().flatMap(Edges::all).toList();
    }

    /**
     * @param ranks of nodes that have one, which counts from top to bottom
     * @return the layers of all nodes, by which plans with the same outcome can be told
     */
    static List<Integer> sort(ElkNode root, Plan plan, Map<ElkNode, OptionalInt> ranks, Collection<Edges> edges) {
        Layering layering = new Layering(plan, ranks, edges);
        layering.sort(root);
        return layering.layers;
    }

    private void sort(ElkNode parent) {
        List<ElkNode> children = parent.getChildren();
        if (children.isEmpty()) {
            return;
        }
        int[] found =
                Layers.of(children.stream().map(this::rank).toList(), lines(parent), plan.most(), plan.twoSided());
        Elk.layers(parent);
        for (int i = 0; i < found.length; i++) {
            Elk.layer(children.get(i), plan.direction(), found[i]);
            layers.add(found[i]);
            sort(children.get(i));
        }
    }

    private OptionalInt rank(ElkNode node) {
        return plan.direction() == Direction.DOWN ? ranks.getOrDefault(node, OptionalInt.empty()) : OptionalInt.empty();
    }

    /** The edges between what lies in two different nodes of a parent, by the places of these. */
    private List<int[]> lines(ElkNode parent) {
        Map<ElkNode, Integer> places = new HashMap<>();
        parent.getChildren().forEach(child -> places.put(child, places.size()));
        List<int[]> lines = new ArrayList<>();
        for (ElkEdge edge : edges) {
            ElkNode upper = Elk.within(parent, Elk.source(edge));
            ElkNode lower = Elk.within(parent, Elk.target(edge));
            if (upper != null && lower != null && upper != lower) {
                lines.add(new int[] {places.get(upper), places.get(lower)});
            }
        }
        return lines;
    }
}
