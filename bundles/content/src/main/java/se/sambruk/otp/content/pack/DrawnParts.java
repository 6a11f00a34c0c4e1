package se.sambruk.otp.content.pack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;

/** Sees that boxes and lines have ids of their own among all views of a pack, and that lines join what is drawn in their view. */
final class DrawnParts {
    private final Ids ids;

    DrawnParts(Ids ids) {
        this.ids = ids;
    }

    void check(View view, Mapping written, Scope scope) {
        Map<String, Scalar> places = new HashMap<>();
        places(written, "nodes", places);
        places(written, "connections", places);
        view.allNodes().map(ViewNode::id).forEach(id -> ids.add(id, place(id, places, written), scope));
        view.connections().stream()
                .map(ViewConnection::id)
                .forEach(id -> ids.add(id, place(id, places, written), scope));
        Set<String> drawn = new HashSet<>();
        view.allNodes().map(ViewNode::id).forEach(drawn::add);
        view.connections().stream().map(ViewConnection::id).forEach(drawn::add);
        for (Node item : DeadReferences.items(written, "connections")) {
            if (item instanceof Mapping line) {
                line.text("source").ifPresent(end -> DeadReferences.look(end, drawn, "OTP-1290", scope));
                line.text("target").ifPresent(end -> DeadReferences.look(end, drawn, "OTP-1290", scope));
            }
        }
    }

    /** Where the ids of a view that is written in full stand; that of the short form has none but its own. */
    private static void places(Mapping outer, String list, Map<String, Scalar> places) {
        for (Node item : DeadReferences.items(outer, list)) {
            if (item instanceof Mapping part) {
                // Of two of one id the later is the one to be told of.
                part.text("id").ifPresent(id -> places.put(id.text().strip(), id));
                places(part, "nodes", places);
            }
        }
    }

    private static Placed place(String id, Map<String, Scalar> places, Mapping view) {
        Scalar known = places.get(id);
        return known == null ? view : known;
    }
}
