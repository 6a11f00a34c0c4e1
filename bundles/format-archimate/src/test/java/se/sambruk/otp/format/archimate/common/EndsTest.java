package se.sambruk.otp.format.archimate.common;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;

/** What has no end is left out, with what leads to it. */
public class EndsTest {
    private static final int MANY = 10_000;

    private int steps;

    private record Line(String id, String source, String target) {}

    /** What is removed of some lines. */
    private List<String> leaveOut(List<Line> lines) {
        List<String> removed = new ArrayList<>();
        Ends.leaveOut(
                lines,
                line -> {
                    steps++;
                    return line.id();
                },
                line -> {
                    steps++;
                    return Arrays.asList(line.source(), line.target());
                },
                line -> removed.add(line.id()));
        return removed;
    }

    private static List<Line> lines(Line... lines) {
        return new ArrayList<>(List.of(lines));
    }

    @Test
    public void what_leads_to_something_without_an_end_has_no_end_either() {
        List<Line> lines = lines(
                new Line("a", "box", "b"),
                new Line("b", "c", "box"),
                new Line("c", null, "box"),
                new Line("d", "box", "box"),
                new Line("e", "d", "d"));

        assertEquals(List.of("a", "b", "c"), leaveOut(lines));
        assertEquals(List.of("d", "e"), lines.stream().map(Line::id).toList());
    }

    @Test
    public void what_leads_to_each_other_in_a_ring_has_ends() {
        assertEquals(List.of(), leaveOut(lines(new Line("a", "b", "b"), new Line("b", "a", "a"))));
    }

    @Test
    public void a_chain_whose_last_has_no_end_costs_no_more_than_it_is_long() {
        List<Line> chain = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            chain.add(new Line("l" + i, "box", i == MANY - 1 ? null : "l" + (i + 1)));
        }

        assertEquals(MANY, leaveOut(chain).size());
        assertTrue("" + steps, steps <= 5 * MANY);
    }
}
