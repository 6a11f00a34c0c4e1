package se.sambruk.otp.content.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterText;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Nearest;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** Compares the parameters that a requirement declares with those that its texts mention. */
final class ParameterUse {
    /** Where a parameter is not replaced by its value. */
    private static final List<String> FIXED = List.of("title", "rationale", "guidance");

    private final Mapping declared;
    private final Set<String> names;
    private final Set<String> used = new HashSet<>();
    private final Scope scope;

    private ParameterUse(Mapping declared, Scope scope) {
        this.declared = declared;
        this.scope = scope;
        this.names =
                declared.entries().stream().map(entry -> entry.key().text()).collect(Collectors.toUnmodifiableSet());
    }

    static void check(Mapping requirement, Scope scope) {
        Optional<Node> parameters = requirement.get("parameters");
        if (parameters.isPresent() && !(parameters.get() instanceof Mapping)) {
            return;
        }
        ParameterUse use =
                new ParameterUse(parameters.map(Mapping.class::cast).orElse(new Mapping(List.of(), 0, 0)), scope);
        requirement.get("text").ifPresent(use::text);
        use.each(requirement, "verification", "method");
        requirement.get("response").filter(Mapping.class::isInstance).ifPresent(response -> ((Mapping) response)
                .get("label")
                .ifPresent(use::text));
        requirement
                .get("award")
                .filter(Mapping.class::isInstance)
                .ifPresent(award -> use.each((Mapping) award, "scale", "when"));
        FIXED.forEach(key -> requirement.text(key).ifPresent(text -> use.fixed(key, text)));
        use.unused();
    }

    private void each(Mapping object, String list, String key) {
        object.get(list).filter(Sequence.class::isInstance).ifPresent(node -> {
            for (Node item : ((Sequence) node).items()) {
                if (item instanceof Mapping mapping) {
                    mapping.get(key).ifPresent(this::text);
                }
            }
        });
    }

    private void text(Node node) {
        if (!(node instanceof Scalar scalar)
                || !scalar.text().contains("{{") && !scalar.text().contains("}}")) {
            return;
        }
        for (String name : ParameterText.names(scalar.text())) {
            if (names.contains(name)) {
                used.add(name);
            } else {
                scope.error(node, "OTP-1214", () -> {
                    Optional<String> near = Nearest.name(name, names);
                    return new Object[] {name, near.isPresent() ? 1 : 0, near.orElse("")};
                });
            }
        }
        String rest = ParameterText.render(scalar.text(), name -> "");
        if (rest.contains("{{") || rest.contains("}}")) {
            scope.error(node, "OTP-1216");
        }
    }

    private void fixed(String key, Scalar text) {
        if (!ParameterText.names(text.text()).isEmpty()) {
            scope.inside(key).warning(text, "OTP-1233", key);
        }
    }

    private void unused() {
        for (Mapping.Entry entry : declared.entries()) {
            String name = entry.key().text();
            if (!used.contains(name) && Parameter.isValidName(name)) {
                scope.warning(entry.key(), "OTP-1215", name);
            }
        }
    }
}
