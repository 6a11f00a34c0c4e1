package se.sambruk.otp.api.text;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.Test;

public class SwedishOrderTest {
    @Test
    public void theOrderIsThatOfASwedishDictionary() {
        List<String> expected = List.of(
                "2a",
                "ab",
                "Aberg",
                "arkiv",
                "e-tjänst",
                "EU",
                "idé",
                "idéer",
                "IT",
                "it-drift",
                "mulen",
                "müller",
                "mymla",
                "vis",
                "wa",
                "zon",
                "åtkomst",
                "ärende",
                "æsk",
                "ö",
                "øre");
        List<String> mixed = new ArrayList<>(expected);
        Collections.reverse(mixed);
        mixed.sort(SwedishOrder.INSTANCE);
        assertEquals(expected, mixed);
    }

    @Test
    public void composedAndDecomposedLettersAreOne() {
        assertEquals(true, SwedishOrder.INSTANCE.compare("a\u030Aa", "åb") < 0);
        assertEquals(true, SwedishOrder.INSTANCE.compare("z", "a\u030A") < 0);
    }
}
