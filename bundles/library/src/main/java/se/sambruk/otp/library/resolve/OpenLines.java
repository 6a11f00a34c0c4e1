package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewLines;

/** Completes the views of a model, and takes out of them, telling of it, lines that name a relation whose ends the view does not show. */
final class OpenLines {
    private final ViewLines lines;
    private final Set<String> relations = new HashSet<>();
    private final Faults faults;

    /**
     * @param relations of the model, in order
     */
    OpenLines(List<Relation> relations, List<View> views, Faults faults) {
        this.lines = ViewLines.of(relations, views);
        this.faults = faults;
        relations.forEach(relation -> this.relations.add(relation.id()));
    }

    /**
     * @param home who defines the view, for messages
     */
    View close(View view, Source home) {
        View complete = lines.complete(view);
        List<ViewConnection> kept = new ArrayList<>();
        for (ViewConnection line : complete.connections()) {
            if (!line.isOpen()) {
                kept.add(line);
                continue;
            }
            // One of a relation that is nowhere has been told of.
            line.relation()
                    .filter(relations::contains)
                    .ifPresent(
                            relation -> faults.warning(Faults.NOWHERE, "OTP-2172", view.id(), relation, home.label()));
        }
        return kept.size() == complete.connections().size()
                ? complete
                : complete.toBuilder().connections(kept).build();
    }
}
