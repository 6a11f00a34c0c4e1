package se.sambruk.otp.award.masking;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import org.junit.runner.RunWith;

/** What is to be masked is found however it is written. */
@RunWith(JUnitQuickcheck.class)
public class MaskedPatternTest {
    private static boolean finds(String masked, String text) {
        return MaskedPattern.of(masked).isIn(text);
    }

    @Test
    public void a_number_is_found_in_every_way_of_writing_it() {
        for (String written : List.of(
                "1250000",
                "1 250 000",
                "1\u00a0250\u00a0000",
                "1.250.000",
                "1,250,000",
                "1 250 000,00",
                "1250000.0",
                "1’250’000")) {
            assertTrue(written, finds("1 250 000", "Pris: " + written + " kr"));
            assertTrue(written, finds(written, "Pris: 1250000 kr"));
        }
    }

    @Test
    public void a_number_that_is_written_with_its_unit_is_found_without_it_too() {
        assertTrue(finds("1 250 000 kr", "{\"amount\":\"1250000\"}"));
        assertEquals("Pris: [x].", MaskedPattern.of("1 250 000 kr").replace("Pris: 1 250 000 kr.", "[x]"));
    }

    @Test
    public void decimals_that_are_something_are_part_of_the_number() {
        assertTrue(finds("99,5", "99.50 procent"));
        assertFalse(finds("99,5", "99 procent"));
        assertFalse(finds("99,5", "99,55 procent"));
    }

    @Test
    public void a_number_within_another_is_another() {
        assertFalse(finds("1 250", "31250 st"));
        assertFalse(finds("1 250", "12501 st"));
    }

    @Test
    public void a_hyphen_is_found_whichever_sign_it_is() {
        for (String written : List.of(
                "556333-4456",
                "556333\u20114456",
                "556333\u20134456",
                "5563334456",
                "556333-\u200b4456",
                "5563\u00ad33-4456")) {
            assertTrue(written, finds("556333-4456", "Lövby (" + written + ")"));
            assertTrue(written, finds("556333\u20114456", "Lövby (" + written + ")"));
        }
        assertTrue(finds("Data-Service AB", "Data\u2011Service\u00a0AB"));
        assertFalse("between letters it is a part of the name", finds("Data-Service AB", "DataService AB"));
        assertFalse(finds("556333-4456", "556333 4457"));
    }

    @Test
    public void a_name_is_found_in_any_case_with_any_blanks_and_within_other_words() {
        for (String written : List.of(
                "Nordsken IT AB",
                "NORDSKEN IT AB",
                "nordsken\u00a0it  ab",
                "Nordsken\nIT AB",
                "AnbudNordsken IT ABs.xlsx")) {
            assertTrue(written, finds("Nordsken IT AB", written));
        }
        assertFalse(finds("Nordsken IT AB", "Nordskenet"));
    }

    @Test
    public void letters_are_the_same_whether_composed_or_not() {
        assertTrue(finds("Björkdala", "Bjo\u0308rkdala"));
        assertTrue(finds("Bjo\u0308rkdala", "Björkdala"));
    }

    @Test
    public void each_place_gets_a_mark_and_the_rest_stays() {
        assertEquals("[x] och [x]: 31250", MaskedPattern.of("1 250").replace("1250 och 1 250: 31250", "[x]"));
        assertEquals("a [$1] b", MaskedPattern.of("hemligt").replace("a hemligt b", "[$1]"));
    }

    @Property(trials = 200)
    public void nothing_of_a_number_is_left_however_it_is_grouped(
            @InRange(minInt = 1000, maxInt = 2_000_000_000) int number) {
        String swedish = String.format(Locale.forLanguageTag("sv-SE"), "%,d", number);
        MaskedPattern pattern = MaskedPattern.of(Integer.toString(number));
        assertEquals("[x]", pattern.replace(swedish, "[x]"));
        assertEquals("[x]", pattern.replace(String.format(Locale.ROOT, "%,d", number), "[x]"));
    }
}
