package se.sambruk.otp.content.publication;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.publication.BuiltInVariable;
import se.sambruk.otp.api.publication.PublicationStatus;
import se.sambruk.otp.api.publication.RequirementMention;
import se.sambruk.otp.content.architecture.ArchitectureForms;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.pack.Forms;
import se.sambruk.otp.content.shape.Key;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** The shapes of what publications consist of, but for blocks. What each reads is the tree of the API's type of the same name. */
public final class PublicationShapes {
    private static final int HIGHEST_LIX = 100;
    private static final int WHOLE = 100;
    /** What stands for every audience. */
    static final String ALL_AUDIENCES = "all";

    static final List<Key> AUDIENCE_FIELDS = List.of(
            optional("name", Shapes.title()),
            optional("reader", Shapes.title()),
            optional("description", Shapes.text()),
            optional("lix", Shapes.integer(1, HIGHEST_LIX)),
            optional("requirements", Shapes.choice(RequirementMention.class)),
            optional("abbreviations", Shapes.list(Shapes.line())));

    static final ObjectShape METADATA = ObjectShape.of(
            optional("type", Shapes.line()),
            optional("status", Shapes.choice(PublicationStatus.class)),
            optional("issued-by", Shapes.line()),
            optional("approved-by", Shapes.line()),
            optional("approved", Shapes.date()),
            optional("identity", Shapes.line()),
            optional("version", Shapes.line()),
            optional("version-date", Shapes.date()));

    static final Key TITLES = optional("titles", PublicationForms.byAudience(Shapes.title()));
    static final Key SUBTITLES = optional("subtitles", PublicationForms.byAudience(Shapes.title()));

    static final Shape HISTORY = Shapes.list(ObjectShape.of(
            required("date", Shapes.date()),
            required("change", Shapes.line()),
            optional("by", Shapes.line()),
            optional("status", Shapes.choice(PublicationStatus.class))));

    static final Shape ATTACHMENTS = Shapes.list(ObjectShape.of(
            optional("number", Shapes.line()), required("title", Shapes.line()), optional("identity", Shapes.line())));

    static final Key SHARES = optional(
            "shares",
            ObjectShape.of(optional("common", Shapes.integer(0, WHOLE)), optional("own", Shapes.integer(0, WHOLE))));

    public static final ObjectShape AUDIENCE = ObjectShape.of(
                    required("id", PublicationForms.audience()),
                    required("name", Shapes.title()),
                    AUDIENCE_FIELDS.get(1),
                    AUDIENCE_FIELDS.get(2),
                    AUDIENCE_FIELDS.get(3),
                    AUDIENCE_FIELDS.get(4),
                    AUDIENCE_FIELDS.get(5))
            .checking(PublicationShapes::checkAudience);

    public static final ObjectShape VARIABLE = ObjectShape.of(
                    required("name", PublicationForms.id("utgivare")),
                    optional("value", Shapes.line()),
                    optional("values", PublicationForms.byAudience(Shapes.line())))
            .checking(PublicationShapes::checkVariable);

    public static final ObjectShape PUBLICATION = ObjectShape.of(
                    required("id", PublicationForms.id("otp-introduktion")),
                    required("title", Shapes.title()),
                    TITLES,
                    optional("subtitle", Shapes.title()),
                    SUBTITLES,
                    optional("organization", Shapes.title()),
                    optional("language", Forms.language()),
                    optional("audiences", PublicationForms.audiences()),
                    optional("metadata", METADATA),
                    optional("history", HISTORY),
                    optional("attachments", ATTACHMENTS),
                    optional("glossary", Shapes.flag()),
                    SHARES,
                    optional("questions", Shapes.list(question())),
                    required("contents", Shapes.list(new PlaceShape())))
            .checking(PublicationShapes::checkPublication);

    public static final ObjectShape TOPIC = ObjectShape.of(
            required("id", PublicationForms.id("vad-ar-otp")),
            required("title", Shapes.title()),
            TITLES,
            optional("for", PublicationForms.audiences()),
            optional("blocks", Shapes.list(BlockShape.BLOCK)));

    public static final ObjectShape APPROVAL = ObjectShape.of(
            required("publication", PublicationForms.id("otp-introduktion")),
            required("audience", PublicationForms.audience()),
            required("by", Shapes.line()),
            required("date", Shapes.date()),
            required("hash", PublicationForms.hash()));

    public static final ObjectShape SUPPRESSION = ObjectShape.of(
            required("finding", ArchitectureForms.findingCode()),
            optional("publication", PublicationForms.id("otp-introduktion")),
            optional("audience", PublicationForms.audience()),
            optional("subject", PublicationForms.id("vad-ar-otp")),
            required("because", Shapes.text()));

    private PublicationShapes() {}

    private static Shape question() {
        return ObjectShape.of(
                required("id", PublicationForms.id("fraga-1")),
                optional("for", PublicationForms.audiences()),
                required("text", Shapes.line()));
    }

    /** Commands and amendments say {@code all} of every audience: one of that name could not be told from them. */
    private static void checkAudience(Mapping node, Map<String, Object> values, Scope scope) {
        if (ALL_AUDIENCES.equals(values.get("id"))) {
            scope.error(node.get("id").orElse(node), "OTP-1369", ALL_AUDIENCES);
        }
    }

    static void checkVariable(Mapping node, Map<String, Object> values, Scope scope) {
        if (!node.has("value") && !node.has("values")) {
            scope.error(node, "OTP-1346");
        }
        // It would make texts of other packs say something else.
        if (values.get("name") instanceof String name
                && WireValue.find(BuiltInVariable.class, name).isPresent()) {
            scope.error(node.get("name").orElse(node), "OTP-1354", name);
        }
    }

    private static void checkPublication(Mapping node, Map<String, Object> values, Scope scope) {
        checkShares(node, values, scope);
        node.get("contents").ifPresent(contents -> checkPlaces(contents, new HashMap<>(), scope));
    }

    /** A topic has one place: whoever refers to it is led there. */
    private static void checkPlaces(Node contents, Map<String, Node> placed, Scope scope) {
        if (!(contents instanceof Sequence list)) {
            return;
        }
        for (Node place : list.items()) {
            Optional<Scalar> topic = place instanceof Mapping mapping
                    ? mapping.text("topic")
                    : Optional.of(place).filter(Scalar.class::isInstance).map(Scalar.class::cast);
            topic.ifPresent(id -> {
                Node first = placed.putIfAbsent(id.text().strip(), id);
                if (first != null) {
                    scope.error(id, "OTP-1355", id.text().strip(), Integer.toString(first.line()));
                }
            });
            if (place instanceof Mapping mapping) {
                mapping.get("contents").ifPresent(below -> checkPlaces(below, placed, scope));
            }
        }
    }

    static void checkShares(Mapping node, Map<String, Object> values, Scope scope) {
        if (values.get("shares") instanceof Map<?, ?> shares) {
            int sum = share(shares, "common") + share(shares, "own");
            if (sum > WHOLE) {
                scope.error(node.get("shares").orElse(node), "OTP-1348", sum);
                values.remove("shares");
            }
        }
    }

    private static int share(Map<?, ?> shares, String key) {
        return shares.get(key) instanceof Integer percent ? percent : 0;
    }

    /** A topic's id alone, or with the topics below it. */
    private static final class PlaceShape implements Shape {
        private static final Shape ID = PublicationForms.id("vad-ar-otp");
        private final ObjectShape whole = ObjectShape.of(required("topic", ID), optional("contents", new Inner(this)));

        @Override
        public Optional<Object> read(Node node, Scope scope) {
            return node instanceof Scalar
                    ? ID.read(node, scope).map(id -> Map.of("topic", id))
                    : whole.read(node, scope);
        }

        @Override
        public String example() {
            return ID.example();
        }
    }

    /** A list of a shape that is still being made. */
    private record Inner(Shape item) implements Shape {
        @Override
        public Optional<Object> read(Node node, Scope scope) {
            return Shapes.list(item).read(node, scope);
        }

        @Override
        public String example() {
            return "[…]";
        }
    }
}
