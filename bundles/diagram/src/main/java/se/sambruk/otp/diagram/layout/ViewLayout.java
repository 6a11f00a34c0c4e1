package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.List;
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

    /** A layout that is tried. */
    private record Attempt(Direction direction, int most, boolean ordered, double weight) {}

    private ViewLayout() {}

    /**
     * @throws IllegalStateException if the layout kernel fails at it
     */
    public static View layOut(Scene scene) {
        Links links = new Links(scene);
        Layout best = null;
        double least = Double.MAX_VALUE;
        RuntimeException fault = null;
        for (Attempt attempt : attempts(scene, links)) {
            try {
                Layout layout = layout(scene, links, attempt);
                double score = Score.of(layout) * attempt.weight();
                if (score < least) {
                    best = layout;
                    least = score;
                }
                if (least <= GOOD) {
                    break;
                }
            } catch (RuntimeException e) {
                // The kernel throws many kinds of exception at graphs that it cannot cope with, and another attempt may
                // do.
                fault = e;
            }
        }
        if (best == null) {
            throw new IllegalStateException("no layout of " + scene.view().id(), fault);
        }
        return best.put(scene.view());
    }

    private static Layout layout(Scene scene, Links links, Attempt attempt) {
        Graph graph = new Graph(scene, links, attempt.direction(), attempt.most());
        if (attempt.ordered()) {
            Elk.keepOrder(graph.root());
        }
        Elk.run(graph.root());
        return Reading.of(graph, links);
    }

    private static List<Attempt> attempts(Scene scene, Links links) {
        Direction expected = links.isFlow() ? Direction.RIGHT : Direction.DOWN;
        Direction other = links.isFlow() ? Direction.DOWN : Direction.RIGHT;
        List<Attempt> attempts = new ArrayList<>();
        attempts.add(new Attempt(expected, 0, true, 1));
        if (scene.boxes().count() <= MANY && !links.routed().isEmpty()) {
            attempts.add(new Attempt(expected, 0, false, 1));
            attempts.add(new Attempt(other, 0, true, UNEXPECTED));
            if (expected == Direction.DOWN) {
                attempts.add(new Attempt(expected, FEW, true, 1));
            }
        }
        return attempts;
    }
}
