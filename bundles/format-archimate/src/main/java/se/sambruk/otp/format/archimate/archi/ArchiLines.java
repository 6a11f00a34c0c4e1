package se.sambruk.otp.format.archimate.archi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.architecture.BendPoint;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.format.archimate.archi.ArchiFolder.Item;
import se.sambruk.otp.format.archimate.archi.Middles.Point;
import se.sambruk.otp.format.archimate.common.Ends;
import se.sambruk.otp.format.archimate.common.Ids;
import se.sambruk.otp.format.archimate.common.Numbers;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/**
 * The lines of one view. Archi tells where a line turns by its distance from the middle of both ends; of the two places that this gives
 * when boxes have been moved, the nearer the turn is to an end, the more that end's counts.
 */
final class ArchiLines {
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "documentation",
            "source",
            "target",
            "archimateRelationship",
            "targetConnections",
            "lineColor",
            "lineWidth",
            "fontColor",
            "font");
    private static final Set<String> CHILDREN = Set.of(
            "documentation",
            "bendpoint",
            "bendpoints",
            "archimateRelationship",
            "source",
            "target",
            "sourceConnection",
            "sourceConnections");

    private final ArchiConcepts concepts;
    private final Told told;
    private final Ids ids;
    private final String view;
    private final Item item;
    private final ArchiBoxes boxes;
    private final ArchiStyles styles;
    private final Middles middles;
    private final Map<String, String> forms = new HashMap<>();
    private final Map<String, XmlNode> byId = new HashMap<>();

    ArchiLines(ArchiConcepts concepts, Told told, Ids ids, String view, Item item, ArchiBoxes boxes) {
        this.concepts = concepts;
        this.told = told;
        this.ids = ids;
        this.view = view;
        this.item = item;
        this.boxes = boxes;
        this.styles = new ArchiStyles(told);
        this.middles = new Middles(this::middle, this::ends);
    }

    /** The lines that have two ends. */
    List<ViewConnection> all() {
        Map<XmlNode, String> given = new IdentityHashMap<>();
        for (XmlNode node : boxes.lines()) {
            String form = node.attribute("id").strip();
            String id = ids.claim(form, item.at(node));
            given.put(node, id);
            byId.put(id, node);
            if (!form.isEmpty()) {
                forms.putIfAbsent(form, id);
            }
        }
        List<XmlNode> left = new ArrayList<>(boxes.lines());
        Ends.leaveOut(left, given::get, this::ends, node -> {
            told.findings().warn("OTP-5445", "connection", view, item.at(node));
            forms.remove(node.attribute("id").strip(), given.get(node));
        });
        return left.stream().map(node -> line(node, given.get(node))).toList();
    }

    private List<String> ends(XmlNode node) {
        return Arrays.asList(end(node, "source"), end(node, "target"));
    }

    private List<String> ends(String id) {
        XmlNode line = byId.get(id);
        return line == null ? List.of() : ends(line);
    }

    private Point middle(String id) {
        Bounds bounds = boxes.places().get(id);
        return bounds == null ? null : new Point(bounds.x() + bounds.width() / 2, bounds.y() + bounds.height() / 2);
    }

    private String end(XmlNode node, String name) {
        String form = Nodes.reference(node, name);
        String box = boxes.find(form);
        return box == null ? forms.get(form) : box;
    }

    private ViewConnection line(XmlNode node, String id) {
        told.leave(node, view, item.file(), ATTRIBUTES, CHILDREN);
        String relation = relation(node);
        return ViewConnection.builder(id, end(node, "source"), end(node, "target"))
                .relation(relation)
                .label(Nodes.text(node, "name"))
                .description(Nodes.text(node, "documentation"))
                .bendPoints(bendPoints(node))
                .style(styles.of(node, view, item.at(node)))
                .build();
    }

    private String relation(XmlNode node) {
        String form = Nodes.reference(node, "archimateRelationship");
        if (form.isEmpty()) {
            return "";
        }
        String relation = concepts.concept(form);
        if (relation == null || !concepts.isRelation(relation)) {
            told.findings().warn("OTP-5446", form, view, item.at(node));
            return "";
        }
        return relation;
    }

    private List<BendPoint> bendPoints(XmlNode node) {
        List<XmlNode> told = node.children("bendpoint", "bendpoints");
        if (told.isEmpty()) {
            return List.of();
        }
        Point source = middles.of(end(node, "source"));
        Point target = middles.of(end(node, "target"));
        List<BendPoint> points = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            double weight = (i + 1) / (told.size() + 1.0);
            XmlNode point = told.get(i);
            points.add(new BendPoint(
                    between(source.x() + offset(point, "startX"), target.x() + offset(point, "endX"), weight),
                    between(source.y() + offset(point, "startY"), target.y() + offset(point, "endY"), weight)));
        }
        return points;
    }

    private static int between(double from, double to, double weight) {
        return (int) Math.round(from * (1 - weight) + to * weight);
    }

    private int offset(XmlNode point, String name) {
        if (point.find(name).isPresent() && Numbers.whole(point.attribute(name)).isEmpty()) {
            told.findings().warn("OTP-5453", name, view, item.at(point));
        }
        return Numbers.whole(point.attribute(name)).orElse(0);
    }
}
