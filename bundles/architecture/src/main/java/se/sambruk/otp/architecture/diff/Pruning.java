package se.sambruk.otp.architecture.diff;

import java.util.HashSet;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;

/** Takes links out of a model: relations without an end, and the boxes and lines that show what is gone. */
final class Pruning {
    private final ArchitectureModel model;
    private final Set<Link> cut;
    private final Set<String> gone = new HashSet<>();

    private Pruning(ArchitectureModel model, Set<Link> cut) {
        this.model = model;
        this.cut = cut;
    }

    static ArchitectureModel without(Set<Link> cut, ArchitectureModel model) {
        return cut.isEmpty() ? model : new Pruning(model, cut).pruned();
    }

    private ArchitectureModel pruned() {
        for (boolean more = true; more; ) {
            more = false;
            for (Relation relation : model.relations()) {
                if (isCut(relation) && gone.add(relation.id())) {
                    more = true;
                }
            }
        }
        ArchitectureModel.Builder builder =
                ArchitectureModel.builder(model.id()).name(model.name()).description(model.description());
        model.properties().forEach(builder::property);
        model.propertyDefinitions().forEach(builder::propertyDefinition);
        model.elements().forEach(builder::element);
        model.relations().stream()
                .filter(relation -> !gone.contains(relation.id()))
                .forEach(builder::relation);
        model.views().forEach(view -> builder.view(view(view)));
        model.folders().forEach(folder -> builder.folder(folder(folder)));
        model.suppressions().forEach(builder::suppression);
        return builder.build();
    }

    private boolean isCut(Relation relation) {
        return gone.contains(relation.source())
                || gone.contains(relation.target())
                || cut.contains(new Link(relation.id(), "source", relation.source()))
                || cut.contains(new Link(relation.id(), "target", relation.target()));
    }

    private View view(View view) {
        Set<String> lost = new HashSet<>();
        view.allNodes()
                .filter(node -> cut.contains(Link.ofBox(view.id(), node.id(), node.shows())))
                .forEach(node -> lost.add(node.id()));
        view.connections().stream()
                .filter(line -> line.relation()
                        .filter(relation ->
                                gone.contains(relation) || cut.contains(Link.ofLine(view.id(), line.id(), relation)))
                        .isPresent())
                .forEach(line -> lost.add(line.id()));
        return view.without(lost);
    }

    private Folder folder(Folder folder) {
        Folder.Builder builder = Folder.builder(folder.name()).description(folder.description());
        folder.folders().forEach(inner -> builder.folder(folder(inner)));
        folder.items().stream().filter(item -> !gone.contains(item)).forEach(builder::item);
        return builder.build();
    }
}
