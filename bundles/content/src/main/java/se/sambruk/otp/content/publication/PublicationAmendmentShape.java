package se.sambruk.otp.content.publication;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private static final String ALL = PublicationShapes.ALL_AUDIENCES;
    private static final String ADD = "add";
    private static final String MOVE = "move";
    private static final String SET = "set";
    private static final String HISTORY = "history";
    private static final String ATTACHMENTS = "attachments";

    private static final Key BECAUSE = required("because", Shapes.text());
    private static final Key BASE = optional("base", PublicationForms.hash());
    private static final Key OUT = optional(LEAVE_OUT, new LeftOutShape());

    private static final List<Key> SET_OF_PUBLICATION = List.of(
            optional("title", Shapes.title()),
            PublicationShapes.TITLES,
            optional("subtitle", Shapes.title()),
            PublicationShapes.SUBTITLES,
            optional("organization", Shapes.title()),
            optional("metadata", PublicationShapes.METADATA),
            PublicationShapes.SHARES,
            optional(HISTORY, PublicationShapes.HISTORY),
            optional(ATTACHMENTS, PublicationShapes.ATTACHMENTS));

    private static final Map<String, ObjectShape> BY_SUBJECT = bySubject();

    private static Map<String, ObjectShape> bySubject() {
        Map<String, ObjectShape> shapes = new LinkedHashMap<>();
        List<Key> publication = new ArrayList<>(List.of(
                required("publication", PublicationForms.id("otp-introduktion")),
                optional(ADD, PublicationForms.id("lokala-kontakter")),
                optional(MOVE, PublicationForms.id("vad-ar-otp"))));
        publication.addAll(Placement.keys("vad-ar-otp"));
        publication.addAll(List.of(
                optional("audiences", PublicationForms.audiences()),
                optional(HISTORY, PublicationShapes.HISTORY),
                optional(ATTACHMENTS, PublicationShapes.ATTACHMENTS),
                optional(SET, ObjectShape.of(SET_OF_PUBLICATION).checking(PublicationShapes::checkShares)),
                BECAUSE,
                BASE));
        shapes.put(PublicationSubject.PUBLICATION.wire(), ObjectShape.of(publication));
        shapes.put(
                PublicationSubject.TOPIC.wire(),
                ObjectShape.of(
                        required("topic", PublicationForms.id("vad-ar-otp")),
                        OUT,
                        optional(SET, ObjectShape.of(optional("title", Shapes.title()), PublicationShapes.TITLES)),
                        BECAUSE,
                        BASE));
        List<Key> block = new ArrayList<>(List.of(
                required("block", PublicationForms.id("vad-ar-otp-kort")),
                optional("replace", BlockShape.CONTENT),
                optional("for", PublicationForms.audiences()),
                OUT));
        block.addAll(Placement.keys("vad-ar-otp-kort"));
        block.addAll(List.of(BECAUSE, BASE));
        shapes.put(PublicationSubject.BLOCK.wire(), ObjectShape.of(block));
        shapes.put(
                PublicationSubject.VARIABLE.wire(),
                ObjectShape.of(
                        required("variable", PublicationForms.id("utgivare")),
                        optional("value", Shapes.line()),
                        optional("values", PublicationForms.byAudience(Shapes.line())),
                        BECAUSE,
                        BASE));
        shapes.put(
                PublicationSubject.AUDIENCE.wire(),
                ObjectShape.of(
                        required("audience", PublicationForms.audience()),
                        required(SET, ObjectShape.of(PublicationShapes.AUDIENCE_FIELDS)),
                        BECAUSE,
                        BASE));
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
        Map<String, Object> tree = new TreeMap<>(
                Map.of("subject", kind, "target", values.get(kind), "set", changes, "because", values.get("because")));
        Optional.ofNullable(values.get("base")).ifPresent(base -> tree.put("base", base));
        return Optional.of(tree);
    }

    private static Map<String, Object> changes(Mapping node, Map<String, Object> values, Scope scope) {
        Map<String, Object> changes = new TreeMap<>();
        if (values.get(SET) instanceof Map<?, ?> set) {
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
        if (values.get("block") instanceof String block) {
            Placement.ofBlock(block, node, values, scope).ifPresent(place -> changes.put("place", place));
        } else {
            topics(node, values, changes, scope);
            rows(HISTORY, List.of("date", "change"), node, values, changes, scope);
            rows(ATTACHMENTS, List.of("number", "title"), node, values, changes, scope);
        }
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

    /** Topics that are added or moved, and where to. */
    private static void topics(Mapping node, Map<String, Object> values, Map<String, Object> changes, Scope scope) {
        List<String> places = Placement.written(node);
        if (node.has(ADD) && node.has(MOVE)) {
            scope.error(node.get(MOVE).orElse(node), "OTP-1365");
        } else if (node.has(MOVE) && places.isEmpty()) {
            scope.error(node.get(MOVE).orElse(node), "OTP-1366");
        } else if (!places.isEmpty() && !node.has(ADD) && !node.has(MOVE)) {
            scope.error(node.get(places.get(0)).orElse(node), "OTP-1344", places.get(0), ADD + " / " + MOVE);
        } else if (values.get(ADD) instanceof String topic) {
            Map<String, Object> place =
                    Placement.ofTopic(topic, node, values, scope).orElseGet(() -> Map.of("at", "last"));
            changes.put("topic." + topic, place);
        } else if (values.get(MOVE) instanceof String topic) {
            Placement.ofTopic(topic, node, values, scope).ifPresent(place -> changes.put("move." + topic, place));
        }
    }

    /**
     * Rows that are added to a list, each under a path of its own, so that two packs can add theirs.
     *
     * @param naming what tells a row from others
     */
    private static void rows(
            String list,
            List<String> naming,
            Mapping node,
            Map<String, Object> values,
            Map<String, Object> changes,
            Scope scope) {
        if (!(values.get(list) instanceof List<?> rows)) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            Map<?, ?> row = (Map<?, ?>) rows.get(i);
            String name = naming.stream()
                    .map(row::get)
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
            if (changes.put(list + "." + name, Map.of("row", row, "order", i)) != null) {
                scope.error(node.get(list).orElse(node), "OTP-1370", name, list);
            }
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
