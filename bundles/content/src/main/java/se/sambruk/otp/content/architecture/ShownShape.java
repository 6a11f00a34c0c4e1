package se.sambruk.otp.content.architecture;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Key;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;

/**
 * What a view shows, in the short form: an element's id, or an object that says what is shown and what within it. The node is that of a
 * box, but for its id.
 */
final class ShownShape implements Shape {
    static final String SHOW = "show";

    private static final Shape ID = ArchitectureForms.id("K-ARKIV");

    private final Map<String, ObjectShape> byKind = new LinkedHashMap<>();

    ShownShape() {
        Key within = optional(SHOW, Shapes.list(this));
        Key label = optional("label", new LanguageTextShape());
        byKind.put("element", ObjectShape.of(required("element", ID), label, within));
        byKind.put("group", ObjectShape.of(required("group", new LanguageTextShape()), within));
        byKind.put("note", ObjectShape.of(required("note", new LanguageTextShape())));
        byKind.put("view", ObjectShape.of(required("view", ArchitectureForms.id("V-OVERSIKT")), label));
    }

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        if (!(node instanceof Mapping mapping)) {
            return ID.read(node, scope).map(id -> Map.of("kind", ViewNodeKind.ELEMENT.wire(), "shows", id));
        }
        List<String> kinds = byKind.keySet().stream().filter(mapping::has).toList();
        if (kinds.size() != 1) {
            scope.error(node, "OTP-1283", String.join(", ", byKind.keySet()));
            return Optional.empty();
        }
        String kind = kinds.get(0);
        return byKind.get(kind).read(mapping, scope).map(values -> box(kind, (Map<?, ?>) values));
    }

    private static Object box(String kind, Map<?, ?> values) {
        boolean points = kind.equals("element") || kind.equals("view");
        Map<String, Object> box = new LinkedHashMap<>();
        box.put("kind", kind);
        box.put(points ? "shows" : "label", values.get(kind));
        if (values.containsKey("label")) {
            box.put("label", values.get("label"));
        }
        if (values.containsKey(SHOW)) {
            box.put("nodes", values.get(SHOW));
        }
        return box;
    }

    @Override
    public String example() {
        return "K-ARKIV";
    }
}
