package se.sambruk.otp.content.pack;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.MapShape;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;

/** How values of parameters are written, by requirement and parameter: in profiles and in ready sets alike. */
public final class SettingShapes {
    private static final ObjectShape REASONED =
            ObjectShape.of(required("value", Shapes.line()), optional("because", Shapes.text()));

    private SettingShapes() {}

    /** Values by parameter, by requirement. The node of each is an object with {@code value} and perhaps {@code because}. */
    public static Shape settings() {
        return new MapShape(
                "OTP-1120",
                RequirementId::isValid,
                "OTP-DRI-003",
                new MapShape("OTP-1127", Parameter::isValidName, "tillganglighet", new ValueShape()));
    }

    /** A value alone, or with its reason. */
    private static final class ValueShape implements Shape {
        @Override
        public Optional<Object> read(Node node, Scope scope) {
            return node instanceof Scalar
                    ? Shapes.line().read(node, scope).map(value -> Map.of("value", value))
                    : REASONED.read(node, scope);
        }

        @Override
        public String example() {
            return REASONED.example();
        }
    }
}
