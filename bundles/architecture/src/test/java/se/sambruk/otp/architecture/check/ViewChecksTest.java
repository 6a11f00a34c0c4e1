package se.sambruk.otp.architecture.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.architecture.check.Checked.box;
import static se.sambruk.otp.architecture.check.Checked.element;
import static se.sambruk.otp.architecture.check.Checked.found;
import static se.sambruk.otp.architecture.check.Checked.line;
import static se.sambruk.otp.architecture.check.Checked.relation;
import static se.sambruk.otp.architecture.check.Checked.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewpointNames;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;

public class ViewChecksTest {
    private static final Relation SERVED = relation(RelationType.SERVING, "T", "R");

    private static List<ModelFinding> in(String code, View.Builder view) {
        return found(code, model -> model.view(view.build()));
    }

    private static ViewNode placed(String element, int x, int y) {
        return box(element).bounds(new Bounds(x, y, 100, 50)).build();
    }

    @Test
    public void an_empty_view_is_found_but_a_page_of_notes_is_not_empty() {
        assertEquals(1, in("OTP-4221", view("W")).size());
        assertEquals(
                List.of(),
                in(
                        "OTP-4221",
                        view("W").node(ViewNode.note("n").label("Läs mer").build())));
    }

    @Test
    public void what_a_view_shows_and_nobody_has_is_found_once() {
        List<ModelFinding> findings = in(
                "OTP-4220",
                view("W")
                        .node(box("BORTA").build())
                        .node(ViewNode.element("b2", "BORTA").build())
                        .node(ViewNode.view("b3", "K").build())
                        .node(box("K").build())
                        .connection(ViewConnection.builder("l", "b.K", "b2")
                                .relation("INGEN")
                                .build()));
        assertEquals(
                List.of("BORTA", "INGEN", "K"),
                findings.stream().map(finding -> finding.others().get(0)).toList());
    }

    @Test
    public void a_line_to_a_box_of_another_view_is_found() {
        List<ModelFinding> findings = in(
                "OTP-4228",
                view("W")
                        .node(box("K").build())
                        .connection(ViewConnection.builder("l", "b.K", "b.R").build()));
        assertEquals(
                "Linjen l i vyn W (Vyn W) går till b.R, som inte finns i vyn.",
                findings.get(0).message().toString());
    }

    @Test
    public void boxes_that_partly_cover_each_other_are_worth_knowing() {
        ModelFinding finding = in(
                        "OTP-4222",
                        view("W")
                                .node(placed("K", 0, 0))
                                .node(placed("T", 50, 20))
                                .node(placed("R", 200, 0)))
                .get(0);
        assertEquals(FindingSeverity.INFORMATION, finding.severity());
        assertEquals(List.of("K", "T"), finding.others());
    }

    @Test
    public void boxes_side_by_side_within_each_other_and_under_notes_are_left_alone() {
        assertEquals(
                List.of(),
                in(
                        "OTP-4222",
                        view("W")
                                .node(box("K").bounds(new Bounds(0, 0, 400, 400))
                                        .node(placed("F", 10, 10))
                                        .build())
                                .node(placed("T", 20, 100))
                                .node(placed("R", 399, 0))
                                .node(ViewNode.note("n")
                                        .bounds(new Bounds(380, 10, 100, 100))
                                        .build())));
    }

    @Test
    public void a_box_that_hides_another_is_found() {
        assertEquals(
                1,
                in(
                                "OTP-4222",
                                view("W")
                                        .node(placed("F", 10, 10))
                                        .node(box("K").bounds(new Bounds(0, 0, 400, 400))
                                                .build()))
                        .size());
    }

    @Test
    public void a_line_between_other_elements_than_its_relation_is_found() {
        ModelFinding finding = in(
                        "OTP-4223",
                        view("W")
                                .node(box("K").build())
                                .node(box("R").build())
                                .connection(ViewConnection.builder("l", "b.K", "b.R")
                                        .relation(SERVED.id())
                                        .build()))
                .get(0);
        assertEquals(
                "Vyn W (Vyn W) ritar relationen T-serving-R från K (Namnet K) till R (Namnet R), men den går från T (Namnet T) till R (Namnet R).",
                finding.message().toString());
    }

    @Test
    public void the_same_wrong_line_between_other_boxes_of_the_same_elements_is_told_once() {
        assertEquals(
                1,
                in(
                                "OTP-4223",
                                view("W")
                                        .node(box("K").build())
                                        .node(ViewNode.element("again", "K").build())
                                        .node(box("R").build())
                                        .connection(ViewConnection.builder("l", "b.K", "b.R")
                                                .relation(SERVED.id())
                                                .build())
                                        .connection(ViewConnection.builder("m", "again", "b.R")
                                                .relation(SERVED.id())
                                                .build()))
                        .size());
    }

    @Test
    public void a_line_drawn_backwards_or_from_a_frame_is_found() {
        assertEquals(
                2,
                in(
                                "OTP-4223",
                                view("W")
                                        .node(box("T").build())
                                        .node(box("R").build())
                                        .node(ViewNode.group("g").build())
                                        .connection(ViewConnection.builder("l", "b.R", "b.T")
                                                .relation(SERVED.id())
                                                .build())
                                        .connection(ViewConnection.builder("m", "g", "b.R")
                                                .relation(SERVED.id())
                                                .build()))
                        .size());
    }

    @Test
    public void an_association_without_direction_may_be_drawn_from_either_end() {
        Relation both = relation(RelationType.ASSOCIATION, "K", "R");
        Relation onRelation = Relation.of("Q", RelationType.ASSOCIATION, "K", SERVED.id());
        assertEquals(List.of(), found("OTP-4223", model -> model.relation(both)
                .relation(onRelation)
                .view(view("W")
                        .node(box("K").build())
                        .node(box("R").build())
                        .node(box("T").build())
                        .connection(ViewConnection.builder("l", "b.R", "b.K")
                                .relation(both.id())
                                .build())
                        .connection(line(SERVED))
                        .connection(ViewConnection.builder("q", "b.K", "l." + SERVED.id())
                                .relation("Q")
                                .build())
                        .connection(ViewConnection.builder("egen", "b.K", "b.T").build())
                        .build())));
    }

    @Test
    public void an_element_that_no_shown_relation_reaches_is_worth_knowing() {
        List<ModelFinding> findings = in(
                "OTP-4224",
                view("W")
                        .node(box("T").build())
                        .node(box("R").build())
                        .node(box("K").build())
                        .connection(line(SERVED)));
        assertEquals(List.of("K"), findings.get(0).others());
        assertEquals(FindingSeverity.INFORMATION, findings.get(0).severity());
    }

    @Test
    public void lists_nested_boxes_and_the_subject_of_a_view_are_not_lonely() {
        assertEquals(List.of(), in("OTP-4224", view("W").node(box("T").build()).node(box("R").build())));
        assertEquals(
                List.of(),
                in(
                        "OTP-4224",
                        view("W")
                                .node(box("T").build())
                                .node(box("R").build())
                                .node(box("K").node(box("F").build()).build())
                                .connection(line(SERVED))));
        assertEquals(
                List.of(),
                in(
                        "OTP-4224",
                        view("W")
                                .facet(Facet.SUBJECT, "K")
                                .node(box("T").build())
                                .node(box("R").build())
                                .node(box("K").build())
                                .connection(line(SERVED))));
    }

    @Test
    public void a_view_that_shows_all_relations_needs_no_lines() {
        List<ModelFinding> findings = in(
                "OTP-4224",
                view("W")
                        .allRelations(true)
                        .node(box("T").build())
                        .node(box("R").build())
                        .node(box("K").build()));
        assertEquals(List.of("K"), findings.get(0).others());
    }

    @Test
    public void nesting_without_a_relation_is_worth_knowing() {
        List<ModelFinding> findings =
                in("OTP-4225", view("W").node(box("K").node(box("R").build()).build()));
        assertEquals(Optional.of("K"), findings.get(0).concept());
        assertEquals(List.of("R"), findings.get(0).others());
        assertEquals(FindingSeverity.INFORMATION, findings.get(0).severity());
    }

    @Test
    public void nesting_by_parts_kinds_and_two_steps_and_in_frames_is_left_alone() {
        assertEquals(List.of(), found("OTP-4225", model -> model.element(
                        element("S", ElementType.APPLICATION_COMPONENT))
                .relation(relation(RelationType.SPECIALIZATION, "S", "K"))
                .view(view("W")
                        .node(box("K").node(ViewNode.group("g")
                                        .node(box("F").node(box("T").build()).build())
                                        .build())
                                .node(box("S").build())
                                .build())
                        .build())
                .view(view("X")
                        .node(ViewNode.element("x1", "K")
                                .node(ViewNode.element("x2", "T").build())
                                .build())
                        .build())
                .view(view("Y")
                        .node(ViewNode.group("y")
                                .node(ViewNode.element("y1", "R").build())
                                .build())
                        .build())));
    }

    @Test
    public void two_parts_of_one_whole_are_not_parts_of_each_other() {
        assertEquals(
                1,
                found("OTP-4225", model -> model.element(element("F2", ElementType.APPLICATION_FUNCTION))
                                .relation(relation(RelationType.ASSIGNMENT, "K", "F2"))
                                .view(view("W")
                                        .node(box("F").node(box("F2").build()).build())
                                        .build()))
                        .size());
    }

    @Test
    public void every_viewpoint_that_is_checked_has_a_name_of_its_own_in_both_languages() {
        Set<String> swedish = new TreeSet<>();
        for (String viewpoint : new Viewpoints().names()) {
            assertEquals(
                    viewpoint.toLowerCase(Locale.ROOT),
                    ViewpointNames.of(viewpoint).in(Locale.ENGLISH));
            assertTrue(viewpoint, swedish.add(ViewpointNames.of(viewpoint).in(LocalizedText.SWEDISH)));
        }
    }

    @Test
    public void what_a_viewpoint_is_not_about_is_found() {
        ModelFinding finding = in(
                        "OTP-4226",
                        view("W")
                                .viewpoint("application-cooperation")
                                .node(box("K").build())
                                .node(box("R").build()))
                .get(0);
        assertEquals(FindingSeverity.WARNING, finding.severity());
        assertEquals(
                "Vyn W (Vyn W) har synvinkeln samverkan mellan applikationer (Application Cooperation) men visar verksamhetsroll: "
                        + "R (Namnet R).",
                finding.message().toString());
    }

    @Test
    public void groupings_notes_and_what_a_viewpoint_is_about_are_left_alone() {
        assertEquals(List.of(), found("OTP-4226", model -> model.element(element("G", ElementType.GROUPING))
                .view(view("W")
                        .viewpoint("Application Cooperation")
                        .node(box("K").build())
                        .node(box("G").build())
                        .node(ViewNode.note("n").build())
                        .build())));
        assertEquals(List.of(), in("OTP-4226", view("W").viewpoint("Layered").node(box("R").build())));
    }

    @Test
    public void a_viewpoint_of_ones_own_is_worth_knowing_with_what_may_be_meant() {
        ModelFinding finding = in(
                        "OTP-4227", view("W").viewpoint("Aplication Usage").node(box("K").build()))
                .get(0);
        assertEquals(FindingSeverity.INFORMATION, finding.severity());
        assertTrue(finding.message().toString().endsWith("standardens. Menade du Application Usage?"));
        assertEquals(List.of(), in("OTP-4227", view("W").node(box("K").build())));
    }

    @Test
    public void a_viewpoint_is_known_however_a_tool_writes_it() {
        for (String name :
                List.of("implementation_migration", "Implementation & Migration", "IMPLEMENTATION AND MIGRATION")) {
            assertEquals(
                    name, List.of(), in("OTP-4227", view("W").viewpoint(name).node(box("K").build())));
        }
    }

    @Test
    public void each_viewpoint_of_the_exchange_format_is_known() {
        for (String name : List.of(
                "Organization",
                "Application Platform",
                "Application Structure",
                "Information Structure",
                "Technology",
                "Layered",
                "Physical",
                "Product",
                "Application Usage",
                "Technology Usage",
                "Business Process Cooperation",
                "Application Cooperation",
                "Service Realization",
                "Implementation and Deployment",
                "Goal Realization",
                "Goal Contribution",
                "Principles",
                "Requirements Realization",
                "Motivation",
                "Strategy",
                "Capability Map",
                "Outcome Realization",
                "Resource Map",
                "Value Stream",
                "Project",
                "Migration",
                "Implementation and Migration",
                "Stakeholder")) {
            assertEquals(
                    name, List.of(), in("OTP-4227", view("W").viewpoint(name).node(box("K").build())));
        }
    }

    @Test
    public void a_subject_that_is_no_element_is_found() {
        assertEquals(
                1,
                in("OTP-4252", view("W").facet(Facet.SUBJECT, "V").node(box("K").build()))
                        .size());
        assertEquals(
                List.of(), in("OTP-4252", view("W").facet(Facet.SUBJECT, "K").node(box("K").build())));
    }
}
