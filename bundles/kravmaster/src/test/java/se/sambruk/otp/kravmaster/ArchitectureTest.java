package se.sambruk.otp.kravmaster;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.CoverageReport;
import se.sambruk.otp.api.architecture.CoverageRequest;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Folder;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.ModelCheckReport;
import se.sambruk.otp.api.architecture.ModelCheckRequest;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.library.ContextEntry;
import se.sambruk.otp.architecture.check.ModelCheckComponent;
import se.sambruk.otp.architecture.coverage.CoverageComponent;
import se.sambruk.otp.architecture.rules.RelationRulesComponent;
import se.sambruk.otp.library.resolve.ArchitectureResolver;

/** What the reference architecture promises those who build on it. */
public class ArchitectureTest {
    private static final ArchitectureModel MODEL = model();
    private static final List<Facet> ONCE = List.of(Facet.CONTEXT, Facet.PROBLEM, Facet.SOLUTION);

    private static final int PATTERNS = 11;
    private static final int MOST_WORDS = 30;

    private static ArchitectureModel model() {
        ArchitectureResolution resolution = ArchitectureResolver.resolve(
                List.of(Kravmaster.catalog()),
                List.of(new ContextEntry("kravmaster", Optional.empty())),
                Set.of("kravmaster"),
                List.of());
        return resolution.model().orElseThrow(() -> new AssertionError(resolution.problems()));
    }

    private static List<Element> elements(ElementType type) {
        return MODEL.elements().stream().filter(element -> element.is(type)).toList();
    }

    private static List<Element> patterns() {
        return MODEL.elements().stream().filter(Element::isPattern).toList();
    }

    private static List<Element> targets(Element element, RelationType type) {
        return MODEL.relations().stream()
                .filter(relation -> relation.source().equals(element.id()) && relation.is(type))
                .map(Relation::target)
                .flatMap(id -> MODEL.element(id).stream())
                .toList();
    }

    private static List<String> ids(List<? extends Concept> concepts) {
        return concepts.stream().map(Concept::id).toList();
    }

    private static CoverageReport coverage() {
        CoverageRequest.Builder request = CoverageRequest.builder(MODEL)
                .categories(Kravmaster.catalog().categories())
                .benefits(Kravmaster.catalog().benefits());
        Kravmaster.requirements().forEach(requirement -> request.requirement("kravmaster", requirement));
        return new CoverageComponent().coverage(request.build());
    }

    @Test
    public void the_checks_find_nothing() {
        ModelCheckReport report =
                new ModelCheckComponent(new RelationRulesComponent()).check(MODEL, ModelCheckRequest.ALL);
        assertEquals(
                List.of(),
                report.findings().stream()
                        .map(finding -> finding.code() + " " + finding.message())
                        .toList());
    }

    @Test
    public void nothing_is_left_without_requirement_element_or_benefit() {
        CoverageReport report = coverage();
        assertEquals(
                List.of(),
                report.findings().stream()
                        .filter(finding -> finding.suppressed().isEmpty())
                        .map(finding -> finding.code() + " " + finding.message())
                        .toList());
        assertEquals(Kravmaster.requirements().count(), report.requirements().size());
        report.requirements().forEach(row -> {
            assertTrue(row.id(), !row.elements().isEmpty() && !row.benefits().isEmpty());
            assertEquals(row.id(), List.of(), row.unreached());
        });
    }

    @Test
    public void only_building_blocks_go_without_requirements_and_each_says_why() {
        assertEquals(
                Set.of(),
                coverage().findings().stream()
                        .filter(finding -> finding.suppressed().isPresent())
                        .map(ModelFinding::concept)
                        .flatMap(Optional::stream)
                        .filter(id -> !MODEL.element(id).orElseThrow().isBuildingBlock())
                        .collect(Collectors.toSet()));
    }

    @Test
    public void a_pattern_tells_when_how_at_what_cost_and_when_not() {
        assertEquals(PATTERNS, patterns().size());
        for (Element pattern : patterns()) {
            ONCE.forEach(facet -> assertEquals(
                    pattern.id() + " " + facet, 1, pattern.facet(facet).size()));
            assertTrue(pattern.id(), pattern.facet(Facet.FORCE).size() >= 3);
            assertTrue(pattern.id(), pattern.facet(Facet.CONSEQUENCE).size() >= 3);
            assertTrue(pattern.id(), pattern.facet(Facet.AVOID).size() >= 2);
        }
    }

    @Test
    public void a_pattern_has_members_a_principle_and_a_view_that_shows_all_it_consists_of() {
        for (Element pattern : patterns()) {
            List<Element> members = targets(pattern, RelationType.AGGREGATION);
            assertTrue(pattern.id(), members.size() >= 3);
            assertTrue(
                    pattern.id(),
                    targets(pattern, RelationType.REALIZATION).stream()
                            .anyMatch(target -> elements(ElementType.PRINCIPLE).contains(target)));
            List<View> views = MODEL.views().stream()
                    .filter(view -> view.subject().filter(pattern.id()::equals).isPresent())
                    .toList();
            assertEquals(pattern.id(), 1, views.size());
            Set<String> shown =
                    views.get(0).allNodes().map(node -> node.shows()).collect(Collectors.toSet());
            assertEquals(
                    pattern.id(),
                    List.of(),
                    ids(members).stream().filter(id -> !shown.contains(id)).toList());
            assertTrue(pattern.id(), !views.get(0).connections().isEmpty());
        }
    }

    @Test
    public void a_principle_says_why_it_holds_and_what_it_asks_for() {
        assertTrue(elements(ElementType.PRINCIPLE).size() >= 8);
        for (Element principle : elements(ElementType.PRINCIPLE)) {
            assertEquals(principle.id(), 1, principle.facet(Facet.RATIONALE).size());
            assertTrue(principle.id(), principle.facet(Facet.IMPLICATION).size() >= 3);
        }
    }

    @Test
    public void each_outcome_stands_for_a_point_and_leads_to_a_goal() {
        assertEquals(4, elements(ElementType.GOAL).size());
        for (Element outcome : elements(ElementType.OUTCOME)) {
            assertEquals(outcome.id(), 1, outcome.facet(Facet.BENEFIT).size());
            assertTrue(
                    outcome.id(),
                    elements(ElementType.GOAL).containsAll(targets(outcome, RelationType.REALIZATION))
                            && !targets(outcome, RelationType.REALIZATION).isEmpty());
        }
    }

    @Test
    public void a_building_block_says_who_provides_it_and_where_that_is_told() {
        List<Element> blocks =
                MODEL.elements().stream().filter(Element::isBuildingBlock).toList();
        assertTrue(blocks.size() >= 12);
        for (Element block : blocks) {
            assertTrue(block.id(), block.facetText(Facet.PROVIDER).isPresent());
            assertTrue(
                    block.id(),
                    block.facet(Facet.SOURCE).stream()
                                    .allMatch(source -> source.text().startsWith("https://"))
                            && !block.facet(Facet.SOURCE).isEmpty());
        }
    }

    @Test
    public void everything_is_described_and_no_sentence_is_too_long() {
        List<String> faults = new ArrayList<>();
        MODEL.elements().forEach(element -> {
            if (element.description().isBlank()) {
                faults.add(element.id() + " has no description");
            }
            sentences(element).stream()
                    .filter(sentence -> sentence.split("\\s+").length > MOST_WORDS)
                    .forEach(sentence -> faults.add(element.id() + ": " + sentence));
        });
        assertEquals(List.of(), faults);
    }

    @Test
    public void no_two_elements_say_the_same_sentence() {
        Set<String> seen = new HashSet<>();
        List<String> twice = MODEL.elements().stream()
                .flatMap(element -> sentences(element).stream())
                .filter(sentence -> sentence.length() > 40)
                .filter(sentence -> !seen.add(sentence))
                .toList();
        assertEquals(List.of(), twice);
    }

    private static List<String> sentences(Element element) {
        List<String> texts = new ArrayList<>(List.of(element.description()));
        for (Facet facet : Facet.values()) {
            if (facet != Facet.SOURCE && facet != Facet.PROVIDER) {
                element.facet(facet).stream().map(LanguageText::text).forEach(texts::add);
            }
        }
        return texts.stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .flatMap(text -> List.of(text.split("(?<=[.!?]) (?=\\p{Lu})")).stream())
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    @Test
    public void every_element_is_in_one_folder() {
        List<String> items = MODEL.folders().stream()
                .flatMap(ArchitectureTest::items)
                .filter(id -> MODEL.element(id).isPresent())
                .sorted()
                .toList();
        assertEquals(MODEL.elements().stream().map(Element::id).sorted().toList(), items);
    }

    private static Stream<String> items(Folder folder) {
        return Stream.concat(folder.items().stream(), folder.folders().stream().flatMap(ArchitectureTest::items));
    }
}
