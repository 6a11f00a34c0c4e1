package se.sambruk.otp.format.archimate.archi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.format.archimate.archi.ArchiFolder.Item;
import se.sambruk.otp.format.archimate.common.Ids;
import se.sambruk.otp.format.archimate.common.Numbers;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** The boxes of one view. Archi measures each from the corner of the one it lies in, the platform from that of the view. */
final class ArchiBoxes {
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "documentation",
            "content",
            "archimateElement",
            "model",
            "targetConnections",
            "fillColor",
            "lineColor",
            "lineWidth",
            "fontColor",
            "font",
            "alpha");
    private static final Set<String> CHILDREN = Set.of(
            "documentation",
            "content",
            "bounds",
            "archimateElement",
            "referencedModel",
            "child",
            "children",
            "sourceConnection",
            "sourceConnections");
    // What Archi draws where nothing else is said.
    private static final int WIDTH = 120;
    private static final int HEIGHT = 55;
    private static final int JUNCTION = 15;
    private static final int NOTE_WIDTH = 185;
    private static final int NOTE_HEIGHT = 80;
    private static final int GROUP_WIDTH = 400;
    private static final int GROUP_HEIGHT = 140;

    private final ArchiConcepts concepts;
    private final Told told;
    private final Ids ids;
    private final String view;
    private final Item item;
    private final ArchiStyles styles;
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, Bounds> places = new HashMap<>();
    private final List<XmlNode> lines = new ArrayList<>();

    ArchiBoxes(ArchiConcepts concepts, Told told, Ids ids, String view, Item item) {
        this.concepts = concepts;
        this.told = told;
        this.ids = ids;
        this.view = view;
        this.item = item;
        this.styles = new ArchiStyles(told);
    }

    /** The id of a box that the file refers to; {@code null} if the view has none. */
    String find(String form) {
        return forms.get(form);
    }

    /** Where the boxes are, by id. */
    Map<String, Bounds> places() {
        return places;
    }

    /** The lines that begin at the boxes read so far, in the order of the file. */
    List<XmlNode> lines() {
        return lines;
    }

    /**
     * A box with all within it; as deep as the limit on nesting lets it be.
     *
     * @param left where the corner of the one it lies in is
     */
    ViewNode node(XmlNode node, int left, int top) {
        String form = node.attribute("id").strip();
        String id = ids.claim(form, item.at(node));
        if (!form.isEmpty()) {
            forms.putIfAbsent(form, id);
        }
        lines(node);
        boolean holds = node.child("child", "children").isPresent();
        ViewNode.Builder box = box(node, id, holds).description(Nodes.text(node, "documentation"));
        Bounds bounds = bounds(node, left, top);
        if (bounds != null) {
            places.putIfAbsent(id, bounds);
        }
        box.bounds(bounds).style(styles.of(node, view, item.at(node)));
        int x = bounds == null ? left : bounds.x();
        int y = bounds == null ? top : bounds.y();
        node.children("child", "children").forEach(inner -> box.node(node(inner, x, y)));
        told.leave(node, view, item.file(), ATTRIBUTES, CHILDREN);
        return box.build();
    }

    // A line may begin at a line.
    private void lines(XmlNode node) {
        for (XmlNode line : node.children("sourceConnection", "sourceConnections")) {
            lines.add(line);
            lines(line);
        }
    }

    private static String kind(XmlNode node) {
        String type = node.type();
        return type.startsWith("DiagramModel") ? type.substring("DiagramModel".length()) : type;
    }

    private ViewNode.Builder box(XmlNode node, String id, boolean holds) {
        LanguageText name = LanguageText.of(node.attribute("name"));
        switch (kind(node)) {
            case "Group" -> {
                return ViewNode.group(id).label(name);
            }
            case "Note" -> {
                return ViewNode.note(id).label(Nodes.text(node, "content"));
            }
            case "Object", "DiagramObject", "ArchimateObject" -> {
                String form = Nodes.reference(node, "archimateElement");
                String element = concepts.concept(form);
                return element != null && concepts.isElement(element)
                        ? ViewNode.element(id, element)
                        : lost(node, id, holds, form);
            }
            case "Reference" -> {
                String form = Nodes.reference(node, node.find("model").isPresent() ? "model" : "referencedModel");
                String shown = concepts.view(form);
                return shown != null ? ViewNode.view(id, shown) : lost(node, id, holds, form);
            }
            case "Image" -> {
                told.findings().tell("OTP-5455", "image", view, item.at(node));
                return (holds ? ViewNode.group(id) : ViewNode.note(id)).label(name);
            }
            default -> {
                return lost(node, id, holds, node.type());
            }
        }
    }

    // What it showed is not there; that something was drawn here is kept.
    private ViewNode.Builder lost(XmlNode node, String id, boolean holds, String form) {
        told.findings().warn("OTP-5444", form.isEmpty() ? "-" : form, view, item.at(node));
        String name = node.attribute("name");
        return (holds ? ViewNode.group(id) : ViewNode.note(id)).label(name.isEmpty() ? form : name);
    }

    private Bounds bounds(XmlNode node, int left, int top) {
        Optional<XmlNode> told = node.child("bounds");
        if (told.isEmpty()) {
            return null;
        }
        XmlNode bounds = told.get();
        boolean isJunction = concepts.isJunction(Nodes.reference(node, "archimateElement"));
        int width = isJunction ? JUNCTION : usual(node, WIDTH, NOTE_WIDTH, GROUP_WIDTH);
        int height = isJunction ? JUNCTION : usual(node, HEIGHT, NOTE_HEIGHT, GROUP_HEIGHT);
        return new Bounds(
                left + coordinate(bounds, "x"),
                top + coordinate(bounds, "y"),
                size(bounds, "width", width),
                size(bounds, "height", height));
    }

    private static int usual(XmlNode node, int element, int note, int group) {
        return switch (kind(node)) {
            case "Note" -> note;
            case "Group" -> group;
            default -> element;
        };
    }

    private int coordinate(XmlNode bounds, String name) {
        Optional<Integer> value = Numbers.whole(bounds.attribute(name));
        if (value.isEmpty() && bounds.find(name).isPresent()) {
            told.findings().warn("OTP-5453", name, view, item.at(bounds));
        }
        return value.orElse(0);
    }

    // One below 1 asks for the usual size.
    private int size(XmlNode bounds, String name, int usual) {
        Optional<Integer> value = Numbers.whole(bounds.attribute(name));
        if (value.isEmpty() && bounds.find(name).isPresent()) {
            told.findings().warn("OTP-5453", name, view, item.at(bounds));
        }
        return value.filter(pixels -> pixels > 0).orElse(usual);
    }
}
