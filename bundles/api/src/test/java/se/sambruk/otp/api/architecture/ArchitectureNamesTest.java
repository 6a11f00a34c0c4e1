package se.sambruk.otp.api.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

public class ArchitectureNamesTest {
    private static final ArchitectureModel MODEL = ArchitectureModel.builder("m")
            .element(Element.of("K-1", "application-component", "Arkiv", ""))
            .element(Element.of("O-1", "business-object", "Ärende", ""))
            .element(Element.of("N-1", "node", "Server", ""))
            .relation(Relation.of("R-0", RelationType.SERVING, "K-1", "R-0"))
            .build();

    private static String sentence(Relation relation) {
        return ArchitectureNames.sentence(MODEL, relation).toString();
    }

    @Test
    public void every_type_has_a_name_of_its_own_in_both_languages() {
        for (Locale locale : new Locale[] {LocalizedText.SWEDISH, Locale.ENGLISH}) {
            Set<String> names = new HashSet<>();
            for (ElementType type : ElementType.values()) {
                names.add(ArchitectureNames.of(type).in(locale));
            }
            assertEquals(ElementType.values().length, names.size());
        }
        for (RelationType type : RelationType.values()) {
            assertFalse(ArchitectureNames.of(type).toString().isBlank());
        }
        for (ArchitectureLayer layer : ArchitectureLayer.values()) {
            assertFalse(ArchitectureNames.of(layer).toString().isBlank());
        }
        for (Facet facet : Facet.values()) {
            assertFalse(ArchitectureNames.of(facet).toString().isBlank());
        }
    }

    @Test
    public void an_access_says_what_it_does() {
        Relation access = Relation.of("R", RelationType.ACCESS, "K-1", "O-1");
        assertEquals("Arkiv använder Ärende.", sentence(access));
        assertEquals(
                "Arkiv läser Ärende.",
                sentence(access.toBuilder().access(AccessType.READ).build()));
    }

    @Test
    public void an_influence_says_which_way() {
        Relation influence = Relation.of("R", RelationType.INFLUENCE, "K-1", "O-1");
        assertEquals("Arkiv påverkar Ärende.", sentence(influence));
        assertEquals(
                "Arkiv motverkar Ärende.",
                sentence(influence.toBuilder().influence("-").build()));
        assertEquals(
                "Arkiv påverkar Ärende.",
                sentence(influence.toBuilder().influence("mycket").build()));
    }

    @Test
    public void a_node_bears_what_a_component_does() {
        assertEquals("Server bär Arkiv.", sentence(Relation.of("R", RelationType.ASSIGNMENT, "N-1", "K-1")));
        assertEquals("Arkiv utför Ärende.", sentence(Relation.of("R", RelationType.ASSIGNMENT, "K-1", "O-1")));
    }

    @Test
    public void a_flow_says_what_flows() {
        Relation flow = Relation.of("R", RelationType.FLOW, "K-1", "N-1");
        assertEquals("Något går från Arkiv till Server.", sentence(flow));
        assertEquals(
                "Från Arkiv till Server går: handlingar.",
                sentence(flow.toBuilder().name("handlingar").build()));
    }

    @Test
    public void ends_that_are_missing_or_relations_are_named_too() {
        assertEquals(
                "Borta hör samman med Arkiv.", sentence(Relation.of("R", RelationType.ASSOCIATION, "Borta", "K-1")));
        assertEquals(
                "Betjäning från Arkiv till R-0 hör samman med Arkiv.",
                sentence(Relation.of("R", RelationType.ASSOCIATION, "R-0", "K-1")));
    }

    @Test
    public void a_relation_of_no_known_type_is_told_by_its_own() {
        assertEquals(
                "Arkiv har relationen Sketch till Server.",
                sentence(Relation.builder("R", "Sketch", "K-1", "N-1").build()));
    }

    @Test
    public void texts_have_the_same_keys_in_both_languages() {
        Messages messages = Messages.of(ArchitectureNames.class);
        assertEquals(messages.keys("sv"), messages.keys("en"));
    }
}
