package se.sambruk.otp.api.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import org.junit.Test;
import org.junit.runner.RunWith;

/** What is shown of two texts shows how they differ. */
@RunWith(JUnitQuickcheck.class)
public class ChangedTextTest {
    private static final String LONG = "Kommunen ska kunna byta leverantör utan att förlora sina uppgifter. ".repeat(4);

    @Test
    public void short_texts_are_shown_as_they_are() {
        assertEquals(new ChangedText("Till dig.", "Till er."), ChangedText.of("Till dig.", "Till\n er."));
        assertEquals(new ChangedText("", "Nytt."), ChangedText.of("", "Nytt."));
    }

    @Test
    public void long_texts_are_shown_from_the_words_before_those_that_differ() {
        ChangedText changed = ChangedText.of(LONG + "Det gäller från maj.", LONG + "Det gäller från juni.");
        assertTrue(
                changed.before(),
                changed.before().startsWith("… ") && changed.before().endsWith("från maj."));
        assertTrue(
                changed.after(),
                changed.after().startsWith("… ") && changed.after().endsWith("från juni."));
    }

    @Test
    public void what_one_text_says_beyond_the_other_is_seen() {
        ChangedText changed = ChangedText.of(LONG.strip(), LONG + "Och mer därtill.");
        assertFalse(changed.toString(), changed.before().equals(changed.after()));
        assertTrue(changed.after(), changed.after().endsWith("Och mer därtill."));
    }

    @Test
    public void texts_that_are_the_same_are_shown_from_their_beginning() {
        ChangedText changed = ChangedText.of(LONG, LONG);
        assertTrue(changed.before(), changed.before().startsWith("Kommunen ska"));
        assertEquals(changed.before(), changed.after());
    }

    @Test
    public void as_much_is_shown_as_there_is_room_for() {
        String text = "ord ".repeat(100);
        assertEquals(
                "ord ".repeat(10).strip() + " …", ChangedText.of(text, "", 40).before());
        assertThrows(IllegalArgumentException.class, () -> ChangedText.of(text, "", 31));
    }

    @Property(trials = 200)
    public void wherever_a_word_is_another_both_words_are_shown(
            @InRange(minInt = 0, maxInt = 300) int words, @InRange(minInt = 0, maxInt = 300) int more) {
        String begins = "ord ".repeat(words);
        String ends = " ord".repeat(more);
        ChangedText changed = ChangedText.of(begins + "🐈katt" + ends, begins + "🐕hund" + ends);
        assertTrue(changed.before(), changed.before().contains("🐈katt"));
        assertTrue(changed.after(), changed.after().contains("🐕hund"));
    }
}
