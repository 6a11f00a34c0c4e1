package se.sambruk.otp.architecture.coverage;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.CoverageReport;
import se.sambruk.otp.api.architecture.CoverageRequest;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementCoverage;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.RequirementCoverage;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.testkit.Samples;

public class CoverageTest {
    private static final List<Benefit> BENEFITS = List.of(
            Benefit.of("1", "Service", List.of(new Benefit.Point("1a", "Följa"), new Benefit.Point("1b", "Starta"))));
    private static final List<Category> CATEGORIES = List.of(
            Category.of("SAK", "Säkerhet", "", List.of(), List.of()),
            Category.of("DRI", "Drift", "", List.of(), List.of()));

    private final ArchitectureModel.Builder model =
            ArchitectureModel.builder("m").element(outcome("U1A", "1a")).element(outcome("U1B", "1b"));

    private static Element outcome(String id, String benefit) {
        return Element.builder(id, ElementType.OUTCOME)
                .name("Utfall " + id)
                .facet(Facet.BENEFIT, benefit)
                .build();
    }

    private CoverageTest element(String id, ElementType type) {
        model.element(Element.builder(id, type).name("Namn " + id).build());
        return this;
    }

    private CoverageTest pattern(String id) {
        model.element(Element.builder(id, ElementType.GROUPING)
                .facet(Facet.SPECIALIZATION, Element.PATTERN)
                .build());
        return this;
    }

    private CoverageTest relation(RelationType type, String source, String target) {
        model.relation(Relation.of(source + "-" + type.wire() + "-" + target, type, source, target));
        return this;
    }

    private static Requirement requirement(String id, List<String> benefits, String... elements) {
        return Samples.requirement(id, RequirementKind.MANDATORY)
                .set(
                        RequirementField.TRACES,
                        List.of(elements).stream()
                                .map(element -> Trace.of(element, TraceRole.REALIZES))
                                .toList())
                .set(RequirementField.BENEFITS, benefits)
                .build();
    }

    private CoverageReport coverage(Requirement... requirements) {
        CoverageRequest.Builder request =
                CoverageRequest.builder(model.build()).categories(CATEGORIES).benefits(BENEFITS);
        List.of(requirements).forEach(requirement -> request.requirement("prov", requirement));
        return new CoverageComponent().coverage(request.build());
    }

    private static List<String> found(CoverageReport report) {
        return report.findings().stream()
                .map(finding -> finding.code() + " " + finding.concept().orElseThrow())
                .toList();
    }

    private List<String> reachedFrom(String element) {
        return coverage().elements().stream()
                .filter(column -> column.id().equals(element))
                .findFirst()
                .map(ElementCoverage::reached)
                .orElseThrow();
    }

    private static RequirementCoverage row(CoverageReport report, String id) {
        return report.requirements().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void a_whole_trace_leaves_nothing_without() {
        element("K", ElementType.APPLICATION_COMPONENT)
                .relation(RelationType.REALIZATION, "K", "U1A")
                .relation(RelationType.INFLUENCE, "K", "U1B");
        CoverageReport report = coverage(requirement("PRV-DRI-001", List.of("1a"), "K"));
        assertEquals(List.of(), report.findings());
        assertFalse(report.hasOrphans());
        assertEquals(List.of("1a", "1b"), row(report, "PRV-DRI-001").reached());
        assertEquals(List.of("PRV-DRI-001"), report.benefits().get(1).requirements());
        assertEquals(List.of(), report.benefits().get(1).naming());
        assertEquals(List.of("U1B"), report.benefits().get(1).shownBy());
        assertEquals(List.of("K"), report.benefits().get(1).elements());
    }

    @Test
    public void what_answers_to_the_reference_needs_no_requirement_of_its_own() {
        element("K", ElementType.APPLICATION_COMPONENT)
                .relation(RelationType.REALIZATION, "K", "U1A")
                .relation(RelationType.INFLUENCE, "K", "U1B");
        model.element(Element.builder("EXK-K", ElementType.APPLICATION_COMPONENT)
                .name("Kommunens")
                .facet(Facet.ANSWERS_TO, "K")
                .build());
        model.element(Element.builder("EXK-L", ElementType.APPLICATION_COMPONENT)
                .name("Kommunens andra")
                .build());
        assertEquals(
                List.of("OTP-4307 EXK-L", "OTP-4308 EXK-L"),
                found(coverage(requirement("PRV-DRI-001", List.of("1a"), "K"))));
    }

    @Test
    public void an_element_leads_upward_and_never_back() {
        for (RelationType type : List.of(
                RelationType.REALIZATION,
                RelationType.INFLUENCE,
                RelationType.SERVING,
                RelationType.ASSIGNMENT,
                RelationType.SPECIALIZATION)) {
            CoverageTest test =
                    new CoverageTest().element("A", ElementType.NODE).element("B", ElementType.NODE);
            test.relation(type, "A", "B").relation(RelationType.REALIZATION, "B", "U1A");
            assertEquals(type.wire(), List.of("1a"), test.reachedFrom("A"));
            test = new CoverageTest().element("A", ElementType.NODE).element("B", ElementType.NODE);
            test.relation(type, "A", "B").relation(RelationType.REALIZATION, "A", "U1A");
            assertEquals(type.wire(), List.of(), test.reachedFrom("B"));
        }
    }

    @Test
    public void a_part_leads_to_its_whole_and_information_to_what_uses_it() {
        for (RelationType type : List.of(RelationType.AGGREGATION, RelationType.COMPOSITION, RelationType.ACCESS)) {
            CoverageTest test =
                    new CoverageTest().element("A", ElementType.NODE).element("B", ElementType.NODE);
            test.relation(type, "A", "B").relation(RelationType.REALIZATION, "A", "U1A");
            assertEquals(type.wire(), List.of("1a"), test.reachedFrom("B"));
            test = new CoverageTest().element("A", ElementType.NODE).element("B", ElementType.NODE);
            test.relation(type, "A", "B").relation(RelationType.REALIZATION, "B", "U1A");
            assertEquals(type.wire(), List.of(), test.reachedFrom("A"));
        }
    }

    @Test
    public void flows_and_bad_influence_lead_nowhere() {
        element("A", ElementType.NODE).element("B", ElementType.NODE).element("C", ElementType.NODE);
        relation(RelationType.REALIZATION, "B", "U1A")
                .relation(RelationType.FLOW, "A", "B")
                .relation(RelationType.TRIGGERING, "A", "B");
        model.relation(Relation.builder("minus", RelationType.INFLUENCE, "C", "U1A")
                .influence("--")
                .build());
        assertEquals(List.of(), reachedFrom("A"));
        assertEquals(List.of(), reachedFrom("C"));
    }

    @Test
    public void the_way_stops_at_the_first_benefit() {
        element("A", ElementType.NODE)
                .relation(RelationType.REALIZATION, "A", "U1A")
                .relation(RelationType.INFLUENCE, "U1A", "U1B");
        assertEquals(List.of("1a"), reachedFrom("A"));
        assertEquals(List.of("1a"), reachedFrom("U1A"));
    }

    @Test
    public void cycles_are_passed_once() {
        element("A", ElementType.NODE).element("B", ElementType.NODE);
        relation(RelationType.SERVING, "A", "B")
                .relation(RelationType.SERVING, "B", "A")
                .relation(RelationType.REALIZATION, "A", "U1A");
        assertEquals(List.of("1a"), reachedFrom("B"));
    }

    @Test
    public void an_association_counts_only_for_what_leads_nowhere_else() {
        element("A", ElementType.NODE).element("B", ElementType.NODE).element("C", ElementType.NODE);
        relation(RelationType.REALIZATION, "B", "U1A")
                .relation(RelationType.ASSOCIATION, "B", "A")
                .relation(RelationType.REALIZATION, "C", "U1B")
                .relation(RelationType.ASSOCIATION, "C", "B");
        assertEquals("against an association without a direction", List.of("1a"), reachedFrom("A"));
        assertEquals(List.of("1b"), reachedFrom("C"));
        model.element(Element.of("D", "node", "D", ""))
                .relation(Relation.builder("d", RelationType.ASSOCIATION, "B", "D")
                        .directed(true)
                        .build());
        assertEquals("not against one with a direction", List.of(), reachedFrom("D"));
    }

    @Test
    public void a_requirement_without_element_or_benefit_is_an_error() {
        relation(RelationType.REALIZATION, "U1A", "U1B");
        CoverageReport report = coverage(requirement("PRV-DRI-001", List.of()));
        assertTrue(found(report).containsAll(List.of("OTP-4300 PRV-DRI-001", "OTP-4301 PRV-DRI-001")));
        assertTrue(report.hasOrphans());
        report = coverage(requirement("PRV-DRI-001", List.of("1a"), "U1A"));
        assertEquals(List.of(), report.findings("OTP-4300"));
    }

    @Test
    public void a_trace_to_what_is_not_there_is_an_error() {
        CoverageReport report = coverage(requirement("PRV-DRI-001", List.of("1a"), "K-BORTA"));
        assertTrue(found(report).containsAll(List.of("OTP-4300 PRV-DRI-001", "OTP-4302 PRV-DRI-001")));
        assertEquals(List.of("K-BORTA"), row(report, "PRV-DRI-001").missing());
    }

    @Test
    public void a_benefit_that_the_elements_do_not_lead_to_is_told_as_information() {
        element("K", ElementType.NODE).relation(RelationType.REALIZATION, "K", "U1A");
        CoverageReport report = coverage(requirement("PRV-DRI-001", List.of("1b", "1a", "9x"), "K"));
        ModelFinding unreached = report.findings("OTP-4303").get(0);
        assertEquals(List.of("1b"), unreached.others());
        assertEquals(List.of("9x"), report.findings("OTP-4304").get(0).others());
        assertEquals(List.of("1b", "9x"), row(report, "PRV-DRI-001").unreached());
    }

    @Test
    public void principles_patterns_and_what_is_offered_need_requirements() {
        element("P", ElementType.PRINCIPLE)
                .pattern("M")
                .element("K", ElementType.APPLICATION_COMPONENT)
                .element("A", ElementType.BUSINESS_ACTOR)
                .relation(RelationType.REALIZATION, "K", "M")
                .relation(RelationType.REALIZATION, "M", "P")
                .relation(RelationType.REALIZATION, "P", "U1A");
        List<String> found = found(coverage());
        assertTrue(found.toString(), found.containsAll(List.of("OTP-4305 P", "OTP-4306 M", "OTP-4307 K")));
        assertFalse(found.toString(), found.contains("OTP-4307 A") || found.contains("OTP-4308 A"));
    }

    @Test
    public void a_pattern_rests_on_its_members_and_a_principle_on_what_realizes_it() {
        element("P", ElementType.PRINCIPLE)
                .pattern("M")
                .element("K", ElementType.APPLICATION_COMPONENT)
                .element("T", ElementType.APPLICATION_SERVICE)
                .relation(RelationType.AGGREGATION, "M", "K")
                .relation(RelationType.REALIZATION, "M", "P")
                .relation(RelationType.REALIZATION, "P", "U1A");
        model.view(View.builder("V")
                .facet(Facet.SUBJECT, "M")
                .node(ViewNode.element("V.T", "T").build())
                .build());
        CoverageReport report = coverage(
                requirement("PRV-DRI-001", List.of(), "K"),
                requirement("PRV-DRI-002", List.of(), "T"),
                requirement("PRV-DRI-003", List.of(), "M"));
        ElementCoverage pattern = column(report, "M");
        assertEquals(List.of("PRV-DRI-003"), pattern.requirements());
        assertEquals(List.of("PRV-DRI-001", "PRV-DRI-002"), pattern.through());
        ElementCoverage principle = column(report, "P");
        assertEquals(List.of(), principle.requirements());
        assertEquals(List.of("PRV-DRI-001", "PRV-DRI-002", "PRV-DRI-003"), principle.through());
        assertEquals(List.of(), report.findings("OTP-4305"));
    }

    private static ElementCoverage column(CoverageReport report, String id) {
        return report.elements().stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void what_leads_to_no_benefit_and_benefits_that_nothing_leads_to_are_found() {
        element("K", ElementType.APPLICATION_COMPONENT).element("T", ElementType.NODE);
        model.element(outcome("U9", "9"));
        List<String> found = found(coverage(requirement("PRV-DRI-001", List.of("1a"), "K", "T")));
        assertTrue(
                found.toString(),
                found.containsAll(List.of(
                        "OTP-4308 K", "OTP-4308 T", "OTP-4309 1a", "OTP-4309 1b", "OTP-4310 1b", "OTP-4311 U9")));
        assertFalse(found.toString(), found.contains("OTP-4310 1a"));
    }

    @Test
    public void nothing_is_said_of_points_where_no_benefits_are_given() {
        element("K", ElementType.APPLICATION_COMPONENT).relation(RelationType.REALIZATION, "K", "U1A");
        CoverageReport report = new CoverageComponent()
                .coverage(CoverageRequest.builder(model.build())
                        .requirement("prov", requirement("PRV-DRI-001", List.of("1a"), "K"))
                        .build());
        assertEquals(List.of(), report.findings());
        assertEquals(List.of("1a"), row(report, "PRV-DRI-001").reached());
    }

    @Test
    public void what_the_model_suppresses_is_told_but_no_orphan() {
        element("K", ElementType.APPLICATION_COMPONENT)
                .element("L", ElementType.APPLICATION_COMPONENT)
                .relation(RelationType.REALIZATION, "K", "U1A")
                .relation(RelationType.REALIZATION, "L", "U1B");
        model.suppression(FindingSuppression.of("OTP-4307", "K", "köps inte"));
        CoverageReport report =
                coverage(requirement("PRV-DRI-001", List.of(), "L"), requirement("PRV-DRI-002", List.of(), "U1A"));
        assertEquals(List.of("OTP-4307 K"), found(report));
        assertEquals(Optional.of("köps inte"), report.findings().get(0).suppressed());
        assertFalse(report.hasOrphans());
        assertTrue(coverage().hasOrphans());
    }

    @Test
    public void rows_follow_the_categories_and_columns_the_layers() {
        element("N", ElementType.NODE)
                .element("J", ElementType.JUNCTION)
                .pattern("M")
                .element("K", ElementType.APPLICATION_COMPONENT)
                .element("P", ElementType.PRINCIPLE);
        CoverageReport report = coverage(
                requirement("PRV-DRI-002", List.of(), "K"),
                requirement("PRV-XYZ-001", List.of(), "K"),
                requirement("PRV-DRI-001", List.of(), "K", "N"),
                requirement("PRV-SAK-001", List.of()));
        assertEquals(
                List.of("PRV-SAK-001", "PRV-DRI-001", "PRV-DRI-002", "PRV-XYZ-001"),
                report.requirements().stream().map(RequirementCoverage::id).toList());
        assertEquals(
                List.of("U1A", "U1B", "P", "M", "K", "N"),
                report.elements().stream().map(ElementCoverage::id).toList());
        assertEquals(
                List.of(
                        new CoverageReport.Heat("SAK", "Säkerhet", List.of(0, 0, 0, 0, 0, 0)),
                        new CoverageReport.Heat("DRI", "Drift", List.of(0, 0, 0, 0, 2, 1)),
                        new CoverageReport.Heat("XYZ", "", List.of(0, 0, 0, 0, 1, 0))),
                report.heat());
    }

    @Test
    public void a_cell_holds_all_roles() {
        element("K", ElementType.NODE);
        Requirement requirement = requirement("PRV-DRI-001", List.of()).toBuilder()
                .set(
                        RequirementField.TRACES,
                        List.of(Trace.of("K", TraceRole.CONSTRAINS), Trace.of("K", TraceRole.REALIZES)))
                .build();
        assertEquals(
                Set.of(TraceRole.REALIZES, TraceRole.CONSTRAINS),
                row(coverage(requirement), "PRV-DRI-001").roles("K"));
    }
}
