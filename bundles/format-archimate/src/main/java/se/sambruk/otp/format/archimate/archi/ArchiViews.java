package se.sambruk.otp.format.archimate.archi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.format.archimate.archi.ArchiFolder.Item;
import se.sambruk.otp.format.archimate.common.Ids;
import se.sambruk.otp.format.archimate.xml.XmlNode;

/** The views of a model of Archi's. */
final class ArchiViews {
    /** Those whose name is more than their id in words. */
    private static final Map<String, String> VIEWPOINTS = Map.of(
            "implementation_deployment", "Implementation and Deployment",
            "implementation_migration", "Implementation and Migration",
            "capability", "Capability Map",
            "resource", "Resource Map");

    private static final Set<String> PLAIN_VIEWPOINTS = Set.of(
            "organization",
            "business_process_cooperation",
            "product",
            "application_cooperation",
            "application_structure",
            "application_usage",
            "technology",
            "technology_usage",
            "information_structure",
            "service_realization",
            "physical",
            "stakeholder",
            "goal_realization",
            "requirements_realization",
            "motivation",
            "strategy",
            "value_stream",
            "outcome_realization",
            "project",
            "migration",
            "layered");
    private static final Set<String> ATTRIBUTES = Set.of("id", "name", "documentation", "viewpoint");
    private static final Set<String> CHILDREN = Set.of("documentation", "property", "properties", "child", "children");

    private final ArchiConcepts concepts;
    private final Told told;
    private final Ids boxes;

    ArchiViews(ArchiConcepts concepts, Told told) {
        this.concepts = concepts;
        this.told = told;
        this.boxes = new Ids("box", () -> identifiers(concepts), true, told.findings());
    }

    private static Set<String> identifiers(ArchiConcepts concepts) {
        Set<String> known = new HashSet<>();
        concepts.views().values().forEach(item -> identifiers(item.node(), known));
        return known;
    }

    private static void identifiers(XmlNode node, Set<String> known) {
        node.children("child", "children", "sourceConnection", "sourceConnections")
                .forEach(each -> {
                    known.add(each.attribute("id").strip());
                    identifiers(each, known);
                });
    }

    List<View> all() {
        return concepts.views().entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .toList();
    }

    private View view(String id, Item item) {
        XmlNode node = item.node();
        View.Builder view = View.builder(id)
                .name(node.attribute("name"))
                .description(Nodes.text(node, "documentation"))
                .properties(ArchiConcepts.properties(node, id, item.file(), told))
                .viewpoint(viewpoint(node.attribute("viewpoint").strip(), id, item));
        ArchiBoxes drawn = new ArchiBoxes(concepts, told, boxes, id, item);
        node.children("child", "children").forEach(child -> view.node(drawn.node(child, 0, 0)));
        new ArchiLines(concepts, told, boxes, id, item, drawn).all().forEach(view::connection);
        told.leave(node, id, item.file(), ATTRIBUTES, CHILDREN);
        return view.build();
    }

    private String viewpoint(String told, String id, Item item) {
        if (told.isEmpty() || VIEWPOINTS.containsKey(told)) {
            return VIEWPOINTS.getOrDefault(told, "");
        }
        if (!PLAIN_VIEWPOINTS.contains(told)) {
            this.told.findings().tell("OTP-5454", told, id, item.at());
            return told;
        }
        StringBuilder name = new StringBuilder();
        for (String word : told.split("_")) {
            name.append(name.length() == 0 ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return name.toString();
    }
}
