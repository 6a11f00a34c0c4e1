package se.sambruk.otp.format.xlsx.sheet;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class CellTextTest {
    private static final String MARKER = " …";

    @Property(trials = 500)
    public void whatIsFitStaysFit(String text) {
        CellText once = CellText.of(text, MARKER);
        assertEquals(new CellText(once.value(), 0, false), CellText.of(once.value(), MARKER));
    }

    @Property(trials = 200)
    public void aShortenedTextKeepsWithinItsLimitAndEndsWithTheMarker(
            @InRange(minInt = 0, maxInt = 400) int length, @InRange(minInt = 2, maxInt = 100) int limit) {
        for (String piece : new String[] {"a", "\uD83C\uDDF8", "_x0041_", "å\n"}) {
            CellText fit = CellText.of(piece.repeat(length), MARKER, limit);
            assertTrue(CellText.encode(fit.value()).length() <= limit);
            assertEquals(fit.truncated(), fit.value().endsWith(MARKER));
            int last = fit.value().length() - MARKER.length() - 1;
            assertFalse(fit.truncated()
                    && last >= 0
                    && Character.isHighSurrogate(fit.value().charAt(last)));
        }
    }

    @Test
    public void everyCharacterThatAFileMayHoldStays() {
        String text = "\t\n åäö ÅÄÖ \u00a0\u200b \ud7ff\ue000\ufffd \uD83C\uDDF8 <&>\"'";
        assertEquals(new CellText(text, 0, false), CellText.of(text, MARKER));
    }

    @Test
    public void charactersThatNoFileMayHoldAreCounted() {
        assertEquals(new CellText("ab", 3, false), CellText.of("a\u007f\u009fb\ufdd0", MARKER));
        assertEquals(new CellText("abc", 6, false), CellText.of("\u0000a\u0008\u001fb\ufffe\uffffc\ud800", MARKER));
    }

    @Test
    public void everyLineEndBecomesALineFeed() {
        assertEquals("a\nb\nc\n\nd\n", CellText.of("a\r\nb\rc\r\rd\n", MARKER).value());
        assertEquals("a\nb\nc\nd", CellText.of("a\u0085b\u2028c\u2029d", MARKER).value());
    }

    @Test
    public void whatLooksLikeAnEscapeIsEscaped() {
        assertEquals("_x005F_x0041_", CellText.encode("_x0041_"));
        assertEquals("_x005F_x005F_x005F_x0041_", CellText.encode("_x005F_x0041_"));
        assertEquals("_xylofon_ _x41_ x0041_", CellText.encode("_xylofon_ _x41_ x0041_"));
    }

    @Test
    public void formulasAreKnownByTheirFirstCharacter() {
        for (String formula : new String[] {"=1", "+1", "-1", "@A1", "\t=1", "\r=1", "\uffff=1", "\u0001\ud800+1"}) {
            assertTrue(formula, CellText.looksLikeFormula(formula));
        }
        for (String text : new String[] {"", "1", " =1", "– streck", "'=1", "a=1"}) {
            assertFalse(text, CellText.looksLikeFormula(text));
        }
    }
}
