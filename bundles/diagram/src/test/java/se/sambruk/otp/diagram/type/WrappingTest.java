package se.sambruk.otp.diagram.type;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.text.Characters;

@RunWith(JUnitQuickcheck.class)
public class WrappingTest {
    private static final Font FONT = Font.regular(12);

    @Test
    public void widths_are_those_of_helvetica() {
        assertEquals(12 * (0.722 + 0.556 + 0.556 + 0.556), FONT.width("Hand"), 1e-9);
        assertEquals(FONT.width("Arende"), FONT.width("Ärende"), 1e-9);
        assertEquals("a mark that combines takes no room", FONT.width("A"), FONT.width("A\u0308"), 1e-9);
    }

    @Test
    public void lines_are_broken_at_blanks_and_after_hyphens() {
        assertEquals(List.of("Invånaren ser", "sitt ärende"), Wrapping.wrap("Invånaren ser sitt ärende", 80, FONT));
        assertEquals(List.of("Mellan-/e-", "arkiv"), Wrapping.wrap("Mellan-/e-arkiv", 60, FONT));
    }

    @Test
    public void a_word_that_is_wider_than_a_line_is_broken_with_a_hyphen() {
        List<String> lines = Wrapping.wrap("Samhällsbyggnadsförvaltningen", 80, FONT);
        assertTrue(lines.toString(), lines.size() > 1 && lines.get(0).endsWith("-"));
        assertEquals("Samhällsbyggnadsförvaltningen", String.join("", lines).replace("-", ""));
    }

    @Test
    public void what_there_is_no_room_for_is_told_by_three_dots() {
        List<String> lines = Wrapping.wrap("ett två tre fyra fem sex sju", 40, FONT, 2);
        assertEquals(2, lines.size());
        assertTrue(lines.toString(), lines.get(1).endsWith("…"));
    }

    @Property(trials = 300)
    public void no_line_is_wider_than_asked_for(String text, @InRange(minInt = 30, maxInt = 300) int width) {
        for (String line : Wrapping.wrap(CleanText.line(text), width, FONT)) {
            assertTrue(line, FONT.width(line) <= width || line.codePointCount(0, line.length()) <= 3);
        }
    }

    @Property(trials = 300)
    public void a_fitted_text_is_within_its_area(
            String text, @InRange(minInt = 10, maxInt = 200) int width, @InRange(minInt = 5, maxInt = 100) int height) {
        BoxText.Fit fit = BoxText.fit(CleanText.lines(text), width, height, FONT);
        assertTrue(fit.height() <= height);
        fit.lines().forEach(line -> assertTrue(line, fit.font().width(line) <= width));
    }

    @Property(trials = 300)
    public void clean_text_is_drawable_and_stays_as_it_is(String text) {
        String clean = CleanText.line(text);
        assertTrue(clean.codePoints().allMatch(Characters::isAllowed));
        assertEquals(clean, CleanText.line(clean));
    }
}
