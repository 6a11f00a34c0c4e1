package se.sambruk.otp.rules.text;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;

public class QuantitiesTest {
    private static List<String> in(String text) {
        return Analysis.of(text).quantities().stream()
                .map(amount -> amount.value().stripTrailingZeros().toPlainString() + " " + amount.dimension() + " "
                        + amount.bound())
                .toList();
    }

    private static Quantity one(String text) {
        return Analysis.of(text).quantities().get(0);
    }

    @Test
    public void numbersAreReadWithTheirUnitsHoweverTheyAreWritten() {
        assertEquals(List.of("14400 time MOST"), in("inom fyra timmar"));
        assertEquals(List.of("14400 time MOST"), in("inom 4 (fyra) timmar"));
        assertEquals(List.of("99.5 share LEAST"), in("minst 99,5 %"));
        assertEquals(List.of("5000000 money LEAST"), in("minst fem miljoner kronor"));
        assertEquals(List.of("12000000 money EXACT"), in("om 12 mkr"));
        assertEquals(List.of("15000000 money EXACT"), in("15 000 000 kr"));
        assertEquals(List.of("1000000 money LEAST"), in("minst en miljon kronor"));
        assertEquals(List.of("200000 money EXACT"), in("tvåhundra tusen kronor"));
        assertEquals(List.of("79 count person EXACT"), in("sjuttionio personer"));
        assertEquals(List.of("500 count användare EXACT"), in("500 samtidiga användare"));
        assertEquals(List.of("3 count referens LEAST"), in("minst tre referensuppdrag"));
    }

    @Test
    public void whatIsNoAmountIsNone() {
        assertEquals(List.of(), in("enligt 9 kap. 4 §, punkt 3 i bilaga 2, version 4.0"));
        assertEquals(List.of(), in("ett ärende och en användare"));
        assertEquals(List.of(), in("ISO 27001 från 2022"));
        assertEquals(List.of(), in("inom 5–10 dagar"));
        assertEquals(List.of(), in("inom {{antal}} dagar"));
    }

    @Test
    public void aBoundIsToldByWhatStandsBefore() {
        assertEquals(List.of("10 count tecken LEAST"), in("inte mindre än 10 tecken"));
        assertEquals(List.of("10 count tecken MOST"), in("inte mer än 10 tecken"));
        assertEquals(List.of("10 count tecken LEAST"), in("mer än 10 tecken"));
        assertEquals(List.of("10 count tecken EXACT"), in("exakt 10 tecken"));
        assertEquals(List.of("5 time MOST"), in("får inte överstiga 5 sekunder"));
        assertEquals(List.of("5 time LEAST"), in("ska överstiga 5 sekunder"));
    }

    @Test
    public void equalAmountsInOtherUnitsAreEqual() {
        assertTrue(one("24 timmar").isAsMuchAs(one("ett dygn")));
        assertTrue(one("12 månader").isAsMuchAs(one("ett år")));
        assertTrue(one("1 miljon kronor").isAsMuchAs(one("1 000 tkr")));
        assertFalse(one("30 dagar").isAsMuchAs(one("31 dagar")));
        assertFalse(one("10 dagar").isAsMuchAs(one("9 dagar")));
    }

    @Test
    public void aLeastAndAMostContradictEachOtherOnlyWhereNothingLiesBetween() {
        assertFalse(one("minst 8 tecken").contradicts(one("högst 64 tecken")));
        assertTrue(one("minst 90 dagar").contradicts(one("högst 30 dagar")));
        assertTrue(one("högst 30 dagar").contradicts(one("minst 90 dagar")));
        assertTrue(one("minst 8 tecken").contradicts(one("minst 12 tecken")));
    }

    @Test
    public void theFormsOfAWordHaveOneStem() {
        assertEquals(Stem.of("ärende"), Stem.of("ärendenas"));
        assertEquals(Stem.of("logga"), Stem.of("loggas"));
        assertEquals(Stem.of("loggning"), Stem.of("loggar"));
        assertEquals(Stem.of("tillgänglig"), Stem.of("tillgängligheten"));
        assertEquals(Stem.of("tjänst"), Stem.of("tjänsternas"));
        assertEquals(Stem.of("export"), Stem.of("exportera"));
        assertFalse(Stem.of("import").equals(Stem.of("export")));
        assertFalse(Stem.of("läsa").equals(Stem.of("lösa")));
    }
}
