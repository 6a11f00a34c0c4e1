package se.sambruk.otp.architecture.coverage;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.BenefitCoverage;
import se.sambruk.otp.api.architecture.CoverageReport;
import se.sambruk.otp.api.architecture.CoverageRequest;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementCoverage;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.RequirementCoverage;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.testkit.Samples;

/** Whatever the model and the requirements are. */
@RunWith(JUnitQuickcheck.class)
public class CoveragePropertyTest {
    private static final List<Benefit> BENEFITS = List.of(
            Benefit.of("1", "Service", List.of(new Benefit.Point("1a", "Följa"), new Benefit.Point("1b", "Starta"))));

    private static ArchitectureModel model(Random random) {
        ArchitectureModel.Builder model = ArchitectureModel.builder("m");
        for (int i = 0; i < 8; i++) {
            Element.Builder element = Element.builder("e" + i, ElementType.values()[random.nextInt(62)]);
            if (random.nextInt(4) == 0) {
                element.facet(Facet.BENEFIT, random.nextBoolean() ? "1a" : "1b");
            }
            model.element(element.build());
        }
        for (int i = 0; i < 12; i++) {
            model.relation(Relation.of(
                    "r" + i,
                    RelationType.values()[random.nextInt(11)],
                    "e" + random.nextInt(8),
                    "e" + random.nextInt(8)));
        }
        return model.build();
    }

    private static List<Requirement> requirements(Random random) {
        List<Requirement> requirements = new ArrayList<>();
        for (int i = 1; i < 6; i++) {
            List<Trace> traces = new ArrayList<>();
            for (int traced = random.nextInt(3); traced > 0; traced--) {
                traces.add(Trace.of("e" + random.nextInt(9), TraceRole.values()[random.nextInt(3)]));
            }
            requirements.add(Samples.requirement("PRV-DRI-00" + i, RequirementKind.MANDATORY)
                    .set(RequirementField.TRACES, traces)
                    .set(RequirementField.BENEFITS, random.nextBoolean() ? List.of("1a") : List.of())
                    .build());
        }
        return requirements;
    }

    private static CoverageReport coverage(ArchitectureModel model, List<Requirement> requirements) {
        CoverageRequest.Builder request = CoverageRequest.builder(model).benefits(BENEFITS);
        requirements.forEach(requirement -> request.requirement("prov", requirement));
        return new CoverageComponent().coverage(request.build());
    }

    @Property(trials = 100)
    public void the_order_of_requirements_does_not_matter(long seed) {
        Random random = new Random(seed);
        ArchitectureModel model = model(random);
        List<Requirement> requirements = requirements(random);
        CoverageReport report = coverage(model, requirements);
        Collections.shuffle(requirements, random);
        assertEquals(report, coverage(model, requirements));
    }

    @Property(trials = 100)
    public void rows_columns_and_points_tell_the_same(long seed) {
        Random random = new Random(seed);
        CoverageReport report = coverage(model(random), requirements(random));
        for (ElementCoverage column : report.elements()) {
            Set<String> resting = new TreeSet<>();
            for (RequirementCoverage row : report.requirements()) {
                if (!row.roles(column.id()).isEmpty()) {
                    resting.add(row.id());
                }
            }
            assertEquals(resting, new TreeSet<>(column.requirements()));
        }
        for (BenefitCoverage point : report.benefits()) {
            Set<String> leading = new TreeSet<>();
            for (RequirementCoverage row : report.requirements()) {
                if (row.reached().contains(point.id())) {
                    leading.add(row.id());
                }
            }
            assertEquals(leading, new TreeSet<>(point.requirements()));
        }
        int cells = report.requirements().stream()
                .flatMap(row -> row.elements().keySet().stream())
                .filter(element -> report.elements().stream()
                        .anyMatch(column -> column.id().equals(element)))
                .toList()
                .size();
        assertEquals(
                cells,
                report.heat().stream()
                        .flatMap(row -> row.counts().stream())
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    /** The same by walking upward from each element, without associations. */
    @Property(trials = 100)
    public void what_is_reached_is_what_a_walk_upward_finds(long seed) {
        ArchitectureModel whole = model(new Random(seed));
        ArchitectureModel.Builder builder = ArchitectureModel.builder("m");
        whole.elements().forEach(builder::element);
        whole.relations().stream()
                .filter(relation -> !relation.type().equals("association"))
                .forEach(builder::relation);
        ArchitectureModel model = builder.build();
        Reach reach = Reach.of(model, BENEFITS);
        for (Element element : model.elements()) {
            Set<String> found = new TreeSet<>();
            walk(element, model, new HashSet<>(), found);
            assertEquals(element.id(), found, new TreeSet<>(reach.from(element.id())));
        }
    }

    private static void walk(Element at, ArchitectureModel model, Set<String> passed, Set<String> found) {
        if (!passed.add(at.id())) {
            return;
        }
        if (!at.facet(Facet.BENEFIT).isEmpty()) {
            at.facet(Facet.BENEFIT).forEach(benefit -> found.add(benefit.text()));
            return;
        }
        for (Relation relation : model.relations()) {
            boolean downward = List.of("aggregation", "composition", "access").contains(relation.type());
            boolean followed = downward
                    || List.of("realization", "influence", "serving", "assignment", "specialization")
                            .contains(relation.type());
            String from = downward ? relation.target() : relation.source();
            String to = downward ? relation.source() : relation.target();
            if (followed && from.equals(at.id())) {
                walk(model.element(to).orElseThrow(), model, passed, found);
            }
        }
    }
}
