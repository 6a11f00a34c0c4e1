package se.sambruk.otp.format.archimate.archi;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;
import se.sambruk.otp.format.archimate.archi.Middles.Point;

/** Where the middles of lines are that lead to lines. */
public class MiddlesTest {
    private static final int MANY = 10_000;

    private final Map<String, Point> boxes = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private int steps;

    private Middles middles() {
        return new Middles(
                id -> {
                    steps++;
                    return boxes.get(id);
                },
                id -> {
                    steps++;
                    return lines.getOrDefault(id, List.of());
                });
    }

    @Test
    public void that_of_a_line_is_between_those_of_its_ends() {
        boxes.put("a", new Point(0, 10));
        boxes.put("b", new Point(20, 30));
        lines.put("l", List.of("a", "b"));
        lines.put("m", List.of("l", "b"));

        assertEquals(new Point(10, 20), middles().of("l"));
        assertEquals(new Point(15, 25), middles().of("m"));
    }

    @Test
    public void what_has_no_place_is_at_the_corner() {
        boxes.put("a", new Point(8, 8));
        lines.put("l", List.of("a", "unplaced"));

        assertEquals(new Point(4, 4), middles().of("l"));
    }

    @Test
    public void lines_in_a_ring_have_some_place() {
        boxes.put("a", new Point(8, 8));
        lines.put("l", List.of("a", "m"));
        lines.put("m", List.of("l", "l"));

        assertEquals(new Point(4, 4), middles().of("l"));
    }

    @Test
    public void lines_that_lead_to_one_line_twice_over_each_other_cost_no_more_than_they_are() {
        boxes.put("l0", new Point(8, 8));
        for (int i = 1; i < MANY; i++) {
            lines.put("l" + i, List.of("l" + (i - 1), "l" + (i - 1)));
        }

        assertEquals(new Point(8, 8), middles().of("l" + (MANY - 1)));
        assertTrue("" + steps, steps <= 5 * MANY);
    }
}
