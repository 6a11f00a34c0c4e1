package se.sambruk.otp.launcher;

import static org.junit.Assert.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

public class CallerOutputTest {

    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();

    @Test
    public void what_was_written_before_it_is_shut_comes_out_and_nothing_after() {
        CallerOutput output = new CallerOutput(seen, true);
        output.print("avbröts");
        output.shut();
        output.println("sleep: interrupted");
        output.flush();
        assertEquals("avbröts", seen.toString(StandardCharsets.UTF_8));
    }

    @Test
    public void colours_are_left_out_for_those_who_cannot_show_them() {
        CallerOutput plain = new CallerOutput(seen, false);
        plain.print("\u001b[31mröd\u001b[0m");
        plain.flush();
        assertEquals("röd", seen.toString(StandardCharsets.UTF_8));
    }
}
