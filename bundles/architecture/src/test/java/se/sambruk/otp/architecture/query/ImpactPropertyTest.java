package se.sambruk.otp.architecture.query;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.architecture.AccessType;
import se.sambruk.otp.api.architecture.AffectedConcept;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Impact;
import se.sambruk.otp.api.architecture.ImpactQuery;
import se.sambruk.otp.api.architecture.ModelPath;
import se.sambruk.otp.api.architecture.ModelStep;
import se.sambruk.otp.api.architecture.PathQuery;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;

/** Whatever is related to whatever. */
@RunWith(JUnitQuickcheck.class)
public class ImpactPropertyTest {
    private static final ModelQueries QUERIES = new ModelQueries();

    private static List<Element> elements(Random random) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            elements.add(Element.of("E" + i, i > 0 && random.nextInt(4) == 0 ? "junction" : "node", "", ""));
        }
        return elements;
    }

    private static Relation relation(Random random, int number) {
        RelationType[] types = RelationType.values();
        return Relation.builder(
                        "R" + number, types[random.nextInt(types.length)], end(random, number), end(random, number))
                .access(random.nextBoolean() ? AccessType.values()[random.nextInt(4)] : null)
                .directed(random.nextBoolean())
                .build();
    }

    private static String end(Random random, int number) {
        return number > 0 && random.nextInt(6) == 0 ? "R" + random.nextInt(number) : "E" + random.nextInt(14);
    }

    private static ArchitectureModel model(List<Element> elements, List<Relation> relations) {
        ArchitectureModel.Builder model = ArchitectureModel.builder("slump");
        elements.forEach(model::element);
        relations.forEach(model::relation);
        return model.build();
    }

    private static List<Relation> relations(Random random, int most) {
        List<Relation> relations = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            relations.add(relation(random, i));
        }
        return relations;
    }

    private static ImpactQuery query(Random random) {
        return ImpactQuery.builder("E0").associations(random.nextBoolean()).build();
    }

    @Property(trials = 300)
    public void more_relations_affect_no_less_and_from_no_farther(long seed) {
        Random random = new Random(seed);
        List<Element> elements = elements(random);
        List<Relation> relations = relations(random, 18);
        ImpactQuery query = query(random);
        Impact before = QUERIES.impact(model(elements, relations.subList(0, random.nextInt(18))), query);
        Impact after = QUERIES.impact(model(elements, relations), query);
        for (AffectedConcept affected : before.affected()) {
            Optional<AffectedConcept> still = after.find(affected.concept().id());
            assertTrue(affected.concept().id(), still.isPresent());
            assertTrue(affected.concept().id(), still.get().distance() <= affected.distance());
        }
    }

    @Property(trials = 300)
    public void the_order_of_concepts_does_not_matter(long seed) {
        Random random = new Random(seed);
        List<Element> elements = elements(random);
        List<Relation> relations = relations(random, 18);
        ImpactQuery query = query(random);
        PathQuery paths = PathQuery.builder("E0", "E5").build();
        ArchitectureModel one = model(elements, relations);
        Collections.shuffle(elements, random);
        Collections.shuffle(relations, random);
        ArchitectureModel two = model(elements, relations);
        assertEquals(
                QUERIES.impact(one, query).affected(),
                QUERIES.impact(two, query).affected());
        assertEquals(QUERIES.paths(one, paths), QUERIES.paths(two, paths));
    }

    @Property(trials = 300)
    public void every_explanation_holds_and_is_as_long_as_is_told(long seed) {
        Random random = new Random(seed);
        ImpactQuery query = query(random);
        ArchitectureModel model = model(elements(random), relations(random, 18));
        Impact impact = QUERIES.impact(model, query);
        for (AffectedConcept affected : impact.affected()) {
            ModelPath path = impact.path(affected.concept().id());
            assertEquals(affected.concept(), path.to());
            int counted = 0;
            for (ModelStep step : path.steps()) {
                boolean isPassed = !step.from().id().equals("E0")
                        && step.from() instanceof Element element
                        && element.type().equals("junction");
                counted += isPassed ? 0 : 1;
                Dependence dependence = Dependence.of(step.relation(), query.isAssociations());
                boolean intoRelation = step.to().id().equals(step.relation().id());
                assertTrue(intoRelation || (step.forward() ? dependence.ofTarget() : dependence.ofSource()));
            }
            assertEquals(affected.distance(), counted);
        }
    }
}
