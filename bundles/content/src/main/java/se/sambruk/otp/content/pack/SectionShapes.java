package se.sambruk.otp.content.pack;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.Map;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;

/** The shapes of what a pack holds beside requirements and amendments. */
final class SectionShapes {
    static final ObjectShape REFERENCE = ObjectShape.of(
                    required("id", Forms.name("LOU")),
                    required("kind", Shapes.choice(ReferenceKind.class)),
                    required("title", Shapes.line()),
                    optional("number", Shapes.line()),
                    optional("short", Shapes.line()),
                    optional("version", Shapes.line()),
                    optional("source", Shapes.line()),
                    optional("link", Shapes.line()),
                    optional("provisions", Shapes.list(provision())),
                    optional("checked", Shapes.date()),
                    optional("verified", Shapes.flag()),
                    optional("equivalent", Shapes.flag()),
                    optional("repealed", Shapes.date()),
                    optional("replaced-by", Forms.name("LOU")),
                    optional("note", Shapes.text()))
            .checking(SectionShapes::checkReference);

    static final ObjectShape TERM = ObjectShape.of(
            required("term", Shapes.line()),
            required("definition", Shapes.text()),
            optional("abbreviation", Shapes.line()),
            optional("english", Shapes.line()),
            optional("synonyms", Shapes.list(Shapes.line())),
            optional("see", Shapes.list(Shapes.line())),
            optional("source", Shapes.line()));

    static final ObjectShape CATEGORY = ObjectShape.of(
            required("code", Forms.categoryCode()),
            required("name", Shapes.title()),
            optional("description", Shapes.text()),
            optional("benefits", Shapes.list(Forms.name("2c"))),
            optional(
                    "topics",
                    Shapes.list(ObjectShape.of(required("id", Forms.slug()), required("name", Shapes.title())))));

    static final ObjectShape BENEFIT = ObjectShape.of(
            required("id", Forms.name("2")),
            required("title", Shapes.title()),
            optional("points", Shapes.list(points())));

    static final ObjectShape PARAMETER_SET = ObjectShape.of(
            required("id", Forms.parameterSetId()),
            required("title", Shapes.title()),
            optional("description", Shapes.text()),
            required("because", Shapes.text()),
            required("set", SettingShapes.settings()));

    private SectionShapes() {}

    private static Shape provision() {
        return ObjectShape.of(
                        required("at", Shapes.line()),
                        optional("about", Shapes.text()),
                        optional("checked", Shapes.date()),
                        optional("verified", Shapes.flag()),
                        optional("regime", Shapes.choice(Regime.class)))
                .checking(SectionShapes::checkVerified);
    }

    private static Shape points() {
        return ObjectShape.of(required("id", Forms.name("2c")), required("title", Shapes.title()));
    }

    private static void checkReference(Mapping node, Map<String, Object> values, Scope scope) {
        checkVerified(node, values, scope);
        if (values.containsKey("replaced-by") && node.text("repealed").isEmpty()) {
            scope.warning(node.get("replaced-by").orElse(node), "OTP-1252");
        }
    }

    private static void checkVerified(Mapping node, Map<String, Object> values, Scope scope) {
        if (Boolean.TRUE.equals(values.get("verified")) && node.text("checked").isEmpty()) {
            scope.error(node.get("verified").orElse(node), "OTP-1251");
        }
    }
}
