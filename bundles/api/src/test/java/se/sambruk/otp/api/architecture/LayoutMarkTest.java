package se.sambruk.otp.api.architecture;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class LayoutMarkTest {
    private static final ArchitectureModel MODEL =
            model(null, List.of(), "V").toBuilder().view(drawn()).build();

    /** One that somebody has drawn already. */
    private static View drawn() {
        return View.builder("D")
                .node(ViewNode.element("d", "A").bounds(new Bounds(1, 1, 9, 9)).build())
                .build();
    }

    private static ArchitectureModel model(Bounds bounds, List<BendPoint> bends, String name) {
        return ArchitectureModel.builder("m")
                .view(View.builder("V")
                        .name(name)
                        .node(ViewNode.group("g")
                                .bounds(bounds)
                                .node(ViewNode.element("a", "A").bounds(bounds).build())
                                .build())
                        .node(ViewNode.element("b", "B").bounds(bounds).build())
                        .connection(ViewConnection.builder("l", "a", "b")
                                .bendPoints(bends)
                                .build())
                        .build())
                .build();
    }

    private static ArchitectureModel laidOut(int x, int bend, String name) {
        return model(new Bounds(x, 0, 20, 10), List.of(new BendPoint(bend, 5)), name).toBuilder()
                .view(drawn())
                .build();
    }

    private static ArchitectureModel marked() {
        return LayoutMark.put(MODEL, laidOut(0, 7, "V"));
    }

    @Test
    public void what_was_laid_out_and_not_touched_is_left_to_be_laid_out_again() {
        assertEquals(MODEL, LayoutMark.take(marked()));
    }

    @Test
    public void another_name_is_no_other_drawing() {
        View renamed = marked().view("V").orElseThrow().toBuilder().name("Nytt").build();
        ArchitectureModel taken = LayoutMark.take(
                marked().toBuilder().views(List.of(renamed, drawn())).build());
        assertEquals(model(null, List.of(), "Nytt").toBuilder().view(drawn()).build(), taken);
    }

    @Test
    public void boxes_and_bends_that_somebody_moved_stay_where_they_are() {
        List<Property> mark = marked().view("V").orElseThrow().properties();
        for (ArchitectureModel moved : List.of(laidOut(1, 7, "V"), laidOut(0, 8, "V"))) {
            View view =
                    moved.view("V").orElseThrow().toBuilder().properties(mark).build();
            assertEquals(
                    moved,
                    LayoutMark.take(
                            moved.toBuilder().views(List.of(view, drawn())).build()));
        }
    }

    @Test
    public void a_view_that_was_drawn_before_bears_no_mark() {
        assertEquals(List.of(), marked().view("D").orElseThrow().properties());
        assertEquals(1, marked().view("V").orElseThrow().properties().size());
    }

    @Test
    public void in_another_order_it_is_the_same_drawing() {
        View view = marked().view("V").orElseThrow();
        View turned = view.toBuilder()
                .nodes(List.of(view.nodes().get(1), view.nodes().get(0)))
                .build();
        View taken = LayoutMark.take(ArchitectureModel.builder("m").view(turned).build())
                .view("V")
                .orElseThrow();
        assertEquals(List.of(), taken.properties());
        assertEquals(0, taken.allNodes().filter(box -> box.bounds().isPresent()).count());
    }
}
