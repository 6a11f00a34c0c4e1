package se.sambruk.otp.content.pack;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Ambition;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Fulfilment;
import se.sambruk.otp.api.requirement.Purpose;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RelationType;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.ResponseSupplement;
import se.sambruk.otp.api.requirement.ResponseType;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.content.architecture.ArchitectureForms;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Key;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Sequence;

/** The shape of each field of a requirement: the same whether it is written in one or amended. */
final class RequirementShapes {
    private static final Set<String> REQUIRED =
            Set.of("title", "kind", "fulfilled", "category", "text", "rationale", "guidance");
    private static final Map<String, Shape> FIELDS = fields();
    private static final ObjectShape REQUIREMENT = requirementShape();

    private RequirementShapes() {}

    /** A whole requirement. */
    static ObjectShape requirement() {
        return REQUIREMENT;
    }

    /** A field's shape, by its name in {@link RequirementField}. */
    static Shape field(String name) {
        return FIELDS.get(name);
    }

    /** Whether no requirement in a pack is without a field. */
    static boolean isRequired(String name) {
        return REQUIRED.contains(name);
    }

    private static ObjectShape requirementShape() {
        List<Key> keys = new ArrayList<>();
        keys.add(required("id", Forms.requirementId()));
        keys.add(optional("uid", Forms.uid()));
        keys.add(optional("revision", Shapes.integer(1, 1_000_000)));
        FIELDS.forEach((name, shape) -> keys.add(new Key(name, shape, REQUIRED.contains(name))));
        return ObjectShape.of(keys);
    }

    private static Map<String, Shape> fields() {
        Map<String, Shape> fields = new LinkedHashMap<>();
        fields.put("title", Shapes.title());
        fields.put("kind", Shapes.choice(RequirementKind.class));
        fields.put("fulfilled", Shapes.choice(Fulfilment.class));
        fields.put("category", Forms.categoryCode());
        fields.put("topic", Forms.slug());
        fields.put("ambition", Shapes.choice(Ambition.class));
        fields.put("text", Shapes.text());
        fields.put("parameters", ParameterShape.all());
        fields.put("rationale", Shapes.text());
        fields.put("guidance", Shapes.text());
        fields.put(
                "verification",
                Shapes.list(ObjectShape.of(
                        required("phase", Shapes.choice(VerificationPhase.class)), required("method", Shapes.text()))));
        fields.put("response", response());
        fields.put("award", award());
        fields.put("delivery", Shapes.list(Shapes.choice(DeliveryModel.class)));
        fields.put("acquisition", Shapes.list(Shapes.choice(AcquisitionForm.class)));
        fields.put("regimes", Shapes.list(Shapes.choice(Regime.class)));
        fields.put("classification", classification());
        fields.put("purposes", Shapes.list(Shapes.choice(Purpose.class)));
        fields.put(
                "references",
                Shapes.list(ObjectShape.of(
                        required("ref", Forms.name("LOU")),
                        optional("at", Shapes.line()),
                        optional("why", Shapes.text()))));
        fields.put(
                "traces",
                Shapes.list(ObjectShape.of(
                        required("element", ArchitectureForms.id("P-DRIFT")),
                        optional("role", Shapes.choice(TraceRole.class)))));
        fields.put("benefits", Shapes.list(Forms.name("2c")));
        fields.put("tags", Shapes.list(Forms.tag()));
        fields.put(
                "related",
                Shapes.list(ObjectShape.of(
                        required("to", Forms.requirementId()), required("as", Shapes.choice(RelationType.class)))));
        return fields;
    }

    /** The lowest class of information for which something is needed; the same in requirements and profiles. */
    static ObjectShape classification() {
        Shape level = Shapes.integer(0, 4);
        return ObjectShape.of(
                optional("confidentiality", level), optional("integrity", level), optional("availability", level));
    }

    private static ObjectShape response() {
        return ObjectShape.of(
                        optional("type", Shapes.choice(ResponseType.class)),
                        optional("with", Shapes.choice(ResponseSupplement.class)),
                        optional("unit", Shapes.line()),
                        optional("choices", Shapes.list(Shapes.line())),
                        optional("label", Shapes.line()))
                .checking(RequirementShapes::checkResponse);
    }

    private static void checkResponse(Mapping node, Map<String, Object> values, Scope scope) {
        if (!node.has("type")) {
            values.put("type", ResponseType.YES_NO.wire());
        }
        boolean choice = ResponseType.CHOICE.wire().equals(values.get("type"));
        boolean stated = values.get("choices") instanceof List<?> list && !list.isEmpty();
        if (choice && !stated) {
            scope.error(node.get("choices").orElse(node), "OTP-1230");
        } else if (!choice && stated && values.containsKey("type")) {
            scope.error(node.get("choices").orElse(node), "OTP-1231", values.get("type"));
        }
    }

    private static String written(Mapping node, String key) {
        return node.text(key).map(scalar -> scalar.text().strip()).orElse("");
    }

    private static ObjectShape award() {
        return ObjectShape.of(
                        required("criterion", Shapes.line()),
                        required("unit", Shapes.choice(AwardUnit.class)),
                        required("max", Shapes.decimal()),
                        optional(
                                "scale",
                                Shapes.list(ObjectShape.of(
                                        required("value", Shapes.decimal()), required("when", Shapes.text())))))
                .checking(RequirementShapes::checkAward);
    }

    private static void checkAward(Mapping node, Map<String, Object> values, Scope scope) {
        if (!(values.get("max") instanceof String greatest)) {
            return;
        }
        BigDecimal max = new BigDecimal(greatest);
        if (max.signum() <= 0) {
            scope.error(node.get("max").orElse(node), "OTP-1228", written(node, "max"));
            return;
        }
        // Both lists have one entry for each step only where all steps could be read.
        if (values.get("scale") instanceof List<?> steps
                && node.get("scale").orElse(node) instanceof Sequence written) {
            for (int i = 0; i < steps.size(); i++) {
                String text = (String) ((Map<?, ?>) steps.get(i)).get("value");
                BigDecimal value = new BigDecimal(text);
                if (value.signum() < 0 || value.compareTo(max) > 0) {
                    Mapping step = (Mapping) written.items().get(i);
                    scope.error(
                            step.get("value").orElse(step), "OTP-1229", written(step, "value"), written(node, "max"));
                }
            }
        }
    }
}
