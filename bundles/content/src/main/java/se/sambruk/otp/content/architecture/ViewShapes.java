package se.sambruk.otp.content.architecture;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.FontStyle;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;

/** Views in full, as tools write them: every box and line with its id and, if it has one, its place. */
final class ViewShapes {
    private static final int FAR = 1_000_000;
    private static final Shape COORDINATE = Shapes.integer(-FAR, FAR);
    private static final Shape EXTENT = Shapes.integer(1, FAR);

    static final ObjectShape STYLE = ObjectShape.of(
            optional("fill", ArchitectureForms.color()),
            optional("line", ArchitectureForms.color()),
            optional("lineWidth", Shapes.integer(1, 100)),
            optional("font", Shapes.line()),
            optional("fontSize", ArchitectureForms.fontSize()),
            optional("fontColor", ArchitectureForms.color()),
            optional("fontStyles", Shapes.list(Shapes.choice(FontStyle.class))));

    static final ObjectShape CONNECTION = ObjectShape.of(
            required("id", ArchitectureForms.id("c-1")),
            required("source", ArchitectureForms.id("n-1")),
            required("target", ArchitectureForms.id("n-2")),
            optional("relation", ArchitectureForms.id("K-A-serving-K-B")),
            optional("label", new LanguageTextShape()),
            optional("description", new LanguageTextShape()),
            optional("bendPoints", Shapes.list(ObjectShape.of(required("x", COORDINATE), required("y", COORDINATE)))),
            optional("style", STYLE));

    static final Shape NODE = new NodeShape();

    private ViewShapes() {}

    /** A box, with those within it. */
    private static final class NodeShape implements Shape {
        private final ObjectShape box = ObjectShape.of(
                        required("id", ArchitectureForms.id("n-1")),
                        optional("kind", Shapes.choice(ViewNodeKind.class)),
                        optional("shows", ArchitectureForms.id("K-ARKIV")),
                        optional("label", new LanguageTextShape()),
                        optional("description", new LanguageTextShape()),
                        optional(
                                "bounds",
                                ObjectShape.of(
                                        required("x", COORDINATE),
                                        required("y", COORDINATE),
                                        required("w", EXTENT),
                                        required("h", EXTENT))),
                        optional("style", STYLE),
                        optional("nodes", Shapes.list(this)))
                .checking(NodeShape::check);

        @Override
        public Optional<Object> read(Node node, Scope scope) {
            return box.read(node, scope);
        }

        private static void check(Mapping node, Map<String, Object> values, Scope scope) {
            String kind = (String) values.getOrDefault("kind", ViewNodeKind.ELEMENT.wire());
            boolean points = kind.equals(ViewNodeKind.ELEMENT.wire()) || kind.equals(ViewNodeKind.VIEW.wire());
            boolean unclear = node.has("kind") && !values.containsKey("kind");
            if (!unclear && points != node.has("shows")) {
                scope.error(node.get("shows").orElse(node), "OTP-1285", kind, points ? 1 : 0);
            }
        }

        @Override
        public String example() {
            return "{id: n-1, shows: K-ARKIV}";
        }
    }
}
