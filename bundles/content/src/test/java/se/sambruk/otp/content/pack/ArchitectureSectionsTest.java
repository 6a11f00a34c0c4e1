package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.content.pack.Readings.catalog;
import static se.sambruk.otp.content.pack.Readings.codes;
import static se.sambruk.otp.content.pack.Readings.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Property;
import se.sambruk.otp.api.architecture.PropertyType;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.content.MemorySource;

/** An architecture is read from a pack as people and as tools write it. */
public class ArchitectureSectionsTest {
    private static final String ELEMENTS = """
            elements:
              - {id: K-A, type: application-component, name: A}
              - {id: K-B, type: application-component, name: B}
              - {id: K-C, type: application-component, name: C}
            relations:
              - {source: K-A, type: serving, target: K-B}
              - {id: r2, source: K-B, type: flow, target: K-C}
            """;

    private static MemorySource pack(String... files) {
        MemorySource source = Packs.pack("p", "prov", "1.0.0", "", "");
        for (int i = 0; i < files.length; i++) {
            source.with("OTP-INF/arkitektur-" + i + ".yaml", files[i]);
        }
        return source;
    }

    private static MemorySource above(String file) {
        return Packs.pack("p", "prov", "1.0.0", "  requires: [{pack: kravmaster, version: \"[4.0,5)\"}]\n", "")
                .with("OTP-INF/arkitektur.yaml", file);
    }

    private static Element element(String yaml) {
        List<Element> elements = catalog(pack("elements:\n" + yaml.indent(2))).elements();
        return elements.get(0);
    }

    private static View view(String yaml) {
        return catalog(pack(ELEMENTS, "views:\n" + yaml.indent(2))).views().get(0);
    }

    @Test
    public void an_element_says_what_a_pattern_is_made_of() {
        Element pattern = element("""
                - id: M-X
                  type: grouping
                  name: {sv: Mönster, en: Pattern}
                  description: Ett mönster.
                  specialization: pattern
                  context: Där det gäller.
                  problem: Vad det löser.
                  forces: [tid, {sv: pengar, en: money}]
                  solution: Så här.
                  consequences: [bra, dåligt]
                  avoid: [ibland]
                  benefits: [2c, "2"]
                  sources: ["https://exempel.se/a"]
                  properties: {Livscykel: förvaltas, Ägare: [a, b], Tom: }
                """);
        assertTrue(pattern.isPattern());
        assertEquals("Pattern", pattern.names().in(Locale.ENGLISH));
        assertEquals(
                List.of("tid", "pengar"),
                pattern.facet(Facet.FORCE).stream().map(LanguageText::text).toList());
        assertEquals("money", pattern.facet(Facet.FORCE).get(1).in(Locale.ENGLISH));
        assertEquals("Så här.", pattern.facetText(Facet.SOLUTION).orElseThrow());
        assertEquals(
                List.of(
                        "specialization",
                        "context",
                        "problem",
                        "force",
                        "force",
                        "solution",
                        "consequence",
                        "consequence",
                        "avoid",
                        "benefit",
                        "benefit",
                        "source",
                        "Livscykel",
                        "Ägare",
                        "Ägare",
                        "Tom"),
                pattern.properties().stream().map(Property::key).toList());
        assertTrue(pattern.values("Tom").get(0).isEmpty());
    }

    @Test
    public void properties_may_be_written_as_tools_do() {
        assertEquals(
                List.of(Property.of("b", "1"), Property.of("a", ""), Property.of("b", "1")),
                element(
                                "- {id: X, type: node, name: X, properties: [{key: b, value: 1}, {key: a}, {key: b, value: 1}]}")
                        .properties());
    }

    @Test
    public void ids_are_those_that_tools_choose_too() {
        for (String id : List.of("650", "id-4f2a-77", "_6ba7", "åäö/½", "x".repeat(255))) {
            assertEquals(
                    id, element("- {id: \"" + id + "\", type: node, name: X}").id());
        }
        assertEquals(
                List.of("OTP-1279", "OTP-1279"),
                codes(read(pack("elements: [{id: a b, type: node, name: X}, {id: " + "x".repeat(256)
                        + ", type: node, name: Y}]"))));
    }

    @Test
    public void a_requirement_can_be_traced_to_such_an_id() {
        MemorySource source = Packs.pack(
                        "p", "prov", "1.0.0", "", "traces: [{element: \"650\"}, {element: \"id-4f (1)\"}]")
                .with("OTP-INF/a.yaml", "elements: [{id: 650, type: node, name: X}]");
        assertEquals(List.of("OTP-1279", "OTP-1264"), codes(read(source)));
    }

    @Test
    public void a_slip_in_a_type_is_found_and_a_foreign_type_is_said_to_be_one() {
        assertEquals(List.of("OTP-1108"), codes(read(pack("elements: [{id: X, type: Server, name: X}]"))));
        assertEquals(List.of("OTP-1108"), codes(read(pack("elements: [{id: X, type: 'other:', name: X}]"))));
        assertEquals(
                "Server", element("- {id: X, type: 'other:Server', name: X}").type());
        assertEquals("node", element("- {id: X, type: 'other:Node', name: X}").type());
        assertEquals(
                "data-object", element("- {id: X, type: data-object, name: X}").type());
    }

    @Test
    public void an_element_without_a_name_is_only_warned_of_and_a_junction_not_even_that() {
        assertEquals(
                List.of("OTP-1282"), codes(read(pack("elements: [{id: X, type: node}, {id: Y, type: or-junction}]"))));
    }

    @Test
    public void a_relation_has_an_id_of_its_own_or_of_what_it_joins() {
        List<Relation> relations = catalog(pack(ELEMENTS, """
                relations:
                  - {source: K-A, type: access, target: r2, access: read-write, influence: "++", directed: true, name: N}
                """)).relations();
        assertEquals(
                List.of("K-A-serving-K-B", "r2", "K-A-access-r2"),
                relations.stream().map(Relation::id).toList());
        assertEquals(Optional.of(AccessType.READ_WRITE), relations.get(2).access());
        assertEquals("++", relations.get(2).influence());
        assertTrue(relations.get(2).isDirected());
    }

    @Test
    public void elements_relations_and_views_share_their_ids() {
        assertEquals(
                List.of("OTP-1250", "OTP-1250", "OTP-1250"),
                codes(read(pack(ELEMENTS, "views: [{id: K-A}, {id: r2}, {id: K-A-serving-K-B}]"))));
    }

    @Test
    public void the_short_form_of_a_view_names_its_boxes() {
        View view = view("""
                - id: V
                  name: Vy
                  viewpoint: Application Cooperation
                  subject: K-A
                  show:
                    - K-A
                    - {element: K-B, show: [K-A, {note: Text}], label: Annat namn}
                    - {group: Rubrik, show: [K-A, {group: Inre}]}
                    - {note: En till}
                    - {view: V}
                """);
        assertEquals(
                List.of("V.K-A", "V.K-B", "V.K-A.2", "V.n1", "V.g1", "V.K-A.3", "V.g2", "V.n2", "V.V"),
                view.allNodes().map(ViewNode::id).toList());
        assertEquals(Optional.of("K-A"), view.subject());
        assertEquals("Annat namn", view.nodes().get(1).label().text());
        assertEquals(ViewNodeKind.VIEW, view.nodes().get(4).kind());
        assertTrue(view.isAllRelations());
    }

    @Test
    public void a_view_shows_all_relations_none_or_those_named() {
        assertFalse(view("- {id: V, show: [K-A], relations: none}").isAllRelations());
        View named = view("- {id: V, show: [K-A, K-B], relations: [K-A-serving-K-B]}");
        assertFalse(named.isAllRelations());
        ViewConnection line = named.connections().get(0);
        assertEquals("V.K-A-serving-K-B", line.id());
        assertEquals(Optional.of("K-A-serving-K-B"), line.relation());
        assertEquals(List.of("OTP-1108"), codes(read(pack(ELEMENTS, "views: [{id: V, show: [], relations: some}]"))));
    }

    @Test
    public void a_view_in_full_is_the_one_that_a_tool_wrote() {
        Catalog first = catalog(pack(ELEMENTS, """
                views:
                  - id: "12"
                    name: {sv: Vy}
                    viewpoint: X
                    allRelations: false
                    nodes:
                      - id: n1
                        shows: K-A
                        bounds: {x: -5, y: 0, w: 120, h: 55}
                        style: {fill: "#B5FFFF/50", lineWidth: 2, font: Arial, fontSize: "9,50", fontStyles: [bold]}
                        nodes: [{id: n2, kind: group, label: G}, {id: n3, kind: view, shows: "12"}]
                      - {id: n4, shows: K-B}
                    connections:
                      - {id: c1, relation: K-A-serving-K-B, source: n1, target: n4, bendPoints: [{x: 1, y: 2}]}
                      - {id: c2, source: n2, target: c1, label: L}
                """));
        View view = first.views().get(0);
        assertEquals(
                "#b5ffff/50", view.nodes().get(0).style().fill().orElseThrow().toString());
        assertEquals("9.5", view.nodes().get(0).style().fontSize().orElseThrow().toPlainString());
        assertEquals(view, View.fromTree(view.tree()));
        assertEquals(2, view.connections().size());
    }

    @Test
    public void folders_property_definitions_and_suppressions_are_kept() {
        Catalog catalog = catalog(pack(ELEMENTS, """
                folders: [{name: Yttre, items: [K-A], folders: [{name: Inre, items: [r2]}]}]
                property-definitions: [{key: Kostnad, type: currency}, {key: Ägare}]
                architecture-suppressions: [{finding: OTP-4203, because: Menat så.}]
                """));
        Folder outer = catalog.folders().get(0);
        assertEquals(List.of("r2"), outer.folders().get(0).items());
        assertEquals(PropertyType.CURRENCY, catalog.propertyDefinitions().get(0).type());
        assertEquals(PropertyType.STRING, catalog.propertyDefinitions().get(1).type());
        assertEquals(Optional.empty(), catalog.findingSuppressions().get(0).concept());
    }

    @Test
    public void an_amendment_names_facets_as_elements_do() {
        ArchitectureAmendment amendment =
                catalog(above("""
                architecture-amendments:
                  - target: K-X
                    set:
                      name: {sv: Nytt, en: New}
                      rationale: Mer.
                      implications: [a, b]
                      properties.Livscykel: förvaltas
                      properties.Ägare: [x, {en: y}]
                      type: node
                    remove: [avoid, properties.Annat]
                    because: Så är det.
                """)).architectureAmendments().get(0).value();
        assertEquals(
                Map.of(
                        "name", Map.of("sv", "Nytt", "en", "New"),
                        "type", "node",
                        "properties.rationale", List.of("Mer."),
                        "properties.implication", List.of("a", "b"),
                        "properties.Livscykel", List.of("förvaltas"),
                        "properties.Ägare", List.of("x", Map.of("en", "y"))),
                amendment.changes());
        assertEquals(List.of("properties.Annat", "properties.avoid"), List.copyOf(amendment.removals()));
    }

    @Test
    public void written_among_the_properties_a_facet_is_a_property_as_any_other() {
        ArchitectureAmendment amendment =
                catalog(above("""
                architecture-amendments:
                  - target: K-X
                    set:
                      properties.problem: [Avskrift]
                      properties.provider: {sv: Verket}
                      properties.answers-to: ["", K A]
                    because: Behövs.
                """)).architectureAmendments().get(0).value();
        assertEquals(
                Map.of(
                        "properties.problem", List.of("Avskrift"),
                        "properties.provider", List.of(Map.of("sv", "Verket")),
                        "properties.answers-to", List.of("", "K A")),
                amendment.changes());
        assertEquals(
                "by its own key it has its own form",
                List.of("OTP-1103"),
                codes(read(above("architecture-amendments: [{target: K-X, set: {problem: [a]}, because: Behövs.}]"))));
    }

    @Test
    public void where_an_amendment_stands_is_kept() {
        Catalog catalog = catalog(above("architecture-amendments:\n  - {target: K-X, exclude: true, because: Nej.}\n"));
        assertEquals(
                "prov 1.0.0 · OTP-INF/arkitektur.yaml:2:5",
                catalog.architectureAmendments().get(0).location().toString());
    }

    @Test
    public void what_other_packs_may_define_is_not_called_dead() {
        assertEquals(List.of(), codes(read(above("""
                relations: [{source: K-X, type: serving, target: K-Y}]
                views: [{id: V, subject: M, show: [K-X, {view: W}], relations: [r]}]
                folders: [{items: [K-Q]}]
                architecture-suppressions: [{finding: OTP-4203, concept: K-Q, because: Så.}]
                """))));
    }

    @Test
    public void an_illegal_relation_is_none_of_the_readers_business() {
        assertEquals(List.of(), codes(read(pack("""
                        elements: [{id: X, type: goal, name: X}, {id: Y, type: node, name: Y}]
                        relations: [{source: X, type: serving, target: Y}]
                        """))));
    }

    @Test
    public void what_is_read_is_read_again_from_its_own_trees() {
        Catalog catalog = catalog(pack(ELEMENTS, "views: [{id: V, show: [K-A, {group: G, show: [K-B]}]}]"));
        Stream.concat(catalog.elements().stream(), catalog.views().stream())
                .forEach(concept -> assertEquals(
                        concept,
                        concept instanceof Element ? Element.fromTree(concept.tree()) : View.fromTree(concept.tree())));
    }

    @Test
    public void boxes_and_lines_of_all_views_have_ids_of_their_own() {
        assertEquals(
                List.of("OTP-1250 2:45", "OTP-1250 3:3"),
                read(pack(ELEMENTS, """
                        views:
                        - {id: V, nodes: [{id: a, kind: note}, {id: a, kind: note}], connections: [{id: W.K-A, source: a, target: a}]}
                        - {id: W, show: [K-A]}
                        """)).problems().stream()
                        .map(problem -> problem.code() + " "
                                + problem.location().orElseThrow().line() + ":"
                                + problem.location().orElseThrow().column())
                        .toList());
    }
}
