package se.sambruk.otp.content.pack;

import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Sequence;

/** What must hold between the fields of one requirement, and between it and its pack. */
final class RequirementRules {
    private RequirementRules() {}

    static void check(Mapping node, Map<String, Object> values, Optional<PackManifest> manifest, Scope scope) {
        id(node, values, manifest, scope);
        kind(node, values, scope);
        ParameterUse.check(node, scope);
        selfReference(node, values, scope);
    }

    private static void id(Mapping node, Map<String, Object> values, Optional<PackManifest> manifest, Scope scope) {
        if (!(values.get("id") instanceof String text)) {
            return;
        }
        RequirementId id = new RequirementId(text);
        Node at = node.get("id").orElse(node);
        manifest.map(PackManifest::prefix)
                .filter(prefix -> !prefix.equals(id.prefix()))
                .ifPresent(prefix -> scope.error(
                        at,
                        "OTP-1210",
                        text,
                        prefix,
                        prefix + text.substring(id.prefix().length())));
        if (values.get("category") instanceof String category && !category.equals(id.category())) {
            scope.error(
                    node.get("category").orElse(node),
                    "OTP-1211",
                    text,
                    id.category(),
                    category,
                    text.replace("-" + id.category() + "-", "-" + category + "-"));
        }
    }

    private static void kind(Mapping node, Map<String, Object> values, Scope scope) {
        if (!(values.get("kind") instanceof String kind)) {
            return;
        }
        boolean evaluated = kind.equals("evaluated");
        if (evaluated && isMissing(node, "award")) {
            scope.error(node.get("kind").orElse(node), "OTP-1225");
        }
        if (!evaluated && values.containsKey("award")) {
            scope.warning(node.get("award").orElse(node), "OTP-1226", kind);
        }
        if ((evaluated || kind.equals("mandatory")) && isMissing(node, "verification")) {
            scope.error(node.get("kind").orElse(node), "OTP-1227", kind);
        }
    }

    private static boolean isMissing(Mapping node, String key) {
        return !node.has(key)
                || node.get(key).orElse(node) instanceof Sequence list
                        && list.items().isEmpty();
    }

    private static void selfReference(Mapping node, Map<String, Object> values, Scope scope) {
        if (!(node.get("related").orElse(node) instanceof Sequence related)) {
            return;
        }
        for (Node item : related.items()) {
            if (item instanceof Mapping relation) {
                relation.text("to")
                        .filter(to -> to.text().strip().equals(values.get("id")))
                        .ifPresent(to -> scope.error(to, "OTP-1232", to.text().strip()));
            }
        }
    }
}
