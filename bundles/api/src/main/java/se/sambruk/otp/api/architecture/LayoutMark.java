package se.sambruk.otp.api.architecture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * Tells a drawing that the platform made for a tool that does not lay out what it opens from one that somebody drew. A view that was laid out
 * bears a mark on its way; where nobody has moved anything when it comes back, its layout is left to the platform again.
 */
public final class LayoutMark {
    /** The key of the property of a view that holds the mark. */
    public static final String KEY = "otp-layout";

    private LayoutMark() {}

    /**
     * A laid out model with marks in the views that nobody had drawn anything of.
     *
     * @param model as it was before
     * @param laidOut the same, with every box in its place
     */
    public static ArchitectureModel put(ArchitectureModel model, ArchitectureModel laidOut) {
        return views(
                laidOut,
                view -> model.view(view.id()).filter(LayoutMark::isUndrawn).isPresent() && !isUndrawn(view)
                        ? view.toBuilder()
                                .property(Property.of(KEY, hash(view)))
                                .build()
                        : view);
    }

    /** A model that somebody may have worked on: without marks, and without the layout of views that still are as they were marked. */
    public static ArchitectureModel take(ArchitectureModel model) {
        return views(model, LayoutMark::taken);
    }

    private static View taken(View view) {
        Optional<String> mark =
                view.values(KEY).stream().findFirst().map(LanguageText::text).map(String::strip);
        if (mark.isEmpty()) {
            return view;
        }
        View.Builder taken = view.toBuilder()
                .properties(view.properties().stream()
                        .filter(property -> !property.key().equals(KEY))
                        .toList());
        if (mark.get().equals(hash(view))) {
            taken.nodes(view.nodes().stream().map(LayoutMark::undrawn).toList())
                    .connections(view.connections().stream()
                            .map(line -> line.toBuilder().bendPoints(List.of()).build())
                            .toList());
        }
        return taken.build();
    }

    private static ViewNode undrawn(ViewNode box) {
        return box.toBuilder()
                .bounds(null)
                .nodes(box.nodes().stream().map(LayoutMark::undrawn).toList())
                .build();
    }

    private static boolean isUndrawn(View view) {
        return view.allNodes().allMatch(box -> box.bounds().isEmpty())
                && view.connections().stream()
                        .allMatch(line -> line.bendPoints().isEmpty());
    }

    /** Over what is where, in whatever order a tool writes it. */
    private static String hash(View view) {
        Map<String, Object> boxes = new TreeMap<>();
        view.allNodes()
                .forEach(box ->
                        boxes.put(box.id(), box.bounds().map(Bounds::tree).orElse("")));
        Map<String, Object> lines = new TreeMap<>();
        view.connections()
                .forEach(line -> lines.put(
                        line.id(),
                        line.bendPoints().stream()
                                .map(point -> List.of(point.x(), point.y()))
                                .toList()));
        return ContentHash.ofTree(
                        new TreeWriter().put("boxes", boxes).put("lines", lines).done())
                .abbreviated();
    }

    private static ArchitectureModel views(ArchitectureModel model, UnaryOperator<View> each) {
        return model.toBuilder()
                .views(model.views().stream().map(each).toList())
                .build();
    }
}
