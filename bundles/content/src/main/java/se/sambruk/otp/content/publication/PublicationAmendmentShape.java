package se.sambruk.otp.content.publication;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.sambruk.otp.api.publication.PublicationSubject;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Key;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;

/** What a layer changes in publications below it: the key that names what is changed decides which other keys there are. */
public final class PublicationAmendmentShape implements Shape {
    private static final String LEAVE_OUT = "leave-out";
    private static final String ALL = "all";
    private static final List<String> PLACES = List.of("after", "before", "in");

    private static final Key BECAUSE = required("because", Shapes.text());
    private static final Key OUT = optional(LEAVE_OUT, new LeftOutShape());

    private static final Map<String, ObjectShape> BY_SUBJECT = bySubject();

    private static Map<String, ObjectShape> bySubject() {
        Map<String, ObjectShape> shapes = new LinkedHashMap<>();
        Key[] publication = {
            required("publication", PublicationForms.id("otp-introduktion")),
            optional("add", PublicationForms.id("lokala-kontakter")),
            optional("after", PublicationForms.id("vad-ar-otp")),
            optional("before", PublicationForms.id("vad-ar-otp")),
            optional("in", PublicationForms.id("vad-ar-otp")),
            optional("audiences", PublicationForms.audiences()),
            optional(
                    "set",
                    ObjectShape.of(
                            optional("title", Shapes.title()),
                            optional("subtitle", Shapes.title()),
                            optional("organization", Shapes.title()),
                            optional("metadata", PublicationShapes.METADATA))),
            BECAUSE
        };
        shapes.put(PublicationSubject.PUBLICATION.wire(), ObjectShape.of(publication));
        shapes.put(
                PublicationSubject.TOPIC.wire(),
                ObjectShape.of(
                        required("topic", PublicationForms.id("vad-ar-otp")),
                        OUT,
                        optional("set", ObjectShape.of(optional("title", Shapes.title()))),
                        BECAUSE));
        shapes.put(
                PublicationSubject.BLOCK.wire(),
                ObjectShape.of(
                        required("block", PublicationForms.id("vad-ar-otp-kort")),
                        optional("replace", BlockShape.CONTENT),
                        optional("for", PublicationForms.audiences()),
                        OUT,
                        BECAUSE));
        shapes.put(
                PublicationSubject.VARIABLE.wire(),
                ObjectShape.of(
                        required("variable", PublicationForms.id("utgivare")),
                        optional("value", Shapes.line()),
                        optional("values", PublicationForms.byAudience(Shapes.line())),
                        BECAUSE));
        shapes.put(
                PublicationSubject.AUDIENCE.wire(),
                ObjectShape.of(
                        required("audience", PublicationForms.audience()),
                        required("set", ObjectShape.of(PublicationShapes.AUDIENCE_FIELDS)),
                        BECAUSE));
        return shapes;
    }

    /** The key that says what is changed, where there is just one. */
    public static Optional<Mapping.Entry> subject(Mapping node) {
        List<Mapping.Entry> found = node.entries().stream()
                .filter(entry -> BY_SUBJECT.containsKey(entry.key().text()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public Optional<Object> read(Node node, Scope scope) {
        if (!(node instanceof Mapping mapping)) {
            Shape.otherKind(node, scope, "OTP-1105", example());
            return Optional.empty();
        }
        Optional<Mapping.Entry> subject = subject(mapping);
        if (subject.isEmpty()) {
            scope.error(node, "OTP-1349", String.join(", ", BY_SUBJECT.keySet()));
            return Optional.empty();
        }
        String kind = subject.get().key().text();
        int before = scope.errors();
        Map<String, Object> values = BY_SUBJECT.get(kind).values(mapping, scope);
        Map<String, Object> changes = changes(mapping, values, scope);
        if (scope.errors() == before && changes.isEmpty()) {
            scope.error(node, "OTP-1350");
        }
        if (scope.errors() != before) {
            return Optional.empty();
        }
        return Optional.of(
                Map.of("subject", kind, "target", values.get(kind), "set", changes, "because", values.get("because")));
    }

    private static Map<String, Object> changes(Mapping node, Map<String, Object> values, Scope scope) {
        Map<String, Object> changes = new TreeMap<>();
        if (values.get("set") instanceof Map<?, ?> set) {
            set.forEach((field, value) -> put((String) field, value, changes));
        }
        if (values.get("audiences") instanceof List<?> audiences) {
            audiences.forEach(audience -> changes.put("audience." + audience, true));
        }
        if (values.get(LEAVE_OUT) instanceof List<?> audiences) {
            audiences.forEach(
                    audience -> changes.put(ALL.equals(audience) ? LEAVE_OUT : LEAVE_OUT + "." + audience, true));
        }
        if (values.containsKey("value")) {
            changes.put("value", values.get("value"));
        }
        if (values.get("values") instanceof Map<?, ?> byAudience) {
            byAudience.forEach((audience, value) -> changes.put("value." + audience, value));
        }
        if (node.has(LEAVE_OUT) && node.has("replace")) {
            scope.error(node.get("replace").orElse(node), "OTP-1356");
        }
        replacement(node, values, changes, scope);
        addition(node, values, changes, scope);
        return changes;
    }

    private static void put(String field, Object value, Map<String, Object> changes) {
        if (value instanceof Map<?, ?> metadata) {
            metadata.forEach((key, inner) -> changes.put(field + "." + key, inner));
        } else {
            changes.put(field, value);
        }
    }

    private static void replacement(
            Mapping node, Map<String, Object> values, Map<String, Object> changes, Scope scope) {
        if (values.get("replace") instanceof Map<?, ?> replace && replace.get("content") != null) {
            Object content = replace.get("content");
            if (values.get("for") instanceof List<?> audiences) {
                audiences.forEach(audience -> changes.put("content." + audience, content));
            } else {
                changes.put("content", content);
            }
        } else if (node.has("for") && !node.has("replace")) {
            scope.error(node.get("for").orElse(node), "OTP-1344", "for", "replace");
        }
    }

    private static void addition(Mapping node, Map<String, Object> values, Map<String, Object> changes, Scope scope) {
        List<String> places = new ArrayList<>(PLACES);
        places.removeIf(place -> !node.has(place));
        if (places.size() > 1) {
            scope.error(node.get(places.get(1)).orElse(node), "OTP-1351", String.join(", ", places));
        } else if (!places.isEmpty() && !node.has("add")) {
            scope.error(node.get(places.get(0)).orElse(node), "OTP-1344", places.get(0), "add");
        } else if (values.get("add") instanceof String topic) {
            changes.put(
                    "topic." + topic,
                    places.isEmpty()
                            ? Map.of("at", "last")
                            : Map.of("at", places.get(0), "topic", values.getOrDefault(places.get(0), "")));
        }
    }

    @Override
    public String example() {
        return "{block: vad-ar-otp-kort, replace: {text: …}, because: …}";
    }

    /** Audiences, or the word for all of them. */
    private static final class LeftOutShape implements Shape {
        @Override
        public Optional<Object> read(Node node, Scope scope) {
            if (node instanceof Scalar scalar && scalar.text().strip().equals(ALL)) {
                return Optional.of(List.of(ALL));
            }
            return PublicationForms.audiences().read(node, scope);
        }

        @Override
        public String example() {
            return ALL;
        }
    }
}
