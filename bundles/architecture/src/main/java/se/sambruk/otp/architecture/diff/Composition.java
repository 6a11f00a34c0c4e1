package se.sambruk.otp.architecture.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.canonical.TreeWriter;

/** Puts together what {@link Decomposition} took apart. */
final class Composition {
    private final Facts model;
    private final Map<String, Set<String>> inner = new HashMap<>();
    private final Map<String, Set<String>> items = new HashMap<>();

    private Composition(Facts model) {
        this.model = model;
    }

    static ArchitectureModel model(Facts facts) {
        return new Composition(facts).all();
    }

    /** What a part says, as the node of what it was; of a folder without what is in it. */
    static Map<String, Object> tree(String id, Facts facts) {
        Map<String, Object> tree = said(facts);
        if (!facts.kind().equals(ConceptKind.FOLDER.wire())) {
            tree.put("id", id);
        }
        return tree;
    }

    private ArchitectureModel all() {
        model.parts().forEach((key, part) -> {
            if (key.startsWith(Facts.FOLDER)) {
                String path = key.substring(Facts.FOLDER.length());
                inner.computeIfAbsent(FolderPath.outer(path), outer -> new TreeSet<>())
                        .add(path);
            } else {
                part.folders().forEach(path -> items.computeIfAbsent((String) path, p -> new TreeSet<>())
                        .add(key.substring(Facts.CONCEPT.length())));
            }
        });
        Map<String, Object> tree = said(model);
        tree.put("id", model.fields().get("id"));
        Keyed.Item same = (key, value) -> value;
        tree.put("propertyDefinitions", Keyed.join("propertyDefinitions", model, same));
        tree.put("suppressions", Keyed.join("suppressions", model, same));
        if (!tree.containsKey(Facts.FOLDERS)) {
            tree.put(Facts.FOLDERS, folders(null, model));
        }
        ArchitectureModel.Builder builder = ArchitectureModel.fromTree(tree).toBuilder();
        concepts(ConceptKind.ELEMENT, "elements", Element.class, Element::fromTree, builder::element);
        concepts(ConceptKind.RELATION, "relations", Relation.class, Relation::fromTree, builder::relation);
        concepts(ConceptKind.VIEW, "views", View.class, View::fromTree, builder::view);
        return builder.build();
    }

    private <T extends Concept> void concepts(
            ConceptKind kind, String list, Class<T> type, Function<Object, T> read, Consumer<T> into) {
        Set<String> ids = new TreeSet<>();
        model.parts().forEach((key, part) -> {
            if (part.kind().equals(kind.wire())) {
                ids.add(key.substring(Facts.CONCEPT.length()));
            }
        });
        for (String id : inOrder(model.order(list), ids)) {
            Facts part = model.parts().get(Facts.CONCEPT + id);
            if (part.origin() != null) {
                into.accept(type.cast(part.origin()));
                continue;
            }
            Map<String, Object> tree = said(part);
            tree.remove(Facts.FOLDERS);
            tree.put("id", id);
            into.accept(read.apply(tree));
        }
    }

    private List<Object> folders(String outer, Facts around) {
        List<Object> trees = new ArrayList<>();
        for (String path : inOrder(around.order(Facts.FOLDERS), inner.getOrDefault(outer, Set.of()))) {
            Facts folder = model.parts().get(Facts.FOLDER + path);
            Map<String, Object> tree = said(folder);
            tree.put(Facts.FOLDERS, folders(path, folder));
            tree.put("items", inOrder(folder.order("items"), items.getOrDefault(path, Set.of())));
            trees.add(tree);
        }
        return trees;
    }

    /** The fields of anything, with what it is made of if it is a view. */
    private static Map<String, Object> said(Facts facts) {
        Map<String, Object> tree = new TreeMap<>();
        facts.fields().forEach((path, node) -> {
            if (path.indexOf('.') < 0 && !path.equals(Facts.IN) && !path.equals(Facts.DRAWING)) {
                tree.put(path, node);
            }
        });
        for (String key : List.of("name", "description", "label")) {
            LanguageText text = Languages.join(key, facts.fields());
            if (!text.isEmpty()) {
                tree.put(key, text.tree());
            }
        }
        List<Object> properties = Keyed.join("properties", facts, Composition::property);
        if (!properties.isEmpty()) {
            tree.put("properties", properties);
        }
        tree.putAll(drawing(facts));
        return tree;
    }

    private static Object property(String key, Object value) {
        return new TreeWriter().put("key", key).put("value", value).done();
    }

    /** The boxes and lines of a view; nothing for what has none. */
    static Map<String, Object> drawing(Facts view) {
        Map<String, Object> tree = new TreeMap<>();
        if (view.fields().get(Facts.DRAWING) instanceof Map<?, ?> whole) {
            whole.forEach((key, nodes) -> tree.put((String) key, nodes));
        }
        if (!view.kind().equals(ConceptKind.VIEW.wire()) || !tree.isEmpty()) {
            return tree;
        }
        Map<Object, Set<String>> within = new HashMap<>();
        Set<String> lines = new TreeSet<>();
        view.parts().forEach((key, part) -> {
            String id = id(key);
            if (part.kind().equals(Facts.NODES)) {
                within.computeIfAbsent(part.fields().get(Facts.IN), box -> new TreeSet<>())
                        .add(id);
            } else {
                lines.add(id);
            }
        });
        put(tree, Facts.NODES, nodes(null, view, view, within));
        List<Object> connections = new ArrayList<>();
        for (String id : inOrder(view.order(Facts.CONNECTIONS), lines)) {
            connections.add(part(id, view.parts().get(Facts.CONNECTIONS + "." + id)));
        }
        put(tree, Facts.CONNECTIONS, connections);
        return tree;
    }

    /** The id of a box or a line, from its key. */
    static String id(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    private static List<Object> nodes(String box, Facts around, Facts view, Map<Object, Set<String>> within) {
        List<Object> nodes = new ArrayList<>();
        for (String id : inOrder(around.order(Facts.NODES), within.getOrDefault(box, Set.of()))) {
            Facts node = view.parts().get(Facts.NODES + "." + id);
            Map<String, Object> tree = part(id, node);
            put(tree, Facts.NODES, nodes(id, node, view, within));
            nodes.add(tree);
        }
        return nodes;
    }

    private static Map<String, Object> part(String id, Facts facts) {
        Map<String, Object> tree = said(facts);
        tree.put("id", id);
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, List<Object> nodes) {
        if (!nodes.isEmpty()) {
            tree.put(key, nodes);
        }
    }

    /** Those that there are, in an order that may name others and lack some, which come last. */
    private static List<String> inOrder(List<String> order, Set<String> there) {
        Set<String> sorted = new LinkedHashSet<>();
        order.stream().filter(there::contains).forEach(sorted::add);
        sorted.addAll(there);
        return new ArrayList<>(sorted);
    }
}
