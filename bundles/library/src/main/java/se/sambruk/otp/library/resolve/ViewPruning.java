package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;

/** Takes what is gone out of a view, boxes, and the lines that show it or join such boxes, and counts it. Used once for each view. */
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
        view.allNodes().filter(node -> exclusions.isGone(node.shows())).forEach(node -> {
            gone.put(node.id(), node.shows());
            exclusions.box(node.shows());
        });
        List<ViewConnection> left = new ArrayList<>(view.connections());
        // A line to a line that goes, goes too, and because of the same.
        boolean more = true;
        while (more) {
            more = left.removeIf(this::goes);
        }
        return view.without(gone.keySet());
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
