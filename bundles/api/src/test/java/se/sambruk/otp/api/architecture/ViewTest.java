package se.sambruk.otp.api.architecture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertSame;

import java.util.List;
import java.util.Set;
import org.junit.Test;

public class ViewTest {
    private static final View VIEW = View.builder("V")
            .node(ViewNode.element("a", "A")
                    .node(ViewNode.element("b", "B").build())
                    .node(ViewNode.note("n").label("x").build())
                    .build())
            .node(ViewNode.element("c", "C").build())
            .connection(ViewConnection.builder("further", "about", "c").build())
            .connection(ViewConnection.builder("about", "n", "l").build())
            .connection(ViewConnection.builder("l", "a", "c").build())
            .connection(ViewConnection.builder("m", "b", "c").build())
            .build();

    private static List<String> boxes(View view) {
        return view.allNodes().map(ViewNode::id).toList();
    }

    private static List<String> lines(View view) {
        return view.connections().stream().map(ViewConnection::id).toList();
    }

    @Test
    public void what_was_drawn_in_a_box_that_goes_stays_where_the_box_stood() {
        View without = VIEW.without(Set.of("a"));
        assertEquals(
                List.of("b", "n", "c"),
                without.nodes().stream().map(ViewNode::id).toList());
    }

    @Test
    public void lines_go_with_the_boxes_and_lines_that_they_end_at() {
        assertEquals(List.of("m"), lines(VIEW.without(Set.of("a"))));
        assertEquals(List.of("l", "m"), lines(VIEW.without(Set.of("about"))));
        assertEquals(boxes(VIEW), boxes(VIEW.without(Set.of("about"))));
    }

    @Test
    public void where_nothing_goes_the_view_is_left_as_it_is() {
        assertSame(VIEW, VIEW.without(Set.of("x")));
    }
}
