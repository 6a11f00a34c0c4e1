package se.sambruk.otp.api.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class CharactersTest {
    private static final String ODD = "\u0000\u0008\u001f\u007f\u0080\u009f\ud800\udfff\ufdd0\ufdef\ufffe\uffff";

    @Test
    public void controls_halves_and_what_is_no_character_are_left_out_and_told_of() {
        List<Integer> removed = new ArrayList<>();
        // A blank between, so that the halves are halves.
        String odd = ODD.replace("\udfff", " \udfff") + "\ud83f\udfff";
        assertEquals("a b", Characters.allowed("a" + odd + "b", removed::add));
        assertEquals(
                List.of(0, 8, 0x1f, 0x7f, 0x80, 0x9f, 0xd800, 0xdfff, 0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1ffff),
                removed);
    }

    @Test
    public void all_else_stays() {
        String text = "\t\n åäö é\u0301 \u00a0\u00ad\u200b\u200d\ufeff\ufffd\ue000 שלום \ud83c\uddf8\ud83c\uddea";
        assertEquals(text, Characters.allowed(text, c -> {
            throw new AssertionError(c);
        }));
    }

    @Test
    public void every_code_point_is_allowed_or_is_what_the_standards_leave_out() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean control = Character.getType(c) == Character.CONTROL && c != '\t' && c != '\n';
            boolean half = Character.getType(c) == Character.SURROGATE;
            boolean none = c >= 0xfdd0 && c <= 0xfdef || c % 0x10000 >= 0xfffe;
            assertEquals(Integer.toHexString(c), !control && !half && !none, Characters.isAllowed(c));
        }
    }

    @Test
    public void line_ends_are_of_one_kind() {
        assertEquals("a\nb\nc\n\nd\ne\nf\ng", Characters.lines("a\r\nb\rc\r\rd\u0085e\u2028f\u2029g"));
        assertEquals("a\nb", Characters.allowed("a\u0001\r\nb", c -> {}));
    }

    @Test
    public void what_cannot_be_seen_is_blank() {
        assertTrue(Characters.isBlank(" \u00a0\u200b\u200d\ufe0f\u0001\n"));
        assertTrue(Characters.isBlank(""));
        assertFalse(Characters.isBlank(" .\u200b"));
    }
}
