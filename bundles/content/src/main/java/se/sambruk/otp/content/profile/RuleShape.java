package se.sambruk.otp.content.profile;

import static se.sambruk.otp.content.shape.Key.optional;

import java.util.Map;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.pack.Forms;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Sequence;

/** The shape of a rule that selects requirements, and of one that takes them away. */
final class RuleShape {
    static final ObjectShape SELECT = rule();
    static final ObjectShape DESELECT = rule().checking(RuleShape::checkDeselect);

    private RuleShape() {}

    private static ObjectShape rule() {
        return ObjectShape.of(
                        optional("ids", Shapes.list(Forms.requirementId())),
                        optional("categories", Shapes.list(Forms.categoryCode())),
                        optional("tags", Shapes.list(Forms.tag())),
                        optional("kinds", Shapes.list(Shapes.choice(RequirementKind.class))),
                        optional("packs", Shapes.list(Forms.packId())),
                        optional("ambition", Shapes.choice(Ambition.class)),
                        optional("because", Shapes.text()))
                .checking(RuleShape::checkConditions);
    }

    // An empty list would otherwise mean the same as no condition: everything.
    private static void checkConditions(Mapping node, Map<String, Object> values, Scope scope) {
        for (Mapping.Entry entry : node.entries()) {
            if (entry.value() instanceof Sequence list && list.items().isEmpty()) {
                scope.error(list, "OTP-1306", entry.key().text());
            }
        }
    }

    private static void checkDeselect(Mapping node, Map<String, Object> values, Scope scope) {
        if (!node.has("because")) {
            scope.error(node, "OTP-1304");
        }
        boolean conditions = node.entries().stream()
                .map(entry -> entry.key().text())
                .anyMatch(key -> !key.equals("because") && node.has(key));
        if (!conditions) {
            scope.error(node, "OTP-1303");
        }
    }
}
