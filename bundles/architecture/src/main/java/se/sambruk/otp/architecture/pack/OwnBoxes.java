package se.sambruk.otp.architecture.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;

/**
 * Boxes and lines under ids of their own. All views share these, and whoever gives a view of the layers below another id in a tool, to have it
 * for her own, gets a copy with the same boxes.
 */
final class OwnBoxes {
    private static final Set<String> IDS = Set.of("id", "source", "target");

    private OwnBoxes() {}

    /**
     * The model with other ids, made of the view's and the old one, where a box or line of a view that the layers below do not have is called as
     * one of theirs. The same model gives the same ids.
     */
    static ArchitectureModel apart(ArchitectureModel model, Optional<ArchitectureModel> below) {
        Set<String> theirs = new HashSet<>();
        below.ifPresent(lower -> lower.views().stream().flatMap(OwnBoxes::ids).forEach(theirs::add));
        Set<String> taken = new HashSet<>(theirs);
        model.views().stream().flatMap(OwnBoxes::ids).forEach(taken::add);
        List<View> views = model.views().stream()
                .map(view ->
                        below.flatMap(lower -> lower.view(view.id())).isPresent() ? view : apart(view, theirs, taken))
                .toList();
        return views.equals(model.views())
                ? model
                : model.toBuilder().views(views).build();
    }

    private static Stream<String> ids(View view) {
        return Stream.concat(
                view.allNodes().map(ViewNode::id), view.connections().stream().map(ViewConnection::id));
    }

    private static View apart(View view, Set<String> theirs, Set<String> taken) {
        Map<String, String> named = new HashMap<>();
        ids(view).filter(theirs::contains).distinct().forEach(id -> {
            String wanted = PackTexts.id(view.id() + "." + id);
            String free = wanted;
            for (int number = 2; !taken.add(free); number++) {
                free = wanted + "_" + number;
            }
            named.put(id, free);
        });
        if (named.isEmpty()) {
            return view;
        }
        Map<String, Object> tree = PackContents.copy(view);
        tree.computeIfPresent("nodes", (key, boxes) -> renamed(boxes, named));
        tree.computeIfPresent("connections", (key, lines) -> renamed(lines, named));
        return View.fromTree(tree);
    }

    private static Object renamed(Object node, Map<String, String> named) {
        if (node instanceof List<?> list) {
            return list.stream().map(inner -> renamed(inner, named)).toList();
        }
        if (!(node instanceof Map<?, ?> map)) {
            return node;
        }
        Map<String, Object> renamed = new TreeMap<>();
        map.forEach((key, value) -> renamed.put(
                (String) key,
                IDS.contains(key) && value instanceof String id ? named.getOrDefault(id, id) : renamed(value, named)));
        return renamed;
    }
}
