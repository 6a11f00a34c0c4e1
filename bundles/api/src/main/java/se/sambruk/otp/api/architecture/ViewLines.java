package se.sambruk.otp.api.architecture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Gives views the lines that they leave to the platform, so that who draws, writes or checks a view sees the same ones. One for each model,
 * for all of its views; nothing is worked out before a view needs it. Not thread-safe.
 */
public final class ViewLines {
    private final List<Relation> relations;
    private final List<View> views;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, List<Relation>> byEnd = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private boolean indexed;

    private ViewLines(List<Relation> relations, List<View> views) {
        this.relations = relations;
        this.views = views;
    }

    /** For the views of a model. */
    public static ViewLines of(ArchitectureModel model) {
        return of(model.relations(), model.views());
    }

    /**
     * @param relations of a model, in order
     * @param views of the model, whose boxes and lines keep their ids
     */
    public static ViewLines of(List<Relation> relations, List<View> views) {
        return new ViewLines(List.copyOf(relations), List.copyOf(views));
    }

    /** The same model with each view as {@link #complete(View)} makes it. */
    public static ArchitectureModel complete(ArchitectureModel model) {
        ViewLines lines = of(model);
        return model.toBuilder()
                .views(model.views().stream().map(lines::complete).toList())
                .build();
    }

    /**
     * A view with all its lines. A line that is {@link ViewConnection#isOpen() open} is given its ends; where they are not shown it stays as
     * it is. Of a view that shows {@linkplain View#isAllRelations() all relations}, each gets a line whose ends are both shown: elements in
     * boxes, or relations that are shown themselves. It gets none where it has one already, or where {@link Nesting} tells it and no other
     * relation ends at it. Of an element that is shown several times the boxes that stand closest together are joined. The new lines come
     * last, in the order of the relations, and are called by the view and the relation with a dot between.
     *
     * @param view one of those that this is for
     * @return the view itself where nothing is left to the platform
     */
    public View complete(View view) {
        boolean open = view.connections().stream().anyMatch(ViewConnection::isOpen);
        if (!open && !view.isAllRelations()) {
            return view;
        }
        if (!indexed) {
            index();
            indexed = true;
        }
        return new ViewCompletion(this, view).complete();
    }

    private void index() {
        for (Relation relation : relations) {
            numbers.put(relation.id(), numbers.size());
            byEnd.computeIfAbsent(relation.source(), id -> new ArrayList<>()).add(relation);
            if (!relation.source().equals(relation.target())) {
                byEnd.computeIfAbsent(relation.target(), id -> new ArrayList<>())
                        .add(relation);
            }
        }
        for (View view : views) {
            view.allNodes().forEach(node -> taken.add(node.id()));
            view.connections().forEach(line -> taken.add(line.id()));
        }
    }

    /** The relations that start or end at an element or a relation. */
    List<Relation> at(String concept) {
        return byEnd.getOrDefault(concept, List.of());
    }

    /** The relation of an id; {@code null} where there is none. */
    Relation relation(String id) {
        Integer number = numbers.get(id);
        return number == null ? null : relations.get(number);
    }

    /** Relations of some ids, in order; without those that there are not. */
    List<Relation> inOrder(Collection<String> ids) {
        return ids.stream()
                .map(numbers::get)
                .filter(Objects::nonNull)
                .sorted()
                .map(relations::get)
                .toList();
    }

    /** A name for a line that nothing else has, from now on taken. */
    String free(String wanted) {
        String id = wanted;
        for (int number = 2; !taken.add(id); number++) {
            id = wanted + "." + number;
        }
        return id;
    }
}
