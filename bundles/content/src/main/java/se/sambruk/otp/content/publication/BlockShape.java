package se.sambruk.otp.content.publication;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ArchitectureLayer;
import se.sambruk.otp.api.publication.ArchitecturePart;
import se.sambruk.otp.api.publication.NoteKind;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Key;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;

/**
 * A block: who it is for, and just one thing that it says. What it says stands beside its id, and comes out under {@code content} as the tree
 * of a {@link se.sambruk.otp.api.publication.BlockContent}.
 */
public final class BlockShape {
    private static final String TEXT = "text";
    private static final String LIST = "list";
    private static final String TABLE = "table";
    private static final String FIGURE = "figure";
    private static final String NOTE = "note";
    private static final String INCLUDE = "include";
    private static final String CATALOG = "catalog";
    private static final List<String> SAYING = List.of(TEXT, LIST, TABLE, FIGURE, NOTE, INCLUDE, CATALOG);

    /** What goes with just one of the things that a block can say, and with which. */
    private static final SortedMap<String, String> PARTS =
            new TreeMap<>(Map.of("numbered", LIST, "kind", NOTE, "layer", CATALOG));

    private static final ObjectShape PICTURE = ObjectShape.of(
                    optional("view", Shapes.line()),
                    optional("image", Shapes.line()),
                    optional("caption", Shapes.line()),
                    optional("alternative", Shapes.text()))
            .checking(BlockShape::checkPicture);

    public static final ObjectShape BLOCK = ObjectShape.of(keys(
                    required("id", PublicationForms.id("vad-ar-otp")),
                    optional("for", PublicationForms.audiences()),
                    optional("answers", Shapes.list(PublicationForms.id("fraga-1"))),
                    optional("replaces", PublicationForms.id("vad-ar-otp")),
                    optional("base", PublicationForms.hash())))
            .checking(BlockShape::gatherBlock);

    /** What a block says, by itself. */
    static final ObjectShape CONTENT = ObjectShape.of(keys()).checking(BlockShape::gather);

    private BlockShape() {}

    private static List<Key> keys(Key... own) {
        List<Key> keys = new ArrayList<>(List.of(own));
        keys.add(optional(TEXT, Shapes.text()));
        keys.add(optional(LIST, Shapes.list(Shapes.text())));
        keys.add(optional("numbered", Shapes.flag()));
        keys.add(optional(TABLE, TableShape.TABLE));
        keys.add(optional(FIGURE, PICTURE));
        keys.add(optional(NOTE, Shapes.text()));
        keys.add(optional("kind", Shapes.choice(NoteKind.class)));
        keys.add(optional(INCLUDE, PublicationForms.id("vad-ar-otp")));
        keys.add(optional(CATALOG, Shapes.choice(ArchitecturePart.class)));
        keys.add(optional("layer", Shapes.choice(ArchitectureLayer.class)));
        return keys;
    }

    private static void gatherBlock(Mapping node, Map<String, Object> values, Scope scope) {
        if (node.has("base") && !node.has("replaces")) {
            scope.error(node.get("base").orElse(node), "OTP-1344", "base", "replaces");
        }
        gather(node, values, scope);
    }

    private static void checkPicture(Mapping node, Map<String, Object> values, Scope scope) {
        if (node.has("view") == node.has("image")) {
            scope.error(node, "OTP-1343");
        }
    }

    private static void gather(Mapping node, Map<String, Object> values, Scope scope) {
        List<String> said = SAYING.stream().filter(node::has).toList();
        if (said.size() != 1) {
            scope.error(
                    node, said.isEmpty() ? "OTP-1341" : "OTP-1342", String.join(", ", said.isEmpty() ? SAYING : said));
            return;
        }
        String what = said.get(0);
        if (what.equals(LIST) && values.get(LIST) instanceof List<?> items && items.isEmpty()) {
            scope.error(node.get(LIST).orElse(node), "OTP-1360");
        }
        PARTS.forEach((part, of) -> {
            if (node.has(part) && !of.equals(what)) {
                scope.error(node.get(part).orElse(node), "OTP-1344", part, of);
            }
        });
        Optional<Map<String, Object>> content =
                Optional.ofNullable(values.get(what)).map(value -> content(what, value, values));
        SAYING.forEach(values::remove);
        PARTS.keySet().forEach(values::remove);
        content.ifPresent(tree -> values.put("content", tree));
    }

    private static Map<String, Object> content(String what, Object value, Map<String, Object> values) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", what);
        switch (what) {
            case LIST -> {
                tree.put("items", value);
                put(values, "numbered", "numbered", tree);
            }
            case NOTE -> {
                tree.put("text", value);
                tree.put("purpose", values.getOrDefault("kind", NoteKind.INFORMATION.wire()));
            }
            case CATALOG -> {
                tree.put(CATALOG, value);
                put(values, "layer", "layer", tree);
            }
            case TABLE, FIGURE -> ((Map<?, ?>) value).forEach((key, inner) -> tree.put((String) key, inner));
            default -> tree.put(what, value);
        }
        return tree;
    }

    private static void put(Map<String, Object> from, String key, String as, Map<String, Object> into) {
        if (from.containsKey(key)) {
            into.put(as, from.get(key));
        }
    }
}
