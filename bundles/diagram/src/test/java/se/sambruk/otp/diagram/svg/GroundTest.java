package se.sambruk.otp.diagram.svg;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class GroundTest {
    private static final Rect TRIED = new Rect(100, 100, 200, 20);

    @Test
    public void where_nothing_is_nothing_is_covered() {
        Ground ground = new Ground();
        ground.add(new Rect(100, 120, 200, 20), "", 5, 1);
        assertEquals("below it, touching", 0, ground.cost(TRIED, "a"), 0);
    }

    @Test
    public void what_lies_in_several_fields_is_counted_once() {
        Ground ground = new Ground();
        ground.add(new Rect(0, 110, 1000, 5), "", 7, 0.1);
        assertEquals(7 + 200 * 5 * 0.1, ground.cost(TRIED, "a"), 1e-9);
    }

    @Test
    public void what_reaches_over_everything_is_counted_once() {
        Ground ground = new Ground();
        ground.add(new Rect(Integer.MIN_VALUE, 110, 4e9, 5), "", 7, 0);
        assertEquals(7, ground.cost(TRIED, "a"), 1e-9);
    }

    @Test
    public void a_label_may_lie_on_its_own_line() {
        Ground ground = new Ground();
        ground.add(new Rect(0, 110, 1000, 5), "a", 7, 0);
        assertEquals(0, ground.cost(TRIED, "a"), 0);
        assertEquals(7, ground.cost(TRIED, "b"), 0);
        assertEquals("a heading has no line of its own", 7, ground.cost(TRIED, ""), 0);
    }
}
