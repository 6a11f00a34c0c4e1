package se.sambruk.otp.api.content;

import java.util.ArrayList;
import java.util.List;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.PropertyDefinition;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.canonical.TreeWriter;

/** What a {@link Catalog} says of architecture. Open to additions, or closed to them. */
record ArchitectureContent(
        List<Element> elements,
        List<Relation> relations,
        List<View> views,
        List<Folder> folders,
        List<PropertyDefinition> propertyDefinitions,
        List<Located<ArchitectureAmendment>> amendments,
        List<FindingSuppression> suppressions) {
    static ArchitectureContent open() {
        return new ArchitectureContent(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    ArchitectureContent closed() {
        return new ArchitectureContent(
                List.copyOf(elements),
                List.copyOf(relations),
                List.copyOf(views),
                List.copyOf(folders),
                List.copyOf(propertyDefinitions),
                List.copyOf(amendments),
                List.copyOf(suppressions));
    }

    void addAll(ArchitectureContent other) {
        elements.addAll(other.elements);
        relations.addAll(other.relations);
        views.addAll(other.views);
        folders.addAll(other.folders);
        propertyDefinitions.addAll(other.propertyDefinitions);
        amendments.addAll(other.amendments);
        suppressions.addAll(other.suppressions);
    }

    /** Puts what counts in an edition's hash. */
    void put(TreeWriter tree) {
        tree.put("elements", elements)
                .put("relations", relations)
                .put("views", views)
                .put("folders", folders)
                .put("property-definitions", propertyDefinitions)
                .put(
                        "architecture-amendments",
                        amendments.stream().map(Located::value).toList())
                .put("architecture-suppressions", suppressions);
    }
}
