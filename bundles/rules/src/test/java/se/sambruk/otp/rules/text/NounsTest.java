package se.sambruk.otp.rules.text;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class NounsTest {
    private static final Nouns NOUNS = Nouns.of(List.of("möte", "plan", "kurs", "övning"));

    @Test
    public void aNounIsKnownInAllItsFormsAndAsTheLastPartOfACompound() {
        for (String word : List.of(
                "möte",
                "mötet",
                "möten",
                "mötena",
                "mötenas",
                "uppföljningsmöten",
                "planerna",
                "tidplan",
                "övningars")) {
            assertTrue(word, NOUNS.isOne(word));
        }
    }

    @Test
    public void whatOnlyBeginsAsOneIsAnother() {
        for (String word : List.of("planera", "mötesplats", "kursiv", "planering", "öva")) {
            assertFalse(word, NOUNS.isOne(word));
        }
    }

    @Test
    public void aWordWithoutEndIsReadFromItsEnd() {
        assertTrue(NOUNS.isOne("a".repeat(100_000) + "plan"));
        assertFalse(NOUNS.isOne("plan".repeat(25_000) + "era"));
    }
}
