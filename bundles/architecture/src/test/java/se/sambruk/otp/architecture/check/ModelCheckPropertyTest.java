package se.sambruk.otp.architecture.check;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.FindingSuppression;
import se.sambruk.otp.api.architecture.ModelCheckReport;
import se.sambruk.otp.api.architecture.ModelCheckRequest;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewConnection;
import se.sambruk.otp.api.architecture.ViewNode;

/** Whatever a model holds, and in whatever order. */
@RunWith(JUnitQuickcheck.class)
public class ModelCheckPropertyTest {
    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String id(Random random) {
        return any(random, List.of("E", "E", "E", "E", "R", "V", "X")) + random.nextInt(12);
    }

    private static ArchitectureModel model(Random random) {
        ArchitectureModel.Builder model = ArchitectureModel.builder("slump");
        List<String> types = new ArrayList<>(List.of("okänd", "junction", "junction", "or-junction"));
        for (ElementType type : ElementType.values()) {
            types.add(type.wire());
        }
        for (int i = 0; i < 12; i++) {
            model.element(Element.of("E" + i, any(random, types), any(random, List.of("", "a", "A ", "b")), ""));
        }
        for (int i = 0; i < 12; i++) {
            String type = random.nextInt(20) == 0
                    ? "okänd"
                    : any(random, List.of(RelationType.values())).wire();
            model.relation(
                    Relation.builder("R" + i, type, id(random), id(random)).build());
        }
        for (int i = 0; i < 3; i++) {
            View.Builder view = View.builder("V" + i)
                    .name(any(random, List.of("", "Vy")))
                    .viewpoint(any(random, List.of("", "Layered", "Motivation", "Egen")));
            for (int j = 0; j < 4; j++) {
                view.node(ViewNode.element("b" + i + j, id(random))
                        .node(ViewNode.element("c" + i + j, id(random)).build())
                        .build());
                view.connection(
                        ViewConnection.builder("l" + i + j, "b" + i + random.nextInt(5), "c" + i + random.nextInt(5))
                                .relation(id(random))
                                .build());
            }
            model.view(view.build());
        }
        model.suppression(FindingSuppression.of("OTP-4203", id(random), "skäl"));
        return model.build();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static ModelCheckReport check(ArchitectureModel model) {
        return Checked.CHECKER.check(model, ModelCheckRequest.ALL);
    }

    @Property(trials = 150)
    public void the_order_of_concepts_does_not_matter(long seed) {
        Random random = new Random(seed);
        ArchitectureModel model = model(random);
        ArchitectureModel.Builder other = ArchitectureModel.builder(model.id());
        shuffled(model.elements(), random).forEach(other::element);
        shuffled(model.relations(), random).forEach(other::relation);
        shuffled(model.views(), random).forEach(other::view);
        model.suppressions().forEach(other::suppression);
        ModelCheckReport one = check(model);
        ModelCheckReport two = check(other.build());
        assertEquals(one.findings(), two.findings());
        assertEquals(one.suppressed(), two.suppressed());
    }

    @Property(trials = 150)
    public void every_finding_has_a_code_that_is_told_and_is_found_once(long seed) {
        ModelCheckReport report = check(model(new Random(seed)));
        for (ModelFinding finding : report.findings()) {
            assertTrue(finding.code(), Checked.CHECKER.codes().contains(finding.code()));
        }
        assertEquals(
                report.findings().size(), report.findings().stream().distinct().count());
    }
}
