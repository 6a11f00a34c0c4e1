package se.sambruk.otp.format.archimate.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.format.archimate.common.Ids;
import se.sambruk.otp.format.archimate.exchange.Definitions.Said;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** The views of a file. */
final class Views {
    private static final Set<String> PARTS =
            Set.of("name", "label", "documentation", "properties", "node", "connection");

    private final Reading reading;
    private final Definitions definitions;
    private final Concepts concepts;
    private final Ids boxes;
    private final Map<String, String> viewpoints = new HashMap<>();
    private final Map<String, XmlNode> byId = new LinkedHashMap<>();

    Views(Reading reading, Definitions definitions, Concepts concepts, XmlNode model) {
        this.reading = reading;
        this.definitions = definitions;
        this.concepts = concepts;
        List<XmlNode> nodes = nodes(model);
        this.boxes = new Ids("box", () -> identifiers(nodes), true, reading.findings());
        for (XmlNode views : model.children("views")) {
            views.children("viewpoints").forEach(this::viewpoints);
        }
        nodes.forEach(node -> byId.put(concepts.claim(node), node));
    }

    static List<XmlNode> nodes(XmlNode model) {
        return model.children("views").stream()
                .flatMap(views -> Stream.concat(
                        views.children("diagrams").stream().flatMap(all -> all.children("view").stream()),
                        views.children("view").stream()))
                .toList();
    }

    private static Set<String> identifiers(List<XmlNode> views) {
        Set<String> known = new HashSet<>();
        views.forEach(view -> identifiers(view, known));
        return known;
    }

    private static void identifiers(XmlNode node, Set<String> known) {
        node.children("node", "connection").forEach(each -> {
            known.add(each.attribute("identifier").strip());
            identifiers(each, known);
        });
    }

    // A viewpoint of one's own is kept by its name; what it allows and whom it is for is not.
    private void viewpoints(XmlNode all) {
        for (XmlNode viewpoint : all.children("viewpoint")) {
            String form = viewpoint.attribute("identifier").strip();
            viewpoints.putIfAbsent(form, reading.name(viewpoint, form).text());
            reading.notKept("viewpoint", form, viewpoint);
        }
    }

    /** The id of a view that the file refers to; {@code null} if that is none. */
    String find(String form) {
        String id = concepts.ids().find(form.strip());
        return id != null && byId.containsKey(id) ? id : null;
    }

    /** All views, in order. */
    List<View> all() {
        List<View> all = new ArrayList<>();
        byId.forEach((id, node) -> all.add(view(id, node)));
        return all;
    }

    private View view(String id, XmlNode node) {
        Said said = definitions.of(node, id);
        ViewMarks marks = new ViewMarks(said);
        View.Builder view = View.builder(id)
                .name(reading.name(node, id))
                .description(reading.documentation(node, id))
                .properties(said.own())
                .viewpoint(viewpoint(node))
                .allRelations(marks.isAllRelations());
        Boxes drawn = new Boxes(reading, concepts, this, boxes, marks, id);
        node.children("node").forEach(each -> view.node(drawn.node(each)));
        new Lines(reading, concepts, boxes, marks, id, drawn.forms())
                .of(node.children("connection"))
                .forEach(view::connection);
        reading.leave(node, id, PARTS);
        return view.build();
    }

    private String viewpoint(XmlNode node) {
        String told = node.attribute("viewpoint");
        return told.isBlank()
                ? viewpoints.getOrDefault(node.attribute("viewpointRef").strip(), told)
                : told;
    }
}
