package se.sambruk.otp.format.archimate.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.format.archimate.xml.Place;

/** The ids of a file and what refers to them; whether a reference leads where it must is known only at the end of the file. */
final class References {
    /**
     * A reference.
     *
     * @param to what it must lead to; empty for anything
     * @param view the number of the view that it stands in; 0 for none
     */
    record Reference(String attribute, String id, String to, int view, Place place) {}

    private record Target(String kind, int view) {}

    private final Map<String, Target> targets = new HashMap<>();
    private final List<Reference> references = new ArrayList<>();

    /**
     * @param element the name of the element that has the id
     * @return whether nothing else has it
     */
    boolean add(String id, String element, int view) {
        return targets.putIfAbsent(id, new Target(element, view)) == null;
    }

    /** Whether it is known already that a reference leads where it must; parameters as in {@link Reference}. */
    boolean leads(String id, String to, int view) {
        Target target = targets.get(id);
        return target != null && isRight(target, to, view);
    }

    /** One more, which leads to nothing that has been met. */
    void refer(Reference reference) {
        references.add(reference);
    }

    /** All of those, in the order of the file. */
    List<Reference> all() {
        return references;
    }

    /** What is wrong with a reference: the code. */
    Optional<String> fault(Reference reference) {
        Target target = targets.get(reference.id());
        if (target == null) {
            return Optional.of("OTP-5429");
        }
        return isRight(target, reference.to(), reference.view()) ? Optional.empty() : Optional.of("OTP-5430");
    }

    private static boolean isRight(Target target, String to, int view) {
        return switch (to) {
            case "" -> true;
            case "concept" -> target.kind().equals("element") || target.kind().equals("relationship");
            case "box" -> (target.kind().equals("node") || target.kind().equals("connection")) && target.view() == view;
            default -> target.kind().equals(to);
        };
    }
}
