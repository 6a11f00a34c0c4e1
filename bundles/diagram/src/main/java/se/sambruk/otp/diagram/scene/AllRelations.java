package se.sambruk.otp.diagram.scene;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNodeKind;

/** Puts lines into a view that shows every relation between its elements, where nobody has resolved it before. */
final class AllRelations {
    private AllRelations() {}

    static View putIn(ArchitectureModel model, View view) {
        if (!view.isAllRelations()) {
            return view;
        }
        Map<String, String> ends = new HashMap<>();
        view.allNodes()
                .filter(node -> node.kind() == ViewNodeKind.ELEMENT)
                .forEach(node -> ends.putIfAbsent(node.shows(), node.id()));
        Set<String> shown = new HashSet<>();
        for (ViewConnection connection : view.connections()) {
            connection.relation().ifPresent(relation -> {
                shown.add(relation);
                ends.putIfAbsent(relation, connection.id());
            });
        }
        View.Builder builder = view.toBuilder().allRelations(false);
        for (boolean more = true; more; ) {
            more = false;
            for (Relation relation : model.relations()) {
                String source = ends.get(relation.source());
                String target = ends.get(relation.target());
                if (source != null && target != null && shown.add(relation.id())) {
                    String id = view.id() + "." + relation.id();
                    ends.putIfAbsent(relation.id(), id);
                    builder.connection(ViewConnection.builder(id, source, target)
                            .relation(relation.id())
                            .build());
                    // A relation may end at one that stands after it in the model.
                    more = true;
                }
            }
        }
        return builder.build();
    }
}
