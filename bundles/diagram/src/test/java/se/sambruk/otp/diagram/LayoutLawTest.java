package se.sambruk.otp.diagram;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.List;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Bounds;
import se.sambruk.otp.api.architecture.View;
import se.sambruk.otp.api.architecture.ViewNode;

/** What holds of every layout. */
@RunWith(JUnitQuickcheck.class)
public class LayoutLawTest {
    @Property(trials = 60)
    public void no_two_boxes_beside_each_other_share_ground(@From(AnyView.class) ArchitectureModel model) {
        apart(Views.diagrams().layOut(model, Views.VIEW).nodes());
    }

    @Property(trials = 60)
    public void what_is_nested_lies_within(@From(AnyView.class) ArchitectureModel model) {
        Views.diagrams().layOut(model, Views.VIEW).allNodes().forEach(outer -> outer.nodes()
                .forEach(inner -> assertTrue(
                        outer.id() + " around " + inner.id(),
                        contains(outer.bounds().orElseThrow(), inner.bounds().orElseThrow()))));
    }

    @Property(trials = 30)
    public void the_same_view_is_laid_out_the_same(@From(AnyView.class) ArchitectureModel model) {
        View first = Views.diagrams().layOut(model, Views.VIEW);
        for (int i = 0; i < 3; i++) {
            assertEquals(first, Views.diagrams().layOut(model, Views.VIEW));
        }
    }

    @Property(trials = 30)
    public void a_layout_is_kept(@From(AnyView.class) ArchitectureModel model) {
        View laidOut = Views.diagrams().layOut(model, Views.VIEW);
        ArchitectureModel.Builder again = ArchitectureModel.builder("m");
        model.elements().forEach(again::element);
        model.relations().forEach(again::relation);
        assertEquals(laidOut, Views.diagrams().layOut(again.view(laidOut).build(), Views.VIEW));
    }

    private static void apart(List<ViewNode> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                Bounds one = nodes.get(i).bounds().orElseThrow();
                Bounds other = nodes.get(j).bounds().orElseThrow();
                assertFalse(
                        nodes.get(i).id() + " " + one + " and " + nodes.get(j).id() + " " + other, overlap(one, other));
            }
            apart(nodes.get(i).nodes());
        }
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static boolean contains(Bounds outer, Bounds inner) {
        return inner.x() >= outer.x()
                && inner.y() >= outer.y()
                && inner.x() + inner.width() <= outer.x() + outer.width()
                && inner.y() + inner.height() <= outer.y() + outer.height();
    }
}
