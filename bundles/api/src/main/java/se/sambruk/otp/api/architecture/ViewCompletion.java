package se.sambruk.otp.api.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives one view its lines, as {@link ViewLines#complete(View)} tells. Used once. */
final class ViewCompletion {
    private final ViewLines model;
    private final View view;
    private final Nesting nesting;
    /** Relations that have a line, with or without ends. */
    private final Set<String> drawn = new HashSet<>();
    /** Elements with boxes, and relations whose ends can all be found. */
    private final Set<String> shown = new HashSet<>();
    /** The line of a relation that others may end at, by the relation. */
    private final Map<String, String> lines = new HashMap<>();

    ViewCompletion(ViewLines model, View view) {
        this.model = model;
        this.view = view;
        this.nesting = Nesting.of(view);
        view.connections().forEach(line -> line.relation().ifPresent(drawn::add));
    }

    View complete() {
        show();
        view.connections().forEach(line -> line.relation()
                .filter(shown::contains)
                .ifPresent(relation -> lines.putIfAbsent(relation, line.id())));
        List<Relation> missing =
                model.inOrder(shown).stream().filter(this::isMissing).toList();
        missing.forEach(relation -> lines.put(relation.id(), model.free(view.id() + "." + relation.id())));
        List<ViewConnection> all = new ArrayList<>();
        view.connections().forEach(line -> all.add(line.isOpen() ? closed(line) : line));
        missing.forEach(relation -> joined(lines.get(relation.id()), relation)
                .map(ViewConnection.Builder::build)
                .ifPresent(all::add));
        return view.toBuilder().connections(all).allRelations(false).build();
    }

    /** From the boxes on, and the lines that have their ends: what ends at what is shown is shown. */
    private void show() {
        Deque<String> left = new ArrayDeque<>(nesting.elements());
        view.connections().stream().filter(line -> !line.isOpen()).forEach(line -> line.relation()
                .ifPresent(left::add));
        shown.addAll(left);
        while (!left.isEmpty()) {
            for (Relation relation : model.at(left.poll())) {
                if ((view.isAllRelations() || drawn.contains(relation.id()))
                        && shown.contains(relation.source())
                        && shown.contains(relation.target())
                        && shown.add(relation.id())) {
                    left.add(relation.id());
                }
            }
        }
    }

    private boolean isMissing(Relation relation) {
        return !drawn.contains(relation.id())
                && (!nesting.tells(relation)
                        || model.at(relation.id()).stream().anyMatch(other -> shown.contains(other.id())));
    }

    private ViewConnection closed(ViewConnection line) {
        return line.relation()
                .filter(shown::contains)
                .map(model::relation)
                .flatMap(relation -> joined(line.id(), relation))
                .map(joined -> joined.label(line.label())
                        .description(line.description())
                        .bendPoints(line.bendPoints())
                        .style(line.style())
                        .build())
                .orElse(line);
    }

    private Optional<ViewConnection.Builder> joined(String id, Relation relation) {
        return ends(relation).map(ends -> ViewConnection.builder(id, ends.get(0), ends.get(1))
                .relation(relation.id()));
    }

    private Optional<List<String>> ends(Relation relation) {
        String source = lines.get(relation.source());
        String target = lines.get(relation.target());
        if (source == null && target == null) {
            return nesting.closest(relation.source(), relation.target());
        }
        Optional<String> one = Optional.ofNullable(source).or(() -> nesting.first(relation.source()));
        Optional<String> other = Optional.ofNullable(target).or(() -> nesting.first(relation.target()));
        return one.flatMap(start -> other.map(end -> List.of(start, end)));
    }
}
