package se.sambruk.otp.content.pack;

import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;

/** Finds what an architecture leads to and the pack does not define; under the same conditions as {@link DeadReferences}. */
final class DeadConcepts {
    private final Known known;
    private final Set<String> ends = new TreeSet<>();
    private final Set<String> concepts = new TreeSet<>();
    private final Set<String> benefits = new TreeSet<>();

    DeadConcepts(Known known) {
        this.known = known;
        ends.addAll(known.elements);
        ends.addAll(known.relations);
        concepts.addAll(ends);
        concepts.addAll(known.views);
        benefits.addAll(known.benefits);
        benefits.addAll(known.benefitPoints);
    }

    void ofElement(Mapping element, Scope scope) {
        for (Node item : DeadReferences.items(element, "benefits")) {
            if (item instanceof Scalar point && !point.isEmpty()) {
                DeadReferences.look(point, benefits, "OTP-1263", scope);
            }
        }
    }

    void ofRelation(Mapping relation, Scope scope) {
        look(relation, "source", ends, "OTP-1286", scope);
        look(relation, "target", ends, "OTP-1286", scope);
    }

    void ofView(Mapping view, Scope scope) {
        look(view, "subject", known.elements, "OTP-1264", scope);
        shown(view, "show", scope);
        boxes(view, scope);
        for (Node item : DeadReferences.items(view, "relations")) {
            if (item instanceof Scalar relation && !relation.isEmpty()) {
                DeadReferences.look(relation, known.relations, "OTP-1287", scope);
            }
        }
        for (Node item : DeadReferences.items(view, "connections")) {
            if (item instanceof Mapping connection) {
                look(connection, "relation", known.relations, "OTP-1287", scope);
            }
        }
    }

    /** What is shown, in the short form. */
    private void shown(Mapping outer, String list, Scope scope) {
        for (Node item : DeadReferences.items(outer, list)) {
            if (item instanceof Scalar element && !element.isEmpty()) {
                DeadReferences.look(element, known.elements, "OTP-1264", scope);
            } else if (item instanceof Mapping mapping) {
                look(mapping, "element", known.elements, "OTP-1264", scope);
                look(mapping, "view", known.views, "OTP-1288", scope);
                shown(mapping, "show", scope);
            }
        }
    }

    /** The same, written in full. */
    private void boxes(Mapping outer, Scope scope) {
        for (Node item : DeadReferences.items(outer, "nodes")) {
            if (item instanceof Mapping box) {
                boolean view = box.text("kind")
                        .filter(kind -> kind.text().strip().equals("view"))
                        .isPresent();
                look(box, "shows", view ? known.views : known.elements, view ? "OTP-1288" : "OTP-1264", scope);
                boxes(box, scope);
            }
        }
    }

    void ofFolder(Mapping folder, Scope scope) {
        for (Node item : DeadReferences.items(folder, "items")) {
            if (item instanceof Scalar concept && !concept.isEmpty()) {
                DeadReferences.look(concept, concepts, "OTP-1289", scope);
            }
        }
        for (Node item : DeadReferences.items(folder, "folders")) {
            if (item instanceof Mapping inner) {
                ofFolder(inner, scope);
            }
        }
    }

    void ofSuppression(Mapping suppression, Scope scope) {
        look(suppression, "concept", concepts, "OTP-1289", scope);
    }

    private static void look(Mapping object, String key, Set<String> defined, String code, Scope scope) {
        object.text(key).ifPresent(name -> DeadReferences.look(name, defined, code, scope));
    }
}
