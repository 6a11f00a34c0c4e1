package se.sambruk.otp.api.text;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class ExcerptsTest {
    @Test
    public void a_text_is_shown_by_its_beginning_on_one_line() {
        assertEquals("ett två tre", Excerpts.beginning(" ett\n två\ttre "));
        assertEquals("a".repeat(60), Excerpts.beginning("a".repeat(60)));
        assertEquals("a".repeat(60) + " …", Excerpts.beginning("a".repeat(61)));
    }

    @Test
    public void no_character_is_halved() {
        String pairs = "\uD83D\uDE00".repeat(61);
        assertEquals("\uD83D\uDE00".repeat(60) + " …", Excerpts.beginning(pairs));
        assertEquals("a" + "\uD83D\uDE00".repeat(59) + " …", Excerpts.beginning("a" + pairs));
    }

    @Test
    public void of_many_names_the_first_five_are_listed() {
        assertEquals("a, b, c, d, e", Excerpts.some(List.of("a", "b", "c", "d", "e")));
        assertEquals("a, b, c, d, e, …", Excerpts.some(List.of("a", "b", "c", "d", "e", "f")));
        assertEquals("", Excerpts.some(List.of()));
    }

    @Test
    public void characters_that_cannot_be_shown_are_told_by_their_codes() {
        assertEquals("U+0001, U+FFFE, U+1F600", Excerpts.codes(List.of(1, 0xfffe, 0x1f600)));
    }
}
