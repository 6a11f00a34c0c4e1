package se.sambruk.otp.content.pack;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.MapShape;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;

/** The parameters of a requirement: types, bounds and defaults that fit each other, in the types' normal form. */
final class ParameterShape {
    private static final Map<ParameterType, String> EXAMPLES = Map.of(
            ParameterType.INTEGER, "10",
            ParameterType.DECIMAL, "\"99,5\"",
            ParameterType.TEXT, "…",
            ParameterType.CHOICE, "PDF/A",
            ParameterType.DATE, "2026-11-23");

    private ParameterShape() {}

    static Shape all() {
        return new MapShape("OTP-1127", Parameter::isValidName, "tillganglighet", one());
    }

    private static ObjectShape one() {
        return ObjectShape.of(
                        required("type", Shapes.choice(ParameterType.class)),
                        optional("unit", Shapes.line()),
                        optional("min", Shapes.line()),
                        optional("max", Shapes.line()),
                        optional("default", Shapes.line()),
                        optional("help", Shapes.text()),
                        optional("choices", Shapes.list(Shapes.line())))
                .checking(ParameterShape::check);
    }

    private static void check(Mapping node, Map<String, Object> values, Scope scope) {
        if (!(values.get("type") instanceof String wire)) {
            return;
        }
        ParameterType type = WireValue.of(ParameterType.class, wire);
        int before = scope.errors();
        choices(type, node, values, scope);
        ParameterType bound = type == ParameterType.TEXT ? ParameterType.INTEGER : type;
        for (String key : List.of("min", "max")) {
            if (type == ParameterType.CHOICE && values.containsKey(key)) {
                scope.error(node.get(key).orElseThrow(), "OTP-1223", key);
            } else {
                normalize(bound, key, node, values, scope);
            }
        }
        normalize(type, "default", node, values, scope);
        if (scope.errors() == before) {
            bounds(bound, node, values, scope);
        }
    }

    private static void choices(ParameterType type, Mapping node, Map<String, Object> values, Scope scope) {
        boolean stated = values.get("choices") instanceof List<?> list && !list.isEmpty();
        if (type == ParameterType.CHOICE && !stated) {
            scope.error(node.get("choices").orElse(node), "OTP-1221");
        } else if (type != ParameterType.CHOICE && stated) {
            scope.error(node.get("choices").orElse(node), "OTP-1222", type.wire());
        }
    }

    private static void normalize(
            ParameterType type, String key, Mapping node, Map<String, Object> values, Scope scope) {
        if (values.get(key) instanceof String written) {
            Optional<String> normal = type.normalize(written);
            if (normal.isPresent()) {
                values.put(key, normal.get());
            } else {
                scope.error(node.get(key).orElse(node), "OTP-1224", key, written, type.wire(), EXAMPLES.get(type));
            }
        }
    }

    private static String written(Mapping node, String key) {
        return node.text(key).map(scalar -> scalar.text().strip()).orElse("");
    }

    private static void bounds(ParameterType bound, Mapping node, Map<String, Object> values, Scope scope) {
        if (values.get("min") instanceof String min
                && values.get("max") instanceof String max
                && bound.compare(min, max) > 0) {
            scope.error(node.get("min").orElse(node), "OTP-1217", written(node, "min"), written(node, "max"));
            return;
        }
        if (values.get("default") instanceof String standard) {
            Parameter parameter = Parameter.fromTree("parameter", values);
            parameter.rejects(standard).ifPresent(rejection -> {
                switch (rejection) {
                    case BELOW_MIN ->
                        scope.error(
                                node.get("default").orElse(node),
                                "OTP-1218",
                                written(node, "default"),
                                written(node, "min"));
                    case ABOVE_MAX ->
                        scope.error(
                                node.get("default").orElse(node),
                                "OTP-1219",
                                written(node, "default"),
                                written(node, "max"));
                    case NOT_A_CHOICE ->
                        scope.error(
                                node.get("default").orElse(node),
                                "OTP-1220",
                                standard,
                                String.join(", ", parameter.choices()));
                }
            });
        }
    }
}
