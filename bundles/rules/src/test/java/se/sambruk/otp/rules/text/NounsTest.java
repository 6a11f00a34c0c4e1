package se.sambruk.otp.rules.text;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.Test;

public class NounsTest {
    private static final Set<String> NOUNS = Set.of("möte", "plan", "kurs", "övning");

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
            assertTrue(word, Nouns.isOne(word, NOUNS));
        }
    }

    @Test
    public void whatOnlyBeginsAsOneIsAnother() {
        for (String word : List.of("planera", "mötesplats", "kursiv", "planering", "öva")) {
            assertFalse(word, Nouns.isOne(word, NOUNS));
        }
    }

    @Test
    public void aWordWithoutEndIsNone() {
        assertFalse(Nouns.isOne("a".repeat(100_000) + "plan", NOUNS));
    }
}
