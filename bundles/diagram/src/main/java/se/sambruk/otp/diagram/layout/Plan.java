package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.options.Direction;

/**
 * A way to lay a view out, to be tried.
 *
 * @param layered whether boxes are sorted into layers here, else by the kernel
 * @param most how many boxes may be side by side in a layer; 0 for any number
 * @param twoSided whether boxes of one layer may go to both sides of those that they are joined to
 * @param ordered whether the order of the view is kept where that costs no crossing
 * @param placement how boxes are put within layers
 * @param weight what its score is multiplied with: how much better than what a reader expects it has to be
 */
record Plan(
        Direction direction,
        boolean layered,
        int most,
        boolean twoSided,
        boolean ordered,
        NodePlacementStrategy placement,
        double weight) {
    /** With lines as straight as can be. */
    private static final NodePlacementStrategy USUAL = NodePlacementStrategy.BRANDES_KOEPF;
    /** With boxes as near to each other as can be. */
    private static final NodePlacementStrategy COMPACT = NodePlacementStrategy.NETWORK_SIMPLEX;
    /** How many boxes side by side an upright page shows, and fewer where they are far apart. */
    private static final int[] FEW = {0, 5, 4, 3};

    private static final int COLUMN = 6;
    /** With more boxes, fewer plans are tried, as each takes its time, and with more than the next only one. */
    private static final int SOME = 40;

    private static final int MANY = 120;
    private static final double UNEXPECTED = 1.12;
    private static final double UNEXPECTED_OF_SOME = 1.35;

    /** What to try, what a reader expects first. */
    static List<Plan> of(int boxes, Links links) {
        boolean flow = links.isFlow();
        List<Plan> plans = new ArrayList<>();
        plans.add(flow ? across(true, 1) : down(0, true, USUAL, 1));
        if (boxes > MANY || links.routed().isEmpty()) {
            return plans;
        }
        if (boxes > SOME) {
            plans.add(flow ? across(false, 1) : down(0, false, USUAL, 1));
            plans.add(flow ? down(0, true, USUAL, UNEXPECTED_OF_SOME) : across(true, UNEXPECTED_OF_SOME));
            if (!flow) {
                plans.add(down(FEW[1], true, USUAL, 1));
            }
            return plans;
        }
        double across = flow ? 1 : UNEXPECTED;
        double down = flow ? UNEXPECTED : 1;
        for (boolean ordered : new boolean[] {true, false}) {
            plans.add(across(ordered, across));
            plans.add(new Plan(Direction.RIGHT, true, COLUMN, false, ordered, USUAL, across));
            plans.add(new Plan(Direction.RIGHT, true, 0, true, ordered, USUAL, across));
            for (int most : FEW) {
                plans.add(down(most, ordered, USUAL, down));
                plans.add(down(most, ordered, COMPACT, down));
            }
        }
        return plans;
    }

    /** For views that the usual placement fails at. */
    static List<Plan> otherwise(Links links) {
        List<Plan> plans = new ArrayList<>();
        for (NodePlacementStrategy placement : new NodePlacementStrategy[] {
            NodePlacementStrategy.LINEAR_SEGMENTS, NodePlacementStrategy.NETWORK_SIMPLEX, NodePlacementStrategy.SIMPLE
        }) {
            plans.add(
                    links.isFlow()
                            ? new Plan(Direction.RIGHT, false, 0, false, false, placement, 1)
                            : down(0, false, placement, 1));
        }
        return plans;
    }

    private static Plan across(boolean ordered, double weight) {
        return new Plan(Direction.RIGHT, false, 0, false, ordered, USUAL, weight);
    }

    private static Plan down(int most, boolean ordered, NodePlacementStrategy placement, double weight) {
        return new Plan(Direction.DOWN, true, most, false, ordered, placement, weight);
    }
}
