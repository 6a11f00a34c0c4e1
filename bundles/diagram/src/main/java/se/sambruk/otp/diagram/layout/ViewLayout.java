package se.sambruk.otp.diagram.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.diagram.scene.Scene;

/**
 * Gives every box of a view its place and every line its way: layers from top to bottom, or from left to right where most of it tells what
 * follows what. Tries some layouts and takes the one that is easiest to read on a page. The same view is always laid out the same.
 */
public final class ViewLayout {
    private ViewLayout() {}

    /** The view of a scene, with a place for every box. */
    public static View layOut(Scene scene) {
        Links links = new Links(scene);
        return best(scene, links, Plan.of((int) scene.boxes().count(), links))
                .or(() -> best(scene, links, Plan.otherwise(links)))
                .orElseGet(() -> Reading.inRows(scene))
                .put(scene.view());
    }

    private static Optional<Layout> best(Scene scene, Links links, List<Plan> plans) {
        Layout best = null;
        double least = Double.MAX_VALUE;
        Set<List<Object>> tried = new HashSet<>();
        for (Plan plan : plans) {
            Optional<Layout> layout = layout(scene, links, plan, tried);
            double score = layout.map(Score::of).orElse(Double.MAX_VALUE) * plan.weight();
            if (score < least) {
                best = layout.get();
                least = score;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Empty where the kernel fails at it, or does not keep boxes apart, and where the same has been tried before. */
    private static Optional<Layout> layout(Scene scene, Links links, Plan plan, Set<List<Object>> tried) {
        Graph graph = new Graph(scene, links, plan);
        if (!tried.add(List.of(plan.direction(), plan.layered(), plan.ordered(), plan.placement(), graph.layering()))) {
            return Optional.empty();
        }
        if (plan.ordered()) {
            Elk.keepOrder(graph.root());
        }
        Elk.place(graph.root(), plan.placement());
        try {
            Elk.run(graph.root());
        } catch (RuntimeException e) {
            // It throws many kinds at graphs that it cannot cope with; another plan may do, and what is in rows
            // always does.
            return Optional.empty();
        }
        return Optional.of(Reading.of(graph, links)).filter(layout -> Sound.is(scene, layout));
    }
}
