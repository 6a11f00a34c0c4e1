package se.sambruk.otp.architecture.conform;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ConformanceOutcome;
import se.sambruk.otp.api.architecture.ConformanceReport;
import se.sambruk.otp.api.architecture.ConformanceService;
import se.sambruk.otp.api.architecture.ConformanceVerdict;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;

/** Whatever the reference architecture is. */
@RunWith(JUnitQuickcheck.class)
public class ConformPropertyTest {
    private static final List<ElementType> TYPES = List.of(
            ElementType.PRINCIPLE,
            ElementType.APPLICATION_COMPONENT,
            ElementType.APPLICATION_SERVICE,
            ElementType.NODE,
            ElementType.BUSINESS_ROLE,
            ElementType.JUNCTION);

    private final ConformanceService service = new ConformanceComponent();

    private static ArchitectureModel reference(Random random) {
        ArchitectureModel.Builder model = ArchitectureModel.builder("r");
        for (int i = 0; i < 8; i++) {
            Element.Builder element = i < 2
                    ? Element.builder("e" + i, ElementType.GROUPING).facet(Facet.SPECIALIZATION, Element.PATTERN)
                    : Element.builder("e" + i, TYPES.get(random.nextInt(TYPES.size())));
            model.element(element.name("Namn").build());
        }
        for (int i = 0; i < 14; i++) {
            RelationType type = i < 5 ? RelationType.AGGREGATION : RelationType.values()[random.nextInt(11)];
            int source = i < 5 ? random.nextInt(2) : random.nextInt(8);
            model.relation(Relation.builder("r" + i, type, "e" + source, "e" + random.nextInt(8))
                    .influence(random.nextBoolean() ? "-" : "")
                    .build());
        }
        return model.build();
    }

    /** The same landscape with ids of its own, which answers to the reference element by element. */
    private static ArchitectureModel built(ArchitectureModel reference, Random random, int leftOut) {
        ArchitectureModel.Builder model = ArchitectureModel.builder("l");
        for (Element element : reference.elements()) {
            if (random.nextInt(100) >= leftOut) {
                Element.Builder own = Element.builder("l-" + element.id(), element.type());
                model.element(own.facet(Facet.ANSWERS_TO, element.id()).build());
            }
        }
        for (Relation relation : reference.relations()) {
            if (random.nextInt(100) >= leftOut) {
                model.relation(relation.toBuilder()
                        .id("l-" + relation.id())
                        .source("l-" + relation.source())
                        .target("l-" + relation.target())
                        .influence("")
                        .build());
            }
        }
        return model.build();
    }

    private static Stream<ConformanceVerdict> verdicts(ConformanceReport report) {
        return Stream.of(report.buildingBlocks(), report.patterns(), report.principles())
                .flatMap(List::stream);
    }

    @Property(trials = 100)
    public void a_landscape_that_has_all_follows_all_blocks_and_patterns(long seed) {
        Random random = new Random(seed);
        ArchitectureModel reference = reference(random);
        for (ArchitectureModel landscape : List.of(reference, built(reference, random, 0))) {
            ConformanceReport report = service.conform(reference, landscape);
            Stream.of(report.buildingBlocks(), report.patterns())
                    .flatMap(List::stream)
                    .forEach(verdict ->
                            assertEquals(verdict.toString(), ConformanceOutcome.FOLLOWED, verdict.outcome()));
        }
    }

    @Property(trials = 100)
    public void more_in_the_landscape_never_makes_a_block_or_pattern_worse(long seed) {
        Random random = new Random(seed);
        ArchitectureModel reference = reference(random);
        ArchitectureModel some = built(reference, random, 50);
        ArchitectureModel.Builder more = some.toBuilder();
        for (Element element : reference.elements()) {
            if (random.nextBoolean()) {
                more.element(Element.builder("m-" + element.id(), element.type())
                        .facet(Facet.ANSWERS_TO, element.id())
                        .build());
            }
        }
        ConformanceReport before = service.conform(reference, some);
        ConformanceReport after = service.conform(reference, more.build());
        for (int i = 0; i < before.patterns().size(); i++) {
            assertTrue(after.patterns()
                            .get(i)
                            .outcome()
                            .compareTo(before.patterns().get(i).outcome())
                    <= 0);
        }
        for (int i = 0; i < before.buildingBlocks().size(); i++) {
            assertTrue(after.buildingBlocks()
                            .get(i)
                            .outcome()
                            .compareTo(before.buildingBlocks().get(i).outcome())
                    <= 0);
        }
    }

    @Property(trials = 100)
    public void what_is_not_followed_tells_what_would_mend_it(long seed) {
        Random random = new Random(seed);
        ArchitectureModel reference = reference(random);
        verdicts(service.conform(reference, built(reference, random, 40)))
                .forEach(verdict -> assertEquals(
                        verdict.toString(),
                        verdict.outcome() == ConformanceOutcome.FOLLOWED,
                        verdict.lacking().isEmpty()));
    }
}
