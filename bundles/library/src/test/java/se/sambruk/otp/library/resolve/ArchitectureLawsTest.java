package se.sambruk.otp.library.resolve;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.architecture.ArchitectureAmendment;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ArchitectureResolution;
import se.sambruk.otp.api.architecture.Concept;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Nesting;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.content.PackVersionRange;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.testkit.Samples;

/** Laws that hold of the architectures of every library. */
@RunWith(JUnitQuickcheck.class)
public class ArchitectureLawsTest {
    private static final int TRIALS = 200;

    private static ArchitectureResolution resolve(List<Catalog> catalogs) {
        return ArchitectureResolver.resolve(catalogs, Layers.entries(catalogs), Set.of("kommun"), List.of());
    }

    @Property(trials = TRIALS)
    public void theOrderInWhichPacksAreListedDoesNotMatter(long seed) {
        List<Catalog> catalogs = packs(new Random(seed));
        List<Catalog> shuffled = new ArrayList<>(catalogs);
        Collections.shuffle(shuffled, new Random(seed));
        ArchitectureResolution one = resolve(catalogs);
        ArchitectureResolution other = resolve(shuffled);
        assertEquals(one.problems(), other.problems());
        assertEquals(one.model(), other.model());
        assertEquals(one.packs(), other.packs());
    }

    @Property(trials = TRIALS)
    public void provenanceRebuildsEveryConcept(long seed) {
        List<Catalog> catalogs = packs(new Random(seed));
        ArchitectureResolution resolution = resolve(catalogs);
        ArchitectureModel model = resolution.model().orElseThrow(() -> new AssertionError(resolution.problems()));
        Map<ContentHash, Concept> bases = new HashMap<>();
        catalogs.stream()
                .flatMap(catalog -> Stream.of(catalog.elements(), catalog.relations(), catalog.views()))
                .flatMap(List::stream)
                .forEach(concept -> bases.put(concept.contentHash(), concept));
        Stream.of(model.elements(), model.relations(), model.views())
                .flatMap(List::stream)
                .forEach(concept -> {
                    Concept rebuilt = ConceptReplay.rebuild(
                            resolution.provenance(concept.id()), hash -> Optional.ofNullable(bases.get(hash)));
                    assertEquals(undrawn(concept), undrawn(rebuilt));
                });
    }

    private static Concept undrawn(Concept concept) {
        return concept instanceof View view
                ? view.toBuilder()
                        .nodes(List.of())
                        .connections(List.of())
                        .allRelations(false)
                        .build()
                : concept;
    }

    @Property(trials = TRIALS)
    public void nothingInAModelLeadsOutOfIt(long seed) {
        ArchitectureModel model = resolve(packs(new Random(seed))).model().orElseThrow();
        for (Relation relation : model.relations()) {
            assertTrue(model.find(relation.source()).isPresent());
            assertTrue(model.find(relation.target()).isPresent());
        }
        Set<String> drawn = new HashSet<>();
        for (View view : model.views()) {
            Map<String, String> shown = new HashMap<>();
            view.allNodes().forEach(node -> {
                assertTrue(drawn.add(node.id()));
                assertTrue(model.element(node.shows()).isPresent());
                shown.put(node.id(), node.shows());
            });
            view.connections()
                    .forEach(line -> shown.put(line.id(), line.relation().orElseThrow()));
            view.connections().forEach(line -> {
                assertTrue(drawn.add(line.id()));
                Relation relation =
                        model.relation(line.relation().orElseThrow()).orElseThrow();
                assertEquals(relation.source(), shown.get(line.source()));
                assertEquals(relation.target(), shown.get(line.target()));
            });
        }
    }

    @Property(trials = TRIALS)
    public void everyRelationBetweenWhatAViewShowsIsDrawnOrTold(long seed) {
        ArchitectureModel model = resolve(packs(new Random(seed))).model().orElseThrow();
        View view = model.view("V").orElse(null);
        assumeTrue("the view is excluded", view != null);
        Nesting nesting = Nesting.of(view);
        Set<String> shown = new HashSet<>();
        view.allNodes().forEach(node -> shown.add(node.shows()));
        Set<String> drawn = new HashSet<>();
        view.connections().forEach(line -> drawn.add(line.relation().orElseThrow()));
        for (Relation relation : model.relations()) {
            boolean isEnd = model.relations().stream()
                    .filter(other -> other.source().equals(relation.id())
                            || other.target().equals(relation.id()))
                    .anyMatch(other -> isShown(other.id(), model, shown));
            assertEquals(
                    isShown(relation.id(), model, shown) && (isEnd || !nesting.tells(relation)),
                    drawn.contains(relation.id()));
        }
    }

    /** Relations end at elements and at relations before them, so that this ends. */
    private static boolean isShown(String concept, ArchitectureModel model, Set<String> shown) {
        return model.relation(concept)
                .map(relation -> isShown(relation.source(), model, shown) && isShown(relation.target(), model, shown))
                .orElseGet(() -> shown.contains(concept));
    }

    /** A national, a regional and a municipal pack, each above the one before. */
    private static List<Catalog> packs(Random random) {
        List<Catalog> catalogs = new ArrayList<>();
        List<String> elements = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        List<String> below = new ArrayList<>();
        Set<String> gone = new HashSet<>();
        String required = "";
        int number = 0;
        for (Layer layer : List.of(Layer.NATIONAL, Layer.REGIONAL, Layer.MUNICIPAL)) {
            String id = List.of("nationellt", "region", "kommun").get(layer.ordinal());
            var manifest = Samples.manifest(id, "1.0.0", layer);
            if (!required.isEmpty()) {
                manifest.requires(new PackRequirement(
                        required, PackVersionRange.parse("1").orElseThrow()));
            }
            Catalog.Builder catalog = Catalog.builder(manifest.build());
            for (ArchitectureAmendment amendment : amendments(below, gone, random)) {
                catalog.architectureAmendment(
                        new Located<>(amendment, new SourceLocation(id + " 1.0.0", "OTP-INF/a.yaml", ++number, 5)));
            }
            for (int i = 0; i < 3 + random.nextInt(5); i++) {
                Element element = element("E" + ++number, random);
                catalog.element(element);
                elements.add(element.id());
                below.add(element.id());
            }
            for (int i = 0; i < random.nextInt(12); i++) {
                Relation relation = Relation.of(
                        "R" + ++number,
                        RelationType.values()[random.nextInt(RelationType.values().length)],
                        end(elements, relations, random),
                        end(elements, relations, random));
                catalog.relation(relation);
                relations.add(relation.id());
                below.add(relation.id());
            }
            if (layer == Layer.NATIONAL) {
                View.Builder view = View.builder("V").allRelations(true);
                nodes(elements, random, 0).forEach(view::node);
                catalog.view(view.build());
                below.add("V");
            }
            catalogs.add(catalog.build());
            required = id;
        }
        return catalogs;
    }

    private static String end(List<String> elements, List<String> relations, Random random) {
        return any(relations.isEmpty() || random.nextInt(6) > 0 ? elements : relations, random);
    }

    private static Element element(String id, Random random) {
        Element.Builder element = Element.builder(id, ElementType.values()[random.nextInt(ElementType.values().length)])
                .name("Element " + id);
        for (int i = 0; i < random.nextInt(4); i++) {
            element.facet(Facet.values()[2 + random.nextInt(6)], "text " + i);
        }
        return element.build();
    }

    private static List<ViewNode> nodes(List<String> elements, Random random, int depth) {
        List<ViewNode> nodes = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            String id = "b" + depth + "." + random.nextInt(1 << 30);
            ViewNode.Builder node = ViewNode.element(id, any(elements, random));
            if (depth < 3) {
                nodes(elements, random, depth + 1).forEach(node::node);
            }
            nodes.add(node.build());
        }
        return nodes;
    }

    private static List<ArchitectureAmendment> amendments(List<String> below, Set<String> gone, Random random) {
        List<ArchitectureAmendment> amendments = new ArrayList<>();
        for (String target : below) {
            if (gone.contains(target) || random.nextInt(3) > 0) {
                continue;
            }
            if (random.nextInt(6) == 0) {
                gone.add(target);
                amendments.add(ArchitectureAmendment.exclude(target, "Behövs inte."));
                continue;
            }
            Map<String, Object> changes = new HashMap<>();
            changes.put("description", random.nextBoolean() ? "Ny text" : Map.of("sv", "Ny", "en", "New"));
            changes.put("properties.force", random.nextBoolean() ? List.of() : List.of("a", Map.of("en", "b")));
            if (random.nextBoolean()) {
                changes.put("properties.Nytt", List.of("", "x"));
            }
            amendments.add(ArchitectureAmendment.change(
                    target,
                    changes,
                    random.nextBoolean() ? List.of("properties.problem", "properties.avoid") : List.of(),
                    "Skäl " + random.nextInt(9)));
        }
        return amendments;
    }

    private static String any(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
