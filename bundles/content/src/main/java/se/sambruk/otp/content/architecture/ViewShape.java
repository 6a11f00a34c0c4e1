package se.sambruk.otp.content.architecture;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Sequence;

/** A view, in the short form or in full. */
public final class ViewShape {
    private static final String RELATIONS = "relations";
    private static final String NODES = "nodes";
    private static final String CONNECTIONS = "connections";
    private static final String ALL = "allRelations";
    private static final List<String> SHORT = List.of(ShownShape.SHOW, RELATIONS);
    private static final List<String> FULL = List.of(NODES, CONNECTIONS, ALL);

    public static final ObjectShape VIEW = ObjectShape.of(
                    required("id", ArchitectureForms.id("V-OVERSIKT")),
                    optional("name", new LanguageTextShape()),
                    optional("description", new LanguageTextShape()),
                    optional("viewpoint", Shapes.line()),
                    optional(Facets.key(Facet.SUBJECT), Facets.shape(Facet.SUBJECT)),
                    optional(Facets.PROPERTIES, new PropertiesShape()),
                    optional(ShownShape.SHOW, Shapes.list(new ShownShape())),
                    optional(RELATIONS, new RelationsShape()),
                    optional(NODES, Shapes.list(ViewShapes.NODE)),
                    optional(CONNECTIONS, Shapes.list(ViewShapes.CONNECTION)),
                    optional(ALL, Shapes.flag()))
            .checking(ViewShape::checkForm)
            .checking(ViewShape::expand)
            .checking(Facets::gather);

    private ViewShape() {}

    private static void checkForm(Mapping node, Map<String, Object> values, Scope scope) {
        Optional<String> ofShort = SHORT.stream().filter(node::has).findFirst();
        Optional<String> ofFull = FULL.stream().filter(node::has).findFirst();
        if (ofShort.isPresent() && ofFull.isPresent()) {
            scope.error(node.get(ofFull.get()).orElse(node), "OTP-1284", ofFull.get(), ofShort.get());
        }
    }

    private static void expand(Mapping node, Map<String, Object> values, Scope scope) {
        boolean isShort = SHORT.stream().anyMatch(node::has);
        Object shown = values.remove(ShownShape.SHOW);
        Object relations = values.remove(RELATIONS);
        if (!isShort || !(values.get("id") instanceof String id)) {
            return;
        }
        ShortForm form = new ShortForm(id);
        values.put(NODES, form.boxes(shown instanceof List<?> list ? list : List.of()));
        if (relations instanceof List<?> named) {
            values.put(CONNECTIONS, form.lines(named));
        } else {
            values.put(ALL, !"none".equals(relations));
        }
    }

    /** All relations between what is shown, none, or those named. */
    private static final class RelationsShape implements Shape {
        private static final Shape WORD = Shapes.choice(List.of("all", "none"));
        private static final Shape NAMED = Shapes.list(ArchitectureForms.id("K-A-serving-K-B"));

        @Override
        public Optional<Object> read(Node node, Scope scope) {
            return (node instanceof Sequence ? NAMED : WORD).read(node, scope);
        }

        @Override
        public String example() {
            return WORD.example();
        }
    }
}
