package se.sambruk.otp.shell.output;

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
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

@RunWith(JUnitQuickcheck.class)
public class ProseTest {
    @Test
    public void aTextIsBrokenBetweenWords() {
        assertEquals(
                List.of("Tjänsten ska vara", "nåbar minst 98", "procent."),
                Prose.lines("Tjänsten ska vara nåbar minst 98 procent.", 20));
    }

    @Test
    public void linesOfTheTextItselfStay() {
        assertEquals(List.of("ett", "", "två"), Prose.lines("ett\n\ntvå\n", 40));
    }

    @Test
    public void aNoBreakSpaceIsNotBrokenAt() {
        assertEquals(
                List.of("Det kostar ungefär", "150\u00a0000\u00a0kronor."),
                Prose.lines("Det kostar ungefär 150\u00a0000\u00a0kronor.", 20));
    }

    @Test
    public void ordersToATerminalAreMadeHarmless() {
        assertEquals("\ufffd[31mrött", Prose.safe("\u001b[31mrött"));
        assertEquals("a\ufffdb", Prose.safe("a\u202eb"));
        for (String text : Samples.unusualTexts()) {
            assertFalse(text, Prose.safe(text).contains("\u001b"));
        }
    }

    @Test
    public void aCellIsOneLine() {
        assertEquals("ett två tre", Prose.oneLine(" ett\ttvå\r\ntre "));
    }

    @Property
    public void noWordIsLost(String text, @InRange(minInt = 0, maxInt = 200) int width) {
        String words = Prose.oneLine(text.replace('\u00a0', ' '));
        String broken = String.join(" ", Prose.lines(text.replace('\u00a0', ' '), width));
        assertEquals(words, Prose.oneLine(broken));
    }

    @Property
    public void noLineIsWiderThanAskedUnlessAWordIs(String text, @InRange(minInt = 20, maxInt = 200) int width) {
        for (String line : Prose.lines(text, width)) {
            assertTrue(line, line.length() <= width || !line.contains(" "));
        }
    }

    @Test
    public void numbersAndSizesFollowTheLanguage() {
        assertEquals("1\u00a0200", Quantities.count(1200, LocalizedText.SWEDISH));
        assertEquals("1,200", Quantities.count(1200, Locale.ENGLISH));
        assertEquals("999 B", Quantities.size(999, LocalizedText.SWEDISH));
        assertEquals("1,0 kB", Quantities.size(1000, LocalizedText.SWEDISH));
        assertEquals("23,4 kB", Quantities.size(23_456, LocalizedText.SWEDISH));
        assertEquals("999.9 kB", Quantities.size(999_999, Locale.ENGLISH));
        assertEquals("1.0 MB", Quantities.size(1_000_000, Locale.ENGLISH));
        assertEquals("5\u00a0000,0 GB", Quantities.size(5_000_000_000_000L, LocalizedText.SWEDISH));
    }
}
