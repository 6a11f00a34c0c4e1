package se.sambruk.otp.architecture.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.content.Catalog;

/**
 * A pack's own views as it writes them. A view that is to show every relation between what it shows has in a model the lines that this comes to;
 * as long as nobody has drawn otherwise, the pack goes on saying that it shows them all.
 */
final class OwnViews {
    private final Map<String, View> written = new HashMap<>();
    private final Optional<ArchitectureModel> resolved;

    /**
     * @param resolved what the present edition makes together with what it requires
     */
    OwnViews(Optional<Catalog> present, Optional<ArchitectureModel> resolved) {
        present.stream()
                .flatMap(edition -> edition.views().stream())
                .filter(View::isAllRelations)
                .forEach(view -> written.put(view.id(), view));
        this.resolved = resolved;
    }

    View written(View view) {
        View before = written.get(view.id());
        View shown = resolved.flatMap(model -> model.view(view.id())).orElse(null);
        if (before == null || shown == null || !shows(view).equals(shows(shown))) {
            return view;
        }
        View.Builder all = view.toBuilder().allRelations(true);
        if (view.nodes().equals(shown.nodes()) && view.connections().equals(shown.connections())) {
            Set<String> lines = new HashSet<>();
            before.connections().stream().map(ViewConnection::id).forEach(lines::add);
            all.connections(view.connections().stream()
                    .filter(line -> lines.contains(line.id()))
                    .toList());
        }
        return all.build();
    }

    /** What is shown in what, and which relations are, however it is drawn. */
    private static Set<List<String>> shows(View view) {
        Set<List<String>> shows = new HashSet<>();
        view.nodes().forEach(box -> shows("", box, shows));
        Set<String> relations = new TreeSet<>();
        view.connections().forEach(line -> line.relation().ifPresent(relations::add));
        shows.add(List.copyOf(relations));
        return shows;
    }

    private static void shows(String around, ViewNode box, Set<List<String>> shows) {
        shows.add(List.of(around, box.id(), box.shows()));
        box.nodes().forEach(inner -> shows(box.id(), inner, shows));
    }
}
