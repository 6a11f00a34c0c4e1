package se.sambruk.otp.library.resolve;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.content.Catalog;

/** The elements, relations and views that the packs of a context define, by id. What two packs define differently is an error. */
final class Concepts {
    private final Map<String, WorkingConcept> byId = new LinkedHashMap<>();

    private final Map<Class<?>, List<String>> ids = new HashMap<>();

    private Concepts() {}

    /** From the lowest pack up: of all packs the elements, then the relations, then the views. */
    static Concepts of(Context context, Faults faults) {
        Concepts concepts = new Concepts();
        for (Context.Pack pack : context.packs()) {
            concepts.add(pack, pack.catalog().elements(), "OTP-2035", faults);
        }
        for (Context.Pack pack : context.packs()) {
            concepts.add(pack, pack.catalog().relations(), "OTP-2155", faults);
        }
        for (Context.Pack pack : context.packs()) {
            concepts.add(pack, pack.catalog().views(), "OTP-2156", faults);
        }
        return concepts;
    }

    /** Whether a pack says anything of an architecture. */
    static boolean isIn(Catalog catalog) {
        return Stream.of(
                        catalog.elements(),
                        catalog.relations(),
                        catalog.views(),
                        catalog.folders(),
                        catalog.architectureAmendments())
                .anyMatch(list -> !list.isEmpty());
    }

    private void add(Context.Pack pack, List<? extends Concept> defined, String differing, Faults faults) {
        for (Concept concept : defined) {
            WorkingConcept known = byId.putIfAbsent(concept.id(), new WorkingConcept(pack.source(), concept));
            if (known != null && !known.base().equals(concept)) {
                boolean kinds = known.base().getClass() != concept.getClass();
                faults.error(
                        Faults.NOWHERE,
                        kinds ? "OTP-2157" : differing,
                        concept.id(),
                        known.home().label(),
                        pack.source().label());
            }
        }
    }

    Map<String, WorkingConcept> byId() {
        return Collections.unmodifiableMap(byId);
    }

    Collection<WorkingConcept> all() {
        return byId().values();
    }

    /** Whether an element of an id is defined, be it left out later. */
    boolean isElement(String id) {
        return is(id, Element.class);
    }

    boolean isRelation(String id) {
        return is(id, Relation.class);
    }

    boolean isView(String id) {
        return is(id, View.class);
    }

    private boolean is(String id, Class<? extends Concept> kind) {
        WorkingConcept known = byId.get(id);
        return known != null && kind.isInstance(known.base());
    }

    /** The ids of all of a kind, to guess among. */
    List<String> ids(Class<? extends Concept> kind) {
        return ids.computeIfAbsent(kind, k -> byId.values().stream()
                .map(WorkingConcept::base)
                .filter(k::isInstance)
                .map(Concept::id)
                .toList());
    }
}
