package se.sambruk.otp.diagram;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;

/** What makes a drawing easy to read. */
public class ReadableTest {
    @Test
    public void a_box_around_others_is_no_higher_than_they_need() {
        View view = layOut(model().element(
                        Views.element("INT", ElementType.APPLICATION_COMPONENT, "Integrationsplattform för alla"))
                .element(Views.element("API", ElementType.APPLICATION_INTERFACE, "API-port"))
                .element(Views.element("SYS", ElementType.APPLICATION_COMPONENT, "Verksamhetssystem"))
                .relation(Views.relation("API", RelationType.SERVING, "SYS"))
                .view(Views.view("Låda")
                        .node(Views.box("SYS"))
                        .node(Views.box("INT", Views.box("API")))
                        .allRelations(true)
                        .build()));
        Bounds outer = bounds(view, "INT");
        Bounds inner = bounds(view, "API");
        int free = outer.y() + outer.height() - inner.y() - inner.height();
        assertTrue(outer + " around " + inner, free <= 20);
        assertTrue("in the middle", Math.abs(2 * inner.x() + inner.width() - 2 * outer.x() - outer.width()) <= 2);
    }

    @Test
    public void no_line_goes_round_above_the_uppermost_box() {
        ArchitectureModel.Builder model = model();
        String[] names = {"HAND", "NAMND", "MYND", "ARE", "BER"};
        for (String name : names) {
            model.element(Views.element(
                    name,
                    name.length() > 3 ? ElementType.BUSINESS_ROLE : ElementType.BUSINESS_PROCESS,
                    name.toLowerCase()));
        }
        View view = layOut(model.relation(Views.relation("HAND", RelationType.ASSIGNMENT, "ARE"))
                .relation(Views.relation("NAMND", RelationType.ASSIGNMENT, "BER"))
                .relation(Views.relation("MYND", RelationType.SERVING, "ARE"))
                .view(Views.view("Skikt")
                        .node(group("g1", "Människor", "HAND", "NAMND", "MYND"))
                        .node(group("g2", "Arbete", "ARE", "BER"))
                        .allRelations(true)
                        .build()));
        int top = view.allNodes()
                .mapToInt(node -> node.bounds().orElseThrow().y())
                .min()
                .orElseThrow();
        view.connections().forEach(line -> line.bendPoints().forEach(bend -> assertTrue(line.id(), bend.y() >= top)));
    }

    @Test
    public void many_boxes_joined_to_few_stand_at_both_sides_of_them() {
        ArchitectureModel.Builder model = model();
        View.Builder view = Views.view("Mål").allRelations(true);
        for (int i = 0; i < 3; i++) {
            model.element(Views.element("U" + i, ElementType.OUTCOME, "Utfall " + i));
            view.node(Views.box("U" + i));
        }
        for (int i = 0; i < 15; i++) {
            model.element(Views.element("M" + i, ElementType.GOAL, "Mål " + i));
            model.relation(Views.relation("M" + i, RelationType.REALIZATION, "U" + i / 5));
            view.node(Views.box("M" + i));
        }
        View laidOut = layOut(model.view(view.build()));
        long columns = laidOut.allNodes()
                .map(node -> bounds(node).x() + bounds(node).width() / 2)
                .distinct()
                .count();
        assertEquals(3, columns);
    }

    @Test
    public void what_tells_where_a_line_leads_is_drawn_over_labels() {
        ArchitectureModel model = model().element(Views.element("A", ElementType.NODE, "A"))
                .element(Views.element("B", ElementType.NODE, "B"))
                .relation(Relation.builder("r", RelationType.FLOW, "A", "B")
                        .name("uppgifter")
                        .build())
                .view(Views.view("Ett flöde")
                        .node(Views.box("A"))
                        .node(Views.box("B"))
                        .allRelations(true)
                        .build())
                .build();
        String svg = Drawn.of(model).svg();
        String legend = ">Förklaring<";
        String drawn = svg.substring(0, svg.indexOf(legend));
        int line = drawn.indexOf("stroke-dasharray");
        int background = drawn.indexOf("fill=\"#ffffff\"", line);
        int head = drawn.indexOf("stroke-linejoin=\"miter\"");
        assertTrue(drawn, line > 0 && line < background && background < head && head < drawn.indexOf(">uppgifter<"));
    }

    private static ArchitectureModel.Builder model() {
        return ArchitectureModel.builder("m");
    }

    private static View layOut(ArchitectureModel.Builder model) {
        return Views.diagrams().layOut(model.build(), Views.VIEW);
    }

    private static ViewNode group(String id, String label, String... elements) {
        ViewNode.Builder group = ViewNode.group(Views.VIEW + "." + id).label(label);
        List.of(elements).forEach(element -> group.node(Views.box(element)));
        return group.build();
    }

    private static Bounds bounds(View view, String element) {
        return view.allNodes()
                .filter(node -> node.shows().equals(element))
                .map(ReadableTest::bounds)
                .findFirst()
                .orElseThrow();
    }

    private static Bounds bounds(ViewNode node) {
        return node.bounds().orElseThrow();
    }
}
