package se.sambruk.otp.document;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.document.text.Paragraphs;

public class ParagraphsTest {
    @Test
    public void empty_lines_part_paragraphs_however_many_they_are() {
        assertEquals(List.of("ett", "två", "tre"), Paragraphs.of("ett\n\ntvå\r\n \t\r\n\u00a0\r\ntre\n"));
        assertEquals(List.of(), Paragraphs.of(" \n\n "));
    }

    @Test
    public void a_list_that_is_indented_as_a_whole_has_all_its_items_at_the_margin() {
        assertEquals(List.of("Så här:", "- ett\n- två"), Paragraphs.of("Så här:\n\n  - ett\n  - två"));
    }

    @Test
    public void what_is_indented_from_the_first_line_stays_so() {
        assertEquals(List.of("Så här:\n  - ett\n  - två"), Paragraphs.of("Så här:\n  - ett\n  - två"));
    }

    @Test
    public void on_one_line_nothing_is_indented() {
        assertEquals("Så här: - ett - två", Paragraphs.joined("Så här:\n  - ett\n  - två"));
    }
}
