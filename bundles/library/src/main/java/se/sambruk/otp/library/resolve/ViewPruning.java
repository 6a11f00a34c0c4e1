package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;

/**
 * Takes what is gone out of a view: boxes, and the lines that show it or join such boxes. What was drawn within such a box is drawn where
 * the box stood. Used once for each view.
 */
final class ViewPruning {
    private final Exclusions exclusions;
    /** By the id of each box and line that has gone, the concept because of which it went. */
    private final Map<String, String> gone = new HashMap<>();

    private ViewPruning(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    static View prune(View view, Exclusions exclusions) {
        return exclusions.isEmpty() ? view : new ViewPruning(exclusions).prune(view);
    }

    private View prune(View view) {
        List<ViewNode> nodes = nodes(view.nodes());
        List<ViewConnection> lines = lines(view.connections());
        return gone.isEmpty()
                ? view
                : view.toBuilder().nodes(nodes).connections(lines).build();
    }

    private List<ViewNode> nodes(List<ViewNode> nodes) {
        List<ViewNode> kept = new ArrayList<>();
        for (ViewNode node : nodes) {
            List<ViewNode> within = nodes(node.nodes());
            if (exclusions.isGone(node.shows())) {
                gone.put(node.id(), node.shows());
                exclusions.box(node.shows());
                kept.addAll(within);
            } else {
                kept.add(
                        within.equals(node.nodes())
                                ? node
                                : node.toBuilder().nodes(within).build());
            }
        }
        return kept;
    }

    private List<ViewConnection> lines(List<ViewConnection> lines) {
        List<ViewConnection> kept = new ArrayList<>(lines);
        // A line to a line that goes, goes too.
        boolean more = true;
        while (more) {
            more = kept.removeIf(this::goes);
        }
        return kept;
    }

    private boolean goes(ViewConnection line) {
        Optional<String> because = line.relation()
                .filter(exclusions::isGone)
                .or(() -> Optional.ofNullable(gone.get(line.source())))
                .or(() -> Optional.ofNullable(gone.get(line.target())));
        because.ifPresent(concept -> {
            gone.put(line.id(), concept);
            exclusions.line(concept);
        });
        return because.isPresent();
    }
}
