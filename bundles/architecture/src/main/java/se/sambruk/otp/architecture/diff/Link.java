package se.sambruk.otp.architecture.diff;

import java.util.LinkedHashSet;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;

/**
 * That one concept needs another: a relation its ends, a view what it shows.
 *
 * @param from the id of the relation or view
 * @param path where it says so, as in a change
 * @param to the id of what it needs, which may be missing
 */
record Link(String from, String path, String to) {
    static Set<Link> of(ArchitectureModel model) {
        Set<Link> links = new LinkedHashSet<>();
        for (Relation relation : model.relations()) {
            links.add(new Link(relation.id(), "source", relation.source()));
            links.add(new Link(relation.id(), "target", relation.target()));
        }
        for (View view : model.views()) {
            view.allNodes()
                    .filter(node -> !node.shows().isEmpty())
                    .forEach(node -> links.add(ofBox(view.id(), node.id(), node.shows())));
            view.connections().forEach(line -> line.relation()
                    .ifPresent(relation -> links.add(ofLine(view.id(), line.id(), relation))));
        }
        return links;
    }

    static Link ofBox(String view, String box, String shows) {
        return new Link(view, Facts.NODES + "." + box, shows);
    }

    static Link ofLine(String view, String line, String relation) {
        return new Link(view, Facts.CONNECTIONS + "." + line, relation);
    }
}
