package se.sambruk.otp.api.text;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class BlanksTest {
    @Test
    public void blank_space_around_a_text_is_not_part_of_it() {
        assertEquals("Ett krav.", Blanks.level(" \t\u00a0Ett krav. \n\n"));
        assertEquals("Ett\n\nTvå", Blanks.level("\n\nEtt\n\nTvå\n"));
        assertEquals("", Blanks.level(" \n "));
    }

    @Test
    public void blanks_between_digits_are_left_out_and_ends_of_lines_are_not() {
        assertEquals("1234567", Blanks.closed("1 2\u00a03\u20094\u202f5\t6\u30007"));
        assertEquals("1\n2\u20283", Blanks.closed("1 \n2\u2028 3"));
    }

    @Test
    public void the_indentation_that_all_lines_share_goes_with_the_first_ones() {
        assertEquals("- ett\n- två\n- tre", Blanks.level("  - ett\n  - två\n  - tre"));
        assertEquals("- ett\n\n- två", Blanks.level("\n  - ett\n\n  - två"));
        assertEquals("- ett\n  - inom\n- två", Blanks.level("\t- ett\n\t  - inom\n\t- två"));
    }

    @Test
    public void lines_that_are_indented_from_the_first_stay_so() {
        assertEquals("Så här:\n  - ett\n  - två", Blanks.level("Så här:\n  - ett\n  - två"));
        assertEquals("Så här:\n  - ett", Blanks.level("  Så här:\n    - ett"));
    }

    @Test
    public void a_first_line_that_is_indented_from_the_rest_is_not() {
        assertEquals("Indragen.\nResten.", Blanks.level("    Indragen.\nResten."));
        assertEquals("Indragen.\nResten.", Blanks.level("    Indragen.\n  Resten."));
    }
}
