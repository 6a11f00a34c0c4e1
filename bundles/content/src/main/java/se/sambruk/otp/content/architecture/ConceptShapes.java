package se.sambruk.otp.content.architecture;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Key;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;

/** The shapes of what an architecture consists of, but for views. What each reads is the tree of the API's type of the same name. */
public final class ConceptShapes {
    public static final ObjectShape ELEMENT = element();

    public static final ObjectShape RELATION = ObjectShape.of(
                    optional("id", ArchitectureForms.id("K-A-serving-K-B")),
                    required("source", ArchitectureForms.id("K-A")),
                    required("type", TypeShape.RELATION),
                    required("target", ArchitectureForms.id("K-B")),
                    optional("name", new LanguageTextShape()),
                    optional("description", new LanguageTextShape()),
                    optional("access", Shapes.choice(AccessType.class)),
                    optional("influence", Shapes.line()),
                    optional("directed", Shapes.flag()),
                    optional(Facets.PROPERTIES, new PropertiesShape()))
            .checking(ConceptShapes::checkRelation);

    public static final Shape FOLDER = new FolderShape();

    public static final ObjectShape PROPERTY_DEFINITION = ObjectShape.of(
            required("key", Shapes.line()),
            optional("type", Shapes.choice(PropertyType.class)),
            optional("id", ArchitectureForms.id("propid-1")));

    public static final ObjectShape SUPPRESSION = ObjectShape.of(
            required("finding", ArchitectureForms.findingCode()),
            optional("concept", ArchitectureForms.id("K-ARKIV")),
            required("because", Shapes.text()));

    private ConceptShapes() {}

    private static ObjectShape element() {
        List<Key> keys = new ArrayList<>(List.of(
                required("id", ArchitectureForms.id("P-DRIFT")),
                required("type", TypeShape.ELEMENT),
                optional("name", new LanguageTextShape()),
                optional("description", new LanguageTextShape())));
        keys.addAll(Facets.ofElements());
        return ObjectShape.of(keys).checking(ConceptShapes::checkElement).checking(Facets::gather);
    }

    private static void checkElement(Mapping node, Map<String, Object> values, Scope scope) {
        boolean junction = values.get("type") instanceof String type
                && ElementType.find(type).filter(ElementType::isJunction).isPresent();
        if (!junction && !node.has("name")) {
            scope.warning(node, "OTP-1282");
        }
    }

    private static void checkRelation(Mapping node, Map<String, Object> values, Scope scope) {
        if (!values.containsKey("id")
                && values.get("source") instanceof String source
                && values.get("type") instanceof String type
                && values.get("target") instanceof String target) {
            values.put("id", relationId(source, type, target));
        }
    }

    /** The id of a relation that is written without one. */
    public static String relationId(String source, String type, String target) {
        return source + "-" + type + "-" + target;
    }
}
