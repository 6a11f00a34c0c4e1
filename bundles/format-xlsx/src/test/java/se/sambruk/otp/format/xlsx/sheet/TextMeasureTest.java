package se.sambruk.otp.format.xlsx.sheet;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(JUnitQuickcheck.class)
public class TextMeasureTest {
    private static final double COLUMN = 44;
    private static final double SIZE = 10;

    @Test
    public void linesAreBrokenBetweenWords() {
        assertEquals(1, TextMeasure.lines("", COLUMN, SIZE));
        assertEquals(1, TextMeasure.lines("Ett kort krav.", COLUMN, SIZE));
        // Counted in LibreOffice 7.4 with Liberation Sans 10 in a column of this width: seven lines.
        String text =
                "Varje gränssnitt (API) som ingår i anbudet ska ha en maskinläsbar beskrivning enligt OpenAPI 3.1 eller "
                        + "likvärdig specifikation. Beskrivningen täcker alla operationer, datafält, felkoder och behörigheter "
                        + "som den anropande behöver känna till, med förklaringar på svenska eller engelska.";
        int lines = TextMeasure.lines(text, COLUMN, SIZE);
        assertTrue("at least as many as are needed, hardly more: " + lines, lines >= 6 && lines <= 7);
    }

    @Test
    public void everyLineEndMakesALine() {
        assertEquals(3, TextMeasure.lines("a\n\nb", COLUMN, SIZE));
    }

    @Test
    public void aWordWiderThanTheColumnIsBrokenWithinItself() {
        assertEquals(3, TextMeasure.lines("m".repeat(60), COLUMN, SIZE));
        assertTrue(TextMeasure.lines("漢".repeat(60), COLUMN, SIZE) > 2);
    }

    @Test
    public void wideLettersTakeMoreRoomThanNarrow() {
        assertTrue(TextMeasure.lines("W".repeat(200), COLUMN, SIZE) > TextMeasure.lines("i".repeat(200), COLUMN, SIZE));
    }

    @Property(trials = 200)
    public void moreTextIsNeverLowerAndAWiderColumnNeverHigher(
            String text, String more, @InRange(minInt = 5, maxInt = 80) int width) {
        double height = TextMeasure.height(text, width, SIZE);
        assertTrue(TextMeasure.height(text + more, width, SIZE) >= height);
        assertTrue(TextMeasure.height(text, width + 10, SIZE) <= height);
    }
}
