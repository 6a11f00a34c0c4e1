package se.sambruk.otp.launcher.wire;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;

public class InvocationTest {

    private static final Map<String, String> HERE = Map.of("OTP_CWD", "/hem/kalle", "OTP_USER", "kalle");
    private static final Caller CALLER = new Caller("/hem/kalle", "sv", "kalle", 0, false);

    @Test
    public void without_words_it_is_the_console() throws Fault {
        assertEquals(new Request(Request.Kind.CONSOLE, List.of(), CALLER), Invocation.read(List.of(), HERE));
    }

    @Test
    public void words_are_a_command() throws Fault {
        assertEquals(
                new Request(Request.Kind.RUN, List.of("otp:status", "--json"), CALLER),
                Invocation.read(List.of("otp:status", "--json"), HERE));
    }

    @Test
    public void server_stop_and_status_alone_are_the_launcher_s_own() throws Fault {
        assertEquals(
                Request.Kind.SERVER, Invocation.read(List.of("server"), HERE).kind());
        assertEquals(Request.Kind.STOP, Invocation.read(List.of("stop"), HERE).kind());
        assertEquals(
                Request.Kind.STATUS, Invocation.read(List.of("status"), HERE).kind());
        assertEquals(
                Request.Kind.RUN, Invocation.read(List.of("stop", "x"), HERE).kind());
    }

    @Test
    public void the_language_is_swedish_unless_english_is_asked_for_by_name() throws Fault {
        assertEquals(
                "sv",
                Invocation.read(List.of("a:b"), Map.of("LANG", "en_US.UTF-8")).language());
        assertEquals(
                "en",
                Invocation.read(List.of("a:b"), Map.of("OTP_LANG", "en_GB")).language());
        assertEquals("en", Invocation.read(List.of("--lang", "en", "a:b"), HERE).language());
        assertEquals(
                "sv",
                Invocation.read(List.of("--lang=sv", "a:b"), Map.of("OTP_LANG", "en"))
                        .language());
    }

    @Test
    public void a_relative_folder_is_made_absolute() throws Fault {
        assertTrue(Invocation.read(List.of(), Map.of()).caller().workingFolder().startsWith("/"));
    }

    @Test
    public void who_calls_is_the_process_s_user_unless_said() throws Fault {
        assertEquals(
                System.getProperty("user.name"),
                Invocation.read(List.of(), Map.of()).caller().user());
        assertEquals(
                "Åsa",
                Invocation.read(List.of(), Map.of("OTP_USER", " Åsa ")).caller().user());
    }

    @Test
    public void only_a_terminal_has_a_width_and_only_one_that_knows_them_has_styles() throws Fault {
        Caller terminal = Invocation.read(List.of(), Map.of("OTP_COLUMNS", "80", "TERM", "xterm"))
                .caller();
        assertEquals(80, terminal.width());
        assertTrue(terminal.styled());
        Map<String, Map<String, String>> unstyled = Map.of(
                "a pipe", Map.of("OTP_COLUMNS", "", "TERM", "xterm"),
                "no number", Map.of("OTP_COLUMNS", "x", "TERM", "xterm"),
                "a plain terminal", Map.of("OTP_COLUMNS", "80", "TERM", "dumb"),
                "unwanted", Map.of("OTP_COLUMNS", "80", "TERM", "xterm", "NO_COLOR", "1"));
        for (String how : unstyled.keySet()) {
            assertFalse(
                    how, Invocation.read(List.of(), unstyled.get(how)).caller().styled());
        }
    }

    @Test
    public void an_unknown_option_or_language_is_wrong_usage() {
        for (List<String> words : List.of(List.of("--nonsense"), List.of("--lang", "fi", "a:b"), List.of("--lang"))) {
            Fault fault = assertThrows(Fault.class, () -> Invocation.read(words, HERE));
            assertEquals(2, fault.exitCode());
            assertTrue(fault.getMessage(), fault.getMessage().startsWith("OTP-9010: "));
        }
    }
}
