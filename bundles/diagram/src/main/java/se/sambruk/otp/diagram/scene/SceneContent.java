package se.sambruk.otp.diagram.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * What a drawing of a scene shows, whoever lays it out: all that it is made of, but for the names that files know that by and the words that
 * are told to those who do not see it. A drawing that begins to show more of the model has that added here; a law sees to it.
 */
public final class SceneContent {
    private final boolean laidOut;
    /** Boxes and lines by the order in which they stand: their ids are no part of what is shown. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private SceneContent(Scene scene) {
        this.laidOut = scene.isLaidOut();
        scene.boxes().forEach(box -> numbers.putIfAbsent(box.id(), numbers.size()));
        scene.lines().forEach(line -> numbers.putIfAbsent(line.id(), numbers.size()));
    }

    /**
     * @param scene as its maker has left it, before it is laid out
     */
    public static ContentHash of(Scene scene) {
        return new SceneContent(scene).hash(scene);
    }

    private ContentHash hash(Scene scene) {
        return ContentHash.ofTree(new TreeWriter()
                .put("language", scene.locale().toLanguageTag())
                .put("nesting", scene.isNesting())
                .put("boxes", scene.roots().stream().map(this::tree).toList())
                .put("lines", scene.lines().stream().map(this::tree).toList())
                .done());
    }

    private Object tree(Box box) {
        TreeWriter out = new TreeWriter()
                .put("kind", box.kind())
                .put("type", box.element().map(Element::type))
                .putText("text", box.text())
                .putText("stereotype", box.stereotype())
                .put("style", box.node().style())
                .put("boxes", box.boxes().stream().map(this::tree).toList());
        // Where some boxes lack a place none of them keeps its own.
        return laidOut
                ? out.put("place", box.node().bounds().map(SceneContent::place)).done()
                : out.done();
    }

    private static List<Integer> place(Bounds bounds) {
        return List.of(bounds.x(), bounds.y(), bounds.width(), bounds.height());
    }

    private Object tree(Line line) {
        TreeWriter out = new TreeWriter()
                .put("source", numbers.get(line.source()))
                .put("target", numbers.get(line.target()))
                .putText("label", line.label())
                .put("nested", line.nested())
                .put("style", line.connection().style())
                .put(
                        "bends",
                        line.connection().bendPoints().stream()
                                .map(bend -> List.of(bend.x(), bend.y()))
                                .toList());
        line.relation().ifPresent(relation -> out.put("relation", tree(relation)));
        return out.done();
    }

    private static Object tree(Relation relation) {
        return new TreeWriter()
                .put("type", relation.type())
                .put("access", relation.access())
                .put("directed", relation.isDirected())
                .done();
    }
}
