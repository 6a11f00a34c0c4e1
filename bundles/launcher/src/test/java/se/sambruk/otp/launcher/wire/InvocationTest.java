package se.sambruk.otp.launcher.wire;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;

public class InvocationTest {

    private static final Map<String, String> HERE = Map.of("OTP_CWD", "/hem/kalle");

    @Test
    public void without_words_it_is_the_console() throws Fault {
        assertEquals(
                new Request(Request.Kind.CONSOLE, List.of(), "/hem/kalle", "sv"), Invocation.read(List.of(), HERE));
    }

    @Test
    public void words_are_a_command() throws Fault {
        assertEquals(
                new Request(Request.Kind.RUN, List.of("otp:status", "--json"), "/hem/kalle", "sv"),
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
        assertTrue(Invocation.read(List.of(), Map.of()).workingFolder().startsWith("/"));
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
