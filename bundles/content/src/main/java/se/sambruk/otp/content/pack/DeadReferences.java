package se.sambruk.otp.content.pack;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Nearest;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/**
 * Finds references to what a pack does not define. Only for a pack that requires no other and whose files could all be read: what
 * another pack may define is the library's to look at.
 */
final class DeadReferences {
    private final Known known;

    DeadReferences(Known known) {
        this.known = known;
    }

    void ofRequirement(Mapping requirement, Scope scope) {
        Optional<Scalar> category = requirement.text("category");
        category.ifPresent(code -> look(code, known.topics.keySet(), "OTP-1260", scope));
        Set<String> topics = category.map(code -> known.topics.get(code.text())).orElse(null);
        if (topics != null) {
            requirement.text("topic").ifPresent(topic -> look(topic, topics, "OTP-1261", scope));
        }
        each(requirement, "references", "ref", known.references, "OTP-1262", scope);
        each(requirement, "traces", "element", known.elements, "OTP-1264", scope);
        for (Node item : items(requirement, "related")) {
            if (item instanceof Mapping relation) {
                relation.text("to")
                        .filter(to -> !known.requirements.contains(to.text().strip()))
                        .ifPresent(to -> scope.error(to, "OTP-1265", to.text().strip()));
            }
        }
        benefits(requirement, scope);
    }

    void ofCategory(Mapping category, Scope scope) {
        benefits(category, scope);
    }

    void ofReference(Mapping reference, Scope scope) {
        reference.text("replaced-by").ifPresent(id -> look(id, known.references, "OTP-1262", scope));
    }

    void ofParameterSet(Mapping set, Scope scope) {
        set.get("set").filter(Mapping.class::isInstance).ifPresent(node -> {
            for (Mapping.Entry requirement : ((Mapping) node).entries()) {
                String id = requirement.key().text();
                if (!known.requirements.contains(id)) {
                    scope.error(requirement.key(), "OTP-1265", id);
                } else if (requirement.value() instanceof Mapping parameters) {
                    Set<String> names = known.parameters.getOrDefault(id, Set.of());
                    for (Mapping.Entry parameter : parameters.entries()) {
                        look(parameter.key(), parameter.key().text(), names, "OTP-1266", scope.inside(id));
                    }
                }
            }
        });
    }

    void ofLintSuppression(Mapping suppression, Scope scope) {
        suppression.text("requirement").ifPresent(id -> {
            String wanted = id.text().strip();
            // What is no id has been told of as that.
            if (RequirementId.isValid(wanted) && !known.requirements.contains(wanted)) {
                scope.error(id, "OTP-1265", wanted);
            }
        });
    }

    private void benefits(Mapping object, Scope scope) {
        for (Node item : items(object, "benefits")) {
            if (item instanceof Scalar point && !point.isEmpty()) {
                look(point, known.benefitPoints, "OTP-1263", scope);
            }
        }
    }

    private static void each(
            Mapping object, String list, String key, Collection<String> defined, String code, Scope scope) {
        for (Node item : items(object, list)) {
            if (item instanceof Mapping mapping) {
                mapping.text(key).ifPresent(name -> look(name, defined, code, scope));
            }
        }
    }

    static List<Node> items(Mapping object, String list) {
        return object.get(list)
                .filter(Sequence.class::isInstance)
                .map(node -> ((Sequence) node).items())
                .orElse(List.of());
    }

    static void look(Scalar name, Collection<String> defined, String code, Scope scope) {
        look(name, name.text().strip(), defined, code, scope);
    }

    private static void look(Placed at, String wanted, Collection<String> defined, String code, Scope scope) {
        if (!defined.contains(wanted)) {
            scope.error(at, code, () -> {
                Optional<String> near = Nearest.name(wanted, defined);
                return new Object[] {wanted, near.isPresent() ? 1 : 0, near.orElse("")};
            });
        }
    }
}
