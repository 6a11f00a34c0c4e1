package se.sambruk.otp.content.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Nearest;
import se.sambruk.otp.content.tree.Scalar;

/** Reads the places that amendments name, and says what is wrong with a name that is no place. */
final class FieldPaths {
    private static final String PARAMETERS = "parameters";
    private static final List<String> NAMES = names();

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (RequirementField<?> field : RequirementField.all()) {
            if (field.isAmendable()) {
                names.add(field.name());
            }
        }
        for (ParameterFacet facet : ParameterFacet.values()) {
            names.add(PARAMETERS + ".<…>." + facet.wire());
        }
        return List.copyOf(names);
    }

    private FieldPaths() {}

    /** The place; empty where there is no such, which has been told of. */
    static Optional<FieldPath> read(Scalar written, Scope scope) {
        Optional<FieldPath> path = FieldPath.parse(written.text().strip());
        if (path.isEmpty()) {
            unknown(written, scope);
        }
        return path;
    }

    private static void unknown(Scalar key, Scope scope) {
        String name = key.text();
        if (name.equals(PARAMETERS)) {
            scope.error(key, "OTP-1243");
        } else if (RequirementField.named(name).isPresent()
                || List.of("id", "uid", "revision").contains(name)) {
            scope.error(key, "OTP-1244", name);
        } else {
            scope.error(key, "OTP-1242", () -> {
                Optional<String> near = nearest(name);
                return new Object[] {name, String.join(", ", NAMES), near.isPresent() ? 1 : 0, near.orElse("")};
            });
        }
    }

    private static Optional<String> nearest(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0 || name.indexOf('.') == dot) {
            return Nearest.key(name, NAMES);
        }
        List<String> facets = new ArrayList<>();
        for (ParameterFacet facet : ParameterFacet.values()) {
            facets.add(facet.wire());
        }
        String parameter = name.substring(name.indexOf('.') + 1, dot);
        return Nearest.key(name.substring(dot + 1), facets)
                .map(facet -> PARAMETERS + "." + parameter + "." + facet)
                .filter(path -> FieldPath.parse(path).isPresent());
    }
}
