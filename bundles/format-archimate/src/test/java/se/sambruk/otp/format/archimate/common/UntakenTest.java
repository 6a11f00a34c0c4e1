package se.sambruk.otp.format.archimate.common;

import static org.junit.Assert.assertEquals;

import java.util.HashSet;
import java.util.Set;
import org.junit.Test;

/** Names with numbers that nothing has. */
public class UntakenTest {
    private final Set<String> taken = new HashSet<>();
    private final Untaken untaken = new Untaken();
    private int tries;

    private String next(String base) {
        return untaken.of(base, 2, number -> base + "-" + number, name -> {
            tries++;
            return taken.add(name);
        });
    }

    @Test
    public void the_first_that_is_free_is_given() {
        taken.add("a-2");

        assertEquals("a-3", next("a"));
        assertEquals("a-4", next("a"));
        assertEquals("b-2", next("b"));
    }

    @Test
    public void ten_thousand_of_one_name_are_ten_thousand_tries() {
        for (int i = 0; i < 10_000; i++) {
            next("a");
        }

        assertEquals(10_000, tries);
    }
}
