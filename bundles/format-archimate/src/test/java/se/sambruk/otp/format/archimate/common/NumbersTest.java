package se.sambruk.otp.format.archimate.common;

import static org.junit.Assert.assertEquals;

import java.util.Optional;
import org.junit.Test;

public class NumbersTest {
    @Test
    public void a_whole_number_may_be_written_in_any_usual_way() {
        for (String text : new String[] {"120", "0120", " 120 ", "+120", "120.0", "119.6", "1.2e2", "00000000000120"}) {
            assertEquals(text, Optional.of(120), Numbers.whole(text));
        }
        assertEquals(Optional.of(999_999_999), Numbers.whole("999999999"));
        assertEquals(Optional.of(Integer.MAX_VALUE), Numbers.whole("2147483647"));
        assertEquals(Optional.of(-3), Numbers.whole("-3"));
    }

    @Test
    public void what_no_drawing_can_hold_is_no_number() {
        for (String text : new String[] {"", " ", "-", "x", "12 0", "2147483648", "1e400"}) {
            assertEquals(text, Optional.empty(), Numbers.whole(text));
        }
    }

    @Test
    public void what_fills_the_memory_when_it_is_written_out_is_no_number() {
        assertEquals(Optional.empty(), Numbers.decimal("1e999999999"));
        assertEquals(Optional.empty(), Numbers.decimal("1e-999999999"));
    }

    @Test
    public void a_number_is_moved_down_as_long_as_it_fits() {
        assertEquals(Optional.of(-80), Numbers.moved("120", 200));
        assertEquals(Optional.of(-80), Numbers.moved("120.4", 200));
        assertEquals(Optional.of(Integer.MAX_VALUE), Numbers.moved("2147483648", 1));
        assertEquals(Optional.of(Integer.MIN_VALUE), Numbers.moved("0", 2_147_483_648L));
        assertEquals(Optional.empty(), Numbers.moved("0", 2_147_483_649L));
        assertEquals(Optional.empty(), Numbers.moved("1e400", 0));
        assertEquals(Optional.empty(), Numbers.moved("", 0));
    }
}
