package se.sambruk.otp.format.archimate;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

/** The first tag in the beginning of a file. */
public class FirstTagTest {
    private static final int LENGTH = 1 << 16;
    private static final int LOOKS_PER_CHARACTER = 20;

    /** A text that counts how often its characters are looked at. */
    private static final class Watched implements CharSequence {
        private final String text;
        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }
    }

    private static String name(String text) {
        return FirstTag.of(text).name();
    }

    @Test
    public void its_name_has_no_prefix() {
        assertEquals("model", name("<archimate:model id='m'/>"));
        assertEquals("model", name("<model>"));
        assertEquals("archimate", name("<archimate:>"));
    }

    @Test
    public void its_attributes_end_with_the_tag_or_where_the_next_begins() {
        assertEquals(" id='m' ", FirstTag.of("<a:model id='m' >text").attributes());
        assertEquals(" id='m'", FirstTag.of("<model id='m'<x/>").attributes());
        assertEquals(" id='", FirstTag.of("<model id='").attributes());
        assertEquals("", FirstTag.of("<model/>").attributes());
    }

    @Test
    public void instructions_comments_and_document_types_are_passed_over() {
        assertEquals("model", name("<?xml version='1.0'?><!-- <a> --> <!DOCTYPE b SYSTEM 'c'><model>"));
        assertEquals("model", name("<!DOCTYPE a [<!ENTITY x '<p>'><!ENTITY y ']'> ]  ><model>"));
    }

    @Test
    public void it_is_found_within_what_is_left_open() {
        assertEquals("model", name("<?xml <model>"));
        assertEquals("model", name("<!-- <model>"));
        assertEquals("model", name("<!DOCTYPE x [ <model>"));
        assertEquals("model", name("<!DOCTYPE <model"));
    }

    @Test
    public void there_is_none_where_there_are_no_names() {
        assertEquals("", name(""));
        assertEquals("", name("text < 1 <"));
        assertEquals("", name("</model>"));
    }

    @Test
    public void what_is_opened_over_and_over_is_looked_through_a_few_times_at_most() {
        for (String piece : List.of(
                "<!--", "<?", "<!DOCTYPE", "<!DOCTYPE[", "<!DOCTYPE[]", "<!DOCTYPE[] ", "<!----", "<", "]<!DOCTYPE[")) {
            Watched text = new Watched(piece.repeat(LENGTH / piece.length()));

            FirstTag.of(text);

            assertTrue(piece + " " + text.looks, text.looks <= (long) LOOKS_PER_CHARACTER * LENGTH);
        }
    }
}
