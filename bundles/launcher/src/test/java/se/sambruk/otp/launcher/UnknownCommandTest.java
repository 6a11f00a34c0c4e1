package se.sambruk.otp.launcher;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class UnknownCommandTest {

    private static final List<String> NAMES =
            List.of("otp:status", "requirement:list", "requirement:search", "procurement:list", "plugin:list");

    @Test
    public void a_slip_of_the_pen_is_understood() {
        assertEquals(Optional.of("otp:status"), UnknownCommand.nearest("otp:satus", NAMES));
        assertEquals(Optional.of("requirement:list"), UnknownCommand.nearest("Requirements:list", NAMES));
        assertEquals(
                "two letters swapped is one slip",
                Optional.of("shell:echo"),
                UnknownCommand.nearest("shell:ehco", List.of("shell:each", "shell:echo")));
    }

    @Test
    public void a_scope_may_be_left_out() {
        assertEquals(Optional.of("otp:status"), UnknownCommand.nearest("status", NAMES));
        assertEquals(Optional.of("requirement:search"), UnknownCommand.nearest("serach", NAMES));
    }

    @Test
    public void another_word_is_not_guessed_at() {
        assertEquals(Optional.empty(), UnknownCommand.nearest("kaffe", NAMES));
        assertEquals(Optional.empty(), UnknownCommand.nearest("otp:nonsense", NAMES));
        assertEquals(Optional.empty(), UnknownCommand.nearest("", NAMES));
    }
}
