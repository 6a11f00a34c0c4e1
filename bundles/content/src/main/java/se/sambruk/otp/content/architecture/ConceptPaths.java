package se.sambruk.otp.content.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Nearest;
import se.sambruk.otp.content.tree.Scalar;

/** Reads the places in a concept that amendments name, a facet's by the key that it is written with. */
public final class ConceptPaths {
    static final String NAME = "name";
    static final String DESCRIPTION = "description";
    static final String TYPE = "type";

    private static final List<String> NAMES = names();

    private ConceptPaths() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of(NAME, DESCRIPTION, TYPE));
        names.addAll(Facets.keys());
        names.add(ArchitectureAmendment.PROPERTIES + "<…>");
        return List.copyOf(names);
    }

    /** The place as the API names it, or the name as it is where it is no place. */
    public static String canonical(String written) {
        String name = written.strip();
        return Facets.of(name)
                .map(facet -> ArchitectureAmendment.PROPERTIES + facet.wire())
                .orElse(name);
    }

    /** The facet of a place, written either way. */
    static Optional<Facet> facet(String path) {
        return ArchitectureAmendment.propertyKey(path).flatMap(key -> List.of(Facet.values()).stream()
                .filter(facet -> facet.wire().equals(key))
                .findFirst());
    }

    /** The place as the API names it; empty where it is none, which has been told of. */
    static Optional<String> read(Scalar written, Scope scope) {
        String path = canonical(written.text());
        if (ArchitectureAmendment.isPath(path)) {
            return Optional.of(path);
        }
        scope.error(written, "OTP-1242", () -> {
            Optional<String> near = Nearest.key(written.text(), NAMES.subList(0, NAMES.size() - 1));
            return new Object[] {written.text(), String.join(", ", NAMES), near.isPresent() ? 1 : 0, near.orElse("")};
        });
        return Optional.empty();
    }
}
