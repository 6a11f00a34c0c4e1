package se.sambruk.otp.architecture.diff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.ConceptKind;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.canonical.TreeWriter;

/** Takes a model apart. {@link Composition} puts it together again, and nothing is lost between them. */
final class Decomposition {
    private final Shape shape;
    private final Facts model = Facts.of(ConceptKind.MODEL);

    private Decomposition(Shape shape) {
        this.shape = shape;
    }

    static Facts of(ArchitectureModel model, Shape shape) {
        return new Decomposition(shape).all(model);
    }

    private Facts all(ArchitectureModel from) {
        model.fields().put("id", from.id());
        Languages.split("name", from.name().tree(), model.fields());
        Languages.split("description", from.description().tree(), model.fields());
        properties(TreeWriter.list(from.properties()), model);
        Keyed.split(
                "propertyDefinitions",
                TreeWriter.list(from.propertyDefinitions()),
                node -> (String) ((Map<?, ?>) node).get("key"),
                node -> node,
                model);
        Keyed.split(
                "suppressions", TreeWriter.list(from.suppressions()), Decomposition::suppression, node -> node, model);
        concepts(ConceptKind.ELEMENT, "elements", from.elements());
        concepts(ConceptKind.RELATION, "relations", from.relations());
        concepts(ConceptKind.VIEW, "views", from.views());
        if (!shape.wholeFolders()) {
            folders(null, model, from.folders());
        } else if (!from.folders().isEmpty()) {
            model.fields().put(Facts.FOLDERS, TreeWriter.list(from.folders()));
        }
        return model;
    }

    private static String suppression(Object node) {
        Map<?, ?> map = (Map<?, ?>) node;
        Object concept = map.get("concept");
        return map.get("finding") + (concept == null ? "" : " " + concept);
    }

    private static void properties(Collection<?> nodes, Facts into) {
        Keyed.split(
                "properties",
                nodes,
                node -> (String) ((Map<?, ?>) node).get("key"),
                // An empty value has no node of its own; that of a text in no language reads as one.
                node -> ((Map<?, ?>) node).containsKey("value") ? ((Map<?, ?>) node).get("value") : Map.of(),
                into);
    }

    private void concepts(ConceptKind kind, String list, List<? extends Concept> concepts) {
        for (Concept concept : concepts) {
            model.parts().put(Facts.CONCEPT + concept.id(), Facts.of(kind, concept, facts -> {
                fields((Map<?, ?>) concept.tree(), facts);
                if (concept instanceof View view) {
                    drawing(view, facts);
                }
            }));
            model.append(list, concept.id());
        }
    }

    /** All but the id, which is the part's key, and the lists of what it is made of. */
    private static void fields(Map<?, ?> tree, Facts into) {
        tree.forEach((key, node) -> {
            switch ((String) key) {
                case "id", Facts.NODES, Facts.CONNECTIONS -> {}
                case "name", "description", "label" -> Languages.split((String) key, node, into.fields());
                case "properties" -> properties((Collection<?>) node, into);
                default -> into.fields().put((String) key, node);
            }
        });
    }

    private void drawing(View view, Facts into) {
        if (shape.wholeViews().contains(view.id())) {
            Map<String, Object> drawing = new TreeWriter()
                    .put(Facts.NODES, view.nodes())
                    .put(Facts.CONNECTIONS, view.connections())
                    .done();
            if (!drawing.isEmpty()) {
                into.fields().put(Facts.DRAWING, drawing);
            }
            return;
        }
        nodes(view.nodes(), null, into, into);
        for (ViewConnection connection : view.connections()) {
            part(Facts.CONNECTIONS, connection.id(), (Map<?, ?>) connection.tree(), into);
            into.append(Facts.CONNECTIONS, connection.id());
        }
    }

    private static void nodes(List<ViewNode> nodes, String outer, Facts around, Facts view) {
        for (ViewNode node : nodes) {
            Facts facts = part(Facts.NODES, node.id(), (Map<?, ?>) node.tree(), view);
            around.append(Facts.NODES, node.id());
            if (outer != null) {
                facts.fields().put(Facts.IN, outer);
            }
            nodes(node.nodes(), node.id(), facts, view);
        }
    }

    private static Facts part(String list, String id, Map<?, ?> tree, Facts view) {
        Facts facts = new Facts(list);
        fields(tree, facts);
        view.parts().put(list + "." + id, facts);
        return facts;
    }

    private void folders(String outer, Facts around, List<Folder> folders) {
        for (Folder folder : folders) {
            String path = FolderPath.of(outer, folder);
            Facts facts = Facts.of(ConceptKind.FOLDER);
            Map<String, Object> tree = new TreeMap<>();
            tree.put("name", folder.name().tree());
            tree.put("description", folder.description().tree());
            fields(tree, facts);
            model.parts().put(Facts.FOLDER + path, facts);
            around.append(Facts.FOLDERS, path);
            folders(path, facts, folder.folders());
            for (String item : folder.items()) {
                facts.append("items", item);
                model.parts()
                        .computeIfAbsent(Facts.CONCEPT + item, id -> Facts.of(ConceptKind.ITEM))
                        .addFolder(path);
            }
        }
    }
}
