package se.sambruk.otp.api.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertSame;

import java.util.List;
import org.junit.Test;

public class ViewLinesTest {
    private static final Relation AB = Relation.of("A-B", RelationType.SERVING, "A", "B");
    private static final Relation PART = Relation.of("part", RelationType.COMPOSITION, "A", "B");

    private static ViewNode box(String element, ViewNode... within) {
        return ViewNode.element("V." + element, element).nodes(List.of(within)).build();
    }

    private static View.Builder all(ViewNode... nodes) {
        return View.builder("V").allRelations(true).nodes(List.of(nodes));
    }

    private static View completed(View.Builder view, Relation... relations) {
        View made = view.build();
        return ViewLines.of(List.of(relations), List.of(made)).complete(made);
    }

    /** Each as its id, its ends, and what it shows. */
    private static List<String> lines(View view) {
        return view.connections().stream()
                .map(line -> line.id() + ": " + line.source() + " > " + line.target() + " "
                        + line.relation().orElse("-"))
                .toList();
    }

    private static ViewConnection open(String id, String relation) {
        return ViewConnection.builder(id, "", "").relation(relation).build();
    }

    @Test
    public void a_view_of_all_relations_gets_those_between_what_it_shows_in_the_models_order() {
        View view = completed(
                all(box("B"), box("A")),
                Relation.of("B-A", RelationType.FLOW, "B", "A"),
                AB,
                Relation.of("A-C", RelationType.FLOW, "A", "C"));
        assertEquals(List.of("V.B-A: V.B > V.A B-A", "V.A-B: V.A > V.B A-B"), lines(view));
        assertFalse(view.isAllRelations());
    }

    @Test
    public void a_view_with_all_its_lines_is_left_as_it_is() {
        View view = View.builder("V").node(box("A")).node(box("B")).build();
        assertSame(view, ViewLines.of(List.of(AB), List.of(view)).complete(view));
    }

    @Test
    public void what_nesting_tells_gets_no_line_unless_another_relation_ends_at_it() {
        Relation about = Relation.of("about", RelationType.ASSOCIATION, "C", "part");
        assertEquals(List.of(), lines(completed(all(box("A", box("B"))), PART, about)));
        assertEquals(
                List.of("V.about: V.C > V.part about", "V.part: V.A > V.B part"),
                lines(completed(all(box("A", box("B")), box("C")), about, PART)));
    }

    @Test
    public void a_relation_to_a_relation_leads_to_the_line_that_shows_it() {
        Relation about = Relation.of("about", RelationType.ASSOCIATION, "A-B", "C");
        Relation further = Relation.of("further", RelationType.ASSOCIATION, "about", "A");
        ViewConnection own =
                ViewConnection.builder("own", "V.A", "V.B").relation("A-B").build();
        assertEquals(
                List.of("own: V.A > V.B A-B", "V.further: V.about > V.A further", "V.about: own > V.C about"),
                lines(completed(all(box("A"), box("B"), box("C")).connection(own), further, about, AB)));
    }

    @Test
    public void relations_that_end_at_each_other_are_not_shown() {
        assertEquals(
                List.of(),
                lines(completed(
                        all(box("A")),
                        Relation.of("r", RelationType.ASSOCIATION, "A", "s"),
                        Relation.of("s", RelationType.ASSOCIATION, "A", "r"))));
    }

    @Test
    public void of_an_element_that_is_shown_twice_the_closest_box_is_joined() {
        assertEquals(
                List.of("V.A-B: A2 > V.B A-B"),
                lines(completed(
                        all(
                                box("A"),
                                ViewNode.group("g")
                                        .node(box("B"))
                                        .node(ViewNode.element("A2", "A").build())
                                        .build()),
                        AB)));
    }

    @Test
    public void no_line_takes_an_id_that_is_taken_in_any_view() {
        View view = all(box("A"), box("B")).build();
        View other = View.builder("W")
                .node(ViewNode.note("V.A-B").label("x").build())
                .build();
        assertEquals(
                List.of("V.A-B.2: V.A > V.B A-B"),
                lines(ViewLines.of(List.of(AB), List.of(view, other)).complete(view)));
    }

    @Test
    public void an_open_line_is_given_its_ends_and_keeps_what_else_it_says() {
        ViewConnection open =
                open("l", "A-B").toBuilder().label(LanguageText.of("ger")).build();
        View view = completed(View.builder("V").node(box("A")).node(box("B")).connection(open), AB);
        assertEquals(List.of("l: V.A > V.B A-B"), lines(view));
        assertEquals("ger", view.connections().get(0).label().text());
    }

    @Test
    public void an_open_line_is_drawn_though_nesting_tells_it() {
        assertEquals(
                List.of("l: V.A > V.B part"),
                lines(completed(View.builder("V").node(box("A", box("B"))).connection(open("l", "part")), PART)));
    }

    @Test
    public void an_open_line_whose_ends_are_not_shown_stays_open() {
        View.Builder view =
                View.builder("V").node(box("A")).connection(open("l", "A-B")).connection(open("m", "gone"));
        assertEquals(view.build(), completed(view, AB));
    }

    @Test
    public void open_lines_may_end_at_each_other_in_any_order() {
        Relation about = Relation.of("about", RelationType.ASSOCIATION, "C", "A-B");
        assertEquals(
                List.of("m: V.C > l about", "l: V.A > V.B A-B"),
                lines(completed(
                        View.builder("V")
                                .node(box("A"))
                                .node(box("B"))
                                .node(box("C"))
                                .connection(open("m", "about"))
                                .connection(open("l", "A-B")),
                        about,
                        AB)));
    }

    @Test
    public void a_model_gets_the_lines_of_all_its_views_each_with_an_id_of_its_own() {
        ArchitectureModel model = ArchitectureModel.builder("m")
                .element(Element.of("A", "node", "A", ""))
                .element(Element.of("B", "node", "B", ""))
                .relation(Relation.of("B.r", RelationType.FLOW, "A", "B"))
                .relation(Relation.of("r", RelationType.FLOW, "A", "B"))
                .view(all(box("A"), box("B")).build())
                .view(View.builder("V.B")
                        .allRelations(true)
                        .node(ViewNode.element("2A", "A").build())
                        .node(ViewNode.element("2B", "B").build())
                        .build())
                .build();
        ArchitectureModel complete = ViewLines.complete(model);
        assertEquals(
                List.of("V.B.r: V.A > V.B B.r", "V.r: V.A > V.B r"),
                lines(complete.view("V").orElseThrow()));
        assertEquals(
                List.of("V.B.B.r: 2A > 2B B.r", "V.B.r.2: 2A > 2B r"),
                lines(complete.view("V.B").orElseThrow()));
    }
}
