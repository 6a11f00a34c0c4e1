package se.sambruk.otp.launcher;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class CommandLinesTest {

    private final Map<String, String> arguments = new LinkedHashMap<>();

    @Test
    public void several_words_are_one_command() throws Exception {
        assertEquals(
                List.of("procurement:issue e-arkiv.yaml --out ut/"),
                CommandLines.statements(List.of("procurement:issue", "e-arkiv.yaml", "--out", "ut/"), arguments));
        assertEquals(Map.of(), arguments);
    }

    @Test
    public void a_word_the_shell_would_read_otherwise_goes_through_a_variable() throws Exception {
        assertEquals(
                List.of("requirement:search $otp_argument_0 x $otp_argument_1"),
                CommandLines.statements(List.of("requirement:search", "öppna gränssnitt", "x", ""), arguments));
        assertEquals(Map.of("otp_argument_0", "öppna gränssnitt", "otp_argument_1", ""), arguments);
    }

    @Test
    public void one_word_is_a_command_line() throws Exception {
        assertEquals(
                List.of("a:b \"c; d\"", "e:f {x; y}", "g"),
                CommandLines.statements(List.of("a:b \"c; d\"; e:f {x; y}\n;g;"), arguments));
    }

    @Test
    public void quotes_within_quotes_and_escaped_ones_do_not_end_them() throws Exception {
        assertEquals(List.of("a 'x\" ;' \"y' ;\" z\\; å"), CommandLines.split("a 'x\" ;' \"y' ;\" z\\; å"));
        assertEquals(List.of("a \"\\\";\"", "b"), CommandLines.split("a \"\\\";\"; b"));
    }

    @Test
    public void an_empty_line_is_no_command() throws Exception {
        assertEquals(List.of(), CommandLines.split(" ; \n "));
    }

    @Test
    public void what_is_opened_must_be_closed() {
        for (String line : List.of("a \"b", "a 'b", "a {b", "a (b]", "a b)")) {
            assertThrows(line, CommandLines.UnbalancedException.class, () -> CommandLines.split(line));
        }
    }
}
