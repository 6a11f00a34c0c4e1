package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.options.Direction;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.diagram.scene.Scene;

/**
 * Gives every box of a view its place and every line its way: layers from top to bottom, or from left to right where most of it tells what
 * follows what. Tries some layouts and takes the one that is easiest to read on a page. The same view is always laid out the same.
 */
public final class ViewLayout {
    /** A view with more boxes is laid out in one way only, as each takes its time. */
    private static final int MANY = 120;
    /** How many boxes side by side an upright page shows. */
    private static final int FEW = 5;
    /** A layout that fits a page and has few crossings; no other is tried. */
    private static final double GOOD = 1.25;
    /** How much better a layout in the other direction has to be. */
    private static final double UNEXPECTED = 1.35;

    private static final NodePlacementStrategy USUAL = NodePlacementStrategy.BRANDES_KOEPF;

    /** A layout that is tried. */
    private record Attempt(
            Direction direction, int most, boolean ordered, NodePlacementStrategy placement, double weight) {}

    private ViewLayout() {}

    /** The view of a scene, with a place for every box. */
    public static View layOut(Scene scene) {
        Links links = new Links(scene);
        return best(scene, links, attempts(scene, links))
                .or(() -> best(scene, links, otherwise(links)))
                .orElseGet(() -> Reading.inRows(scene))
                .put(scene.view());
    }

    private static Optional<Layout> best(Scene scene, Links links, List<Attempt> attempts) {
        Layout best = null;
        double least = Double.MAX_VALUE;
        for (Attempt attempt : attempts) {
            Optional<Layout> layout = layout(scene, links, attempt);
            double score = layout.map(Score::of).orElse(Double.MAX_VALUE) * attempt.weight();
            if (score < least) {
                best = layout.get();
                least = score;
            }
            if (least <= GOOD) {
                break;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Empty where the kernel fails at it, or does not keep boxes apart. */
    private static Optional<Layout> layout(Scene scene, Links links, Attempt attempt) {
        Graph graph = new Graph(scene, links, attempt.direction(), attempt.most());
        if (attempt.ordered()) {
            Elk.keepOrder(graph.root());
        }
        Elk.place(graph.root(), attempt.placement());
        try {
            Elk.run(graph.root());
        } catch (RuntimeException e) {
            // It throws many kinds at graphs that it cannot cope with; another attempt may do, and what is in rows
            // always does.
            return Optional.empty();
        }
        return Optional.of(Reading.of(graph, links)).filter(layout -> Sound.is(scene, layout));
    }

    private static List<Attempt> attempts(Scene scene, Links links) {
        Direction expected = links.isFlow() ? Direction.RIGHT : Direction.DOWN;
        Direction other = links.isFlow() ? Direction.DOWN : Direction.RIGHT;
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(new Attempt(expected, 0, true, USUAL, 1));
        if (scene.boxes().count() <= MANY && !links.routed().isEmpty()) {
            attempts.add(new Attempt(expected, 0, false, USUAL, 1));
            attempts.add(new Attempt(other, 0, true, USUAL, UNEXPECTED));
            if (expected == Direction.DOWN) {
                attempts.add(new Attempt(expected, FEW, true, USUAL, 1));
            }
        }
        return attempts;
    }

    /** For views that the usual placement fails at. */
    private static List<Attempt> otherwise(Links links) {
        Direction expected = links.isFlow() ? Direction.RIGHT : Direction.DOWN;
        List<Attempt> attempts = new ArrayList<>();
        for (NodePlacementStrategy placement : new NodePlacementStrategy[] {
            NodePlacementStrategy.LINEAR_SEGMENTS, NodePlacementStrategy.NETWORK_SIMPLEX, NodePlacementStrategy.SIMPLE
        }) {
            attempts.add(new Attempt(expected, 0, false, placement, 1));
        }
        return attempts;
    }
}
