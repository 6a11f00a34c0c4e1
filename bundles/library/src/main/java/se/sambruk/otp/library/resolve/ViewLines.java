package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;

/**
 * Gives views the lines that they leave to the platform: those of all relations between what they show, but for what boxes tell by
 * standing in each other; and the ends of lines that only name their relation. One for each model.
 */
final class ViewLines {
    private final List<Relation> relations;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, List<Integer>> bySource = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Faults faults;

    /**
     * @param relations of the model, in order
     * @param views of the model, whose boxes and lines keep their ids
     */
    ViewLines(List<Relation> relations, List<View> views, Faults faults) {
        this.relations = relations;
        this.faults = faults;
        for (int i = 0; i < relations.size(); i++) {
            byId.put(relations.get(i).id(), i);
            bySource.computeIfAbsent(relations.get(i).source(), id -> new ArrayList<>())
                    .add(i);
        }
        for (View view : views) {
            view.allNodes().forEach(node -> taken.add(node.id()));
            view.connections().forEach(line -> taken.add(line.id()));
        }
    }

    /**
     * @param home who defines the view, for messages
     */
    View complete(View view, Source home) {
        boolean open = view.connections().stream().anyMatch(ViewLines::isOpen);
        if (!open && !view.isAllRelations()) {
            return view;
        }
        Nesting nesting = new Nesting(view);
        List<ViewConnection> lines = open ? ended(view, nesting, home) : new ArrayList<>(view.connections());
        if (view.isAllRelations()) {
            addAll(view, nesting, lines);
        }
        return view.toBuilder().connections(lines).allRelations(false).build();
    }

    private static boolean isOpen(ViewConnection line) {
        return line.source().isEmpty()
                && line.target().isEmpty()
                && line.relation().isPresent();
    }

    private List<ViewConnection> ended(View view, Nesting nesting, Source home) {
        List<ViewConnection> lines = new ArrayList<>();
        for (ViewConnection line : view.connections()) {
            if (!isOpen(line)) {
                lines.add(line);
                continue;
            }
            String relation = line.relation().orElseThrow();
            Integer known = byId.get(relation);
            // One that is nowhere has been told of.
            Optional<Nesting.Pair> ends = known == null ? Optional.empty() : nesting.ends(relations.get(known));
            if (ends.isPresent()) {
                lines.add(line(line.id(), relation, ends.get())
                        .label(line.label())
                        .description(line.description())
                        .style(line.style())
                        .build());
            } else if (known != null) {
                faults.warning(Faults.NOWHERE, "OTP-2172", view.id(), relation, home.label());
            }
        }
        return lines;
    }

    private void addAll(View view, Nesting nesting, List<ViewConnection> lines) {
        Set<String> drawn = new HashSet<>();
        lines.forEach(line -> line.relation().ifPresent(drawn::add));
        List<Integer> found = new ArrayList<>();
        for (String element : nesting.elements()) {
            for (int number : bySource.getOrDefault(element, List.of())) {
                Relation relation = relations.get(number);
                if (nesting.shows(relation.target()) && !drawn.contains(relation.id()) && !nesting.tells(relation)) {
                    found.add(number);
                }
            }
        }
        // In the model's order, whatever that of the boxes.
        found.sort(null);
        for (int number : found) {
            Relation relation = relations.get(number);
            nesting.ends(relation)
                    .ifPresent(ends -> lines.add(line(free(view.id() + "." + relation.id()), relation.id(), ends)
                            .build()));
        }
    }

    private static ViewConnection.Builder line(String id, String relation, Nesting.Pair ends) {
        return ViewConnection.builder(id, ends.source(), ends.target()).relation(relation);
    }

    private String free(String wanted) {
        String id = wanted;
        for (int number = 2; !taken.add(id); number++) {
            id = wanted + "." + number;
        }
        return id;
    }
}
