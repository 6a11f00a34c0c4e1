package se.sambruk.otp.api.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.Test;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;

public class ArchitectureNamesTest {
    private static final LocalizedText PLATFORM = LocalizedText.of("E-tjänsteplattform");
    private static final LocalizedText CASE = LocalizedText.of("Ärende");

    @Test
    public void both_languages_have_the_same_names() {
        Messages texts = Messages.of(ArchitectureNames.class);
        assertEquals(texts.keys("sv"), texts.keys("en"));
    }

    @Test
    public void every_type_has_a_name_of_its_own_in_both_languages() {
        for (Locale locale : new Locale[] {LocalizedText.SWEDISH, Locale.ENGLISH}) {
            Set<String> names = new HashSet<>();
            for (ElementType type : ElementType.values()) {
                assertTrue(type.wire(), names.add(ArchitectureNames.of(type).in(locale)));
                assertFalse(ArchitectureNames.plural(type).in(locale).isBlank());
            }
            for (RelationType type : RelationType.values()) {
                assertTrue(type.wire(), names.add(ArchitectureNames.of(type).in(locale)));
            }
        }
    }

    @Test
    public void layers_accesses_facets_and_roles_have_names() {
        for (ArchitectureLayer layer : ArchitectureLayer.values()) {
            assertFalse(ArchitectureNames.of(layer).toString().isBlank());
        }
        for (AccessType access : AccessType.values()) {
            assertFalse(ArchitectureNames.of(access).toString().isBlank());
        }
        for (Facet facet : Facet.values()) {
            assertFalse(ArchitectureNames.of(facet).toString().isBlank());
        }
        assertEquals("begränsar", ArchitectureNames.of(TraceRole.CONSTRAINS).toString());
    }

    @Test
    public void a_type_that_nobody_knows_is_called_what_the_model_calls_it() {
        assertEquals("Frob", ArchitectureNames.elementType("Frob").toString());
        assertEquals("frobs", ArchitectureNames.relationType("frobs").toString());
        assertEquals(
                "Ärende har en relation till Ärende",
                ArchitectureNames.sentence(
                                Relation.builder("r", "frobs", "a", "b").build(), CASE, CASE)
                        .toString());
    }

    @Test
    public void a_pattern_is_called_a_pattern() {
        Element pattern = Element.builder("M", ElementType.GROUPING)
                .facet(Facet.SPECIALIZATION, Element.PATTERN)
                .build();
        assertEquals("mönster", ArchitectureNames.kind(pattern).toString());
        assertEquals(
                "gruppering",
                ArchitectureNames.kind(
                                Element.builder("G", ElementType.GROUPING).build())
                        .toString());
    }

    @Test
    public void every_relation_says_something() {
        for (RelationType type : RelationType.values()) {
            String said = sentence(Relation.builder("r", type, "a", "b"));
            assertTrue(said, said.startsWith("E-tjänsteplattform ") && said.contains("Ärende"));
            assertEquals(
                    said,
                    ArchitectureNames.sentence(type.wire(), PLATFORM, CASE).toString());
        }
    }

    @Test
    public void an_access_tells_what_it_does() {
        assertEquals(
                "E-tjänsteplattform läser Ärende",
                sentence(Relation.builder("r", RelationType.ACCESS, "a", "b").access(AccessType.READ)));
        assertEquals(
                "E-tjänsteplattform läser och skriver Ärende",
                sentence(Relation.builder("r", RelationType.ACCESS, "a", "b").access(AccessType.READ_WRITE)));
        assertEquals(
                "E-tjänsteplattform använder Ärende",
                sentence(Relation.builder("r", RelationType.ACCESS, "a", "b").access(AccessType.ACCESS)));
    }

    @Test
    public void an_influence_tells_its_strength_and_a_flow_what_flows() {
        assertEquals(
                "E-tjänsteplattform påverkar Ärende (++)",
                sentence(Relation.builder("r", RelationType.INFLUENCE, "a", "b").influence("++")));
        assertEquals(
                "E-tjänsteplattform lämnar kvittens till Ärende",
                sentence(Relation.builder("r", RelationType.FLOW, "a", "b").name("kvittens")));
    }

    @Test
    public void a_relation_is_called_by_its_name_and_else_by_what_it_says() {
        Relation nameless = Relation.of("r", RelationType.SERVING, "a", "b");
        ArchitectureModel model = ArchitectureModel.builder("m")
                .element(Element.of("a", "node", "Server", ""))
                .relation(nameless)
                .build();
        assertEquals(
                "Server betjänar b", ArchitectureNames.called(model, nameless).text());
        assertEquals(
                "Server serves b", ArchitectureNames.called(model, nameless).in(Locale.ENGLISH));
        assertEquals(
                "Drift",
                ArchitectureNames.called(
                                model, nameless.toBuilder().name("Drift").build())
                        .text());
    }

    private static String sentence(Relation.Builder relation) {
        return ArchitectureNames.sentence(relation.build(), PLATFORM, CASE).toString();
    }
}
