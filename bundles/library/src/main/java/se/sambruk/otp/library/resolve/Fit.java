package se.sambruk.otp.library.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterText;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseType;

/** Checks that what a layer has put into a requirement fits together, and says which amendment is to be mended if not. */
final class Fit {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SHOWN = 80;

    private static final List<RequirementField<?>> TEXTS = List.of(
            RequirementField.TITLE,
            RequirementField.TEXT,
            RequirementField.RATIONALE,
            RequirementField.GUIDANCE,
            RequirementField.VERIFICATION,
            RequirementField.RESPONSE,
            RequirementField.AWARD);

    private final Working working;
    private final Requirement before;
    private final Collection<FieldPath> paths;
    private final Faults faults;

    Fit(Working working, Requirement before, Collection<FieldPath> paths, Faults faults) {
        this.working = working;
        this.before = before;
        this.paths = paths;
        this.faults = faults;
    }

    /** Whether a node can stand at a path at all. */
    static boolean possible(Working working, FieldPath path, Object node, SourceLocation at, Faults faults) {
        Requirement requirement = working.current();
        String id = requirement.id().value();
        Optional<Parameter> parameter =
                path.parameter().map(name -> requirement.parameters().get(name));
        if (isUnknown(path, requirement, at, faults)) {
            return false;
        }
        try {
            path.write(requirement, node);
            return true;
        } catch (IllegalArgumentException | ClassCastException e) {
            Optional<ParameterType> expected = parameter.flatMap(p -> expected(p, path));
            if (expected.isPresent()) {
                faults.error(
                        at, "OTP-2108", Texts.name(path), path.toString(), shown(node), id, Texts.name(expected.get()));
            } else {
                faults.error(at, "OTP-2109", Texts.name(path), path.toString(), shown(node), id);
            }
            return false;
        }
    }

    private static boolean isUnknown(FieldPath path, Requirement requirement, SourceLocation at, Faults faults) {
        Set<String> declared = requirement.parameters().keySet();
        Optional<String> unknown = path.parameter().filter(name -> !declared.contains(name));
        unknown.ifPresent(
                name -> faults.error(at, "OTP-2106", requirement.id().value(), name, new Nearest().to(name, declared)));
        return unknown.isPresent();
    }

    /** Whether what stands at a path can be taken away; one for which nothing stands there is warned of. */
    static boolean removable(Working working, FieldPath path, SourceLocation at, Faults faults) {
        Requirement requirement = working.current();
        if (isUnknown(path, requirement, at, faults)) {
            return false;
        }
        boolean changes;
        try {
            changes = !path.remove(requirement).equals(requirement);
        } catch (IllegalArgumentException e) {
            faults.error(
                    at,
                    "OTP-2126",
                    Texts.name(path),
                    path.toString(),
                    working.id().value());
            return false;
        }
        if (!changes) {
            faults.warning(
                    at,
                    "OTP-2127",
                    Texts.name(path),
                    path.toString(),
                    working.id().value());
        }
        return true;
    }

    /** What type a facet's value is of, where it depends on the parameter. */
    private static Optional<ParameterType> expected(Parameter parameter, FieldPath path) {
        return switch (path.facet().orElseThrow()) {
            case DEFAULT -> Optional.of(parameter.type());
            case MIN, MAX -> Optional.of(ParameterFit.boundType(parameter));
            case UNIT, HELP, CHOICES -> Optional.empty();
        };
    }

    /** A node as messages show it: as JSON, cut where it is long. */
    static String shown(Object node) {
        String text = node instanceof String plain ? plain : CanonicalJson.string(node);
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + " …";
    }

    void check() {
        Set<String> parameters = new TreeSet<>();
        paths.forEach(path -> path.parameter().ifPresent(parameters::add));
        parameters.forEach(name -> new ParameterFit(working, name, paths, faults).check());
        if (TEXTS.stream().anyMatch(this::touched)) {
            checkInsertions();
        }
        if (touched(RequirementField.TITLE)) {
            checkTitle();
        }
        if (touched(RequirementField.TEXT) && working.current().text().isBlank()) {
            faults.error(
                    place(RequirementField.TEXT), "OTP-2115", id(), Texts.name(FieldPath.of(RequirementField.TEXT)));
        }
        checkKind();
    }

    private void checkTitle() {
        String title = working.current().title();
        FieldPath path = FieldPath.of(RequirementField.TITLE);
        if (title.isBlank()) {
            faults.error(place(RequirementField.TITLE), "OTP-2115", id(), Texts.name(path));
        } else if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            faults.error(
                    place(RequirementField.TITLE),
                    "OTP-2120",
                    id(),
                    String.valueOf(title.codePointCount(0, title.length())),
                    String.valueOf(LONGEST_TITLE));
        }
    }

    private void checkInsertions() {
        Set<String> declared = working.current().parameters().keySet();
        Set<String> mentioned = mentioned(working.current());
        Set<String> mentionedBefore = mentioned(before);
        for (String name : mentioned) {
            if (!declared.contains(name) && !mentionedBefore.contains(name)) {
                faults.error(placeOfText(name), "OTP-2111", id(), name, new Nearest().to(name, declared));
            }
        }
        for (String name : declared) {
            if (mentionedBefore.contains(name) && !mentioned.contains(name)) {
                faults.warning(placeOfText(""), "OTP-2116", id(), name);
            }
        }
    }

    private static Set<String> mentioned(Requirement requirement) {
        Set<String> names = new TreeSet<>();
        Texts.all(requirement, text -> names.addAll(ParameterText.names(text)));
        return names;
    }

    /** Where the amended text is written that mentions a name; of several the first. */
    private SourceLocation placeOfText(String name) {
        return TEXTS.stream()
                .filter(this::touched)
                .filter(field -> working.current()
                        .node(field)
                        .map(node -> CanonicalJson.string(node).contains(name))
                        .orElse(false))
                .findFirst()
                .or(() -> TEXTS.stream().filter(this::touched).findFirst())
                .map(this::place)
                .orElse(working.base().location());
    }

    private void checkKind() {
        if (!touched(RequirementField.KIND)
                && !touched(RequirementField.AWARD)
                && !touched(RequirementField.VERIFICATION)
                && !touched(RequirementField.RESPONSE)) {
            return;
        }
        Requirement now = working.current();
        RequirementKind kind = now.kind();
        if (kind == RequirementKind.EVALUATED && now.award().isEmpty()) {
            faults.error(placeOf(RequirementField.KIND, RequirementField.AWARD), "OTP-2112", id());
        }
        if (kind != RequirementKind.EVALUATED && now.award().isPresent()) {
            faults.error(
                    placeOf(RequirementField.KIND, RequirementField.AWARD),
                    "OTP-2113",
                    id(),
                    Texts.named("kind", kind));
        }
        if ((kind == RequirementKind.EVALUATED || kind == RequirementKind.MANDATORY)
                && now.verification().isEmpty()) {
            faults.error(
                    placeOf(RequirementField.VERIFICATION, RequirementField.KIND),
                    "OTP-2114",
                    id(),
                    Texts.named("kind", kind));
        }
        if (kind == RequirementKind.INFORMATION && now.response().type() != ResponseType.NONE) {
            faults.warning(placeOf(RequirementField.RESPONSE, RequirementField.KIND), "OTP-2119", id());
        }
    }

    private SourceLocation placeOf(RequirementField<?>... fields) {
        for (RequirementField<?> field : fields) {
            if (touched(field)) {
                return place(field);
            }
        }
        return paths.stream()
                .findFirst()
                .map(path -> working.origin(path).location())
                .orElse(working.base().location());
    }

    private boolean touched(RequirementField<?> field) {
        return paths.contains(FieldPath.of(field));
    }

    private SourceLocation place(RequirementField<?> field) {
        return working.place(field);
    }

    private String id() {
        return working.id().value();
    }
}
