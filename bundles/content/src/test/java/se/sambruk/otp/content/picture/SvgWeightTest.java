package se.sambruk.otp.content.picture;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.Test;

/** A short file that asks for more than any machine can draw is not taken in. */
public class SvgWeightTest {
    private static final Locale SV = Locale.forLanguageTag("sv");
    /** Links of a chain, of which each is said to be ten of the next. */
    private static String chain(int length, IntFunction<String> link) {
        StringBuilder markup = new StringBuilder();
        for (int i = 0; i < length; i++) {
            markup.append(link.apply(i));
        }
        return markup.toString();
    }

    private static String uses(int i) {
        return "<g id=\"a" + i + "\">" + ("<use href=\"#a" + (i + 1) + "\"/>").repeat(10) + "</g>";
    }

    @Test
    public void repetition_of_repetitions_is_counted() {
        assertEquals(List.of(), Told.within(chain(4, SvgWeightTest::uses) + "<rect id=\"a4\"/>"));
        assertEquals(List.of("1385"), Told.within(chain(9, SvgWeightTest::uses) + "<rect id=\"a9\"/>"));
    }

    @Test
    public void paint_that_is_painted_is_counted() {
        IntFunction<String> patterns = i ->
                "<pattern id=\"a" + i + "\">" + ("<rect fill=\"url(#a" + (i + 1) + ")\"/>").repeat(10) + "</pattern>";
        assertEquals(List.of("1385"), Told.within(chain(9, patterns) + "<rect fill=\"url(#a0)\"/>"));
        IntFunction<String> masks =
                i -> "<mask id=\"a" + i + "\">" + ("<g style=\"mask:url(#a" + (i + 1) + ")\"/>").repeat(10) + "</mask>";
        assertEquals(List.of("1385"), Told.within(chain(9, masks)));
    }

    @Test
    public void paint_by_a_style_sheet_is_counted() {
        IntFunction<String> patterns =
                i -> "<pattern id=\"a" + i + "\">" + ("<rect class=\"c" + i + "\"/>").repeat(10) + "</pattern>";
        String rules = chain(9, i -> ".c" + i + "{fill:url(#a" + (i + 1) + ")}");
        String drawing = chain(9, patterns) + "<pattern id=\"a9\"><rect/></pattern>";
        assertEquals(List.of("1385"), Told.within("<style>" + rules + "</style>" + drawing));
        assertEquals(List.of("1385"), Told.within(drawing + "<style>" + rules + "</style>"));
        assertEquals(List.of(), Told.within(drawing));
    }

    @Test
    public void paint_that_is_handed_down_is_counted_for_each_that_has_it() {
        String pattern = "<pattern id=\"p\">" + "<rect/>".repeat(1000) + "</pattern>";
        assertEquals(List.of("1385"), Told.within(pattern + "<g fill=\"url(#p)\">" + "<rect/>".repeat(300) + "</g>"));
        assertEquals(List.of(), Told.within(pattern + "<g clip-path=\"url(#p)\">" + "<rect/>".repeat(300) + "</g>"));
    }

    @Test
    public void markers_are_counted_for_each_corner() {
        String marker = "<marker id=\"m\">" + "<rect/>".repeat(100) + "</marker>";
        String path = "<path d=\"M0,0" + " 1.5-2".repeat(2000) + "\"%s/>";
        assertEquals(List.of("1385"), Told.within(marker + String.format(path, " marker-mid=\"url(#m)\"")));
        assertEquals(
                List.of("1385"),
                Told.within(marker + "<g style=\"marker:url(#m)\">" + String.format(path, "") + "</g>"));
        assertEquals(List.of(), Told.within(marker + String.format(path, "")));
    }

    @Test
    public void what_shows_itself_is_refused() {
        assertEquals(List.of("1385"), Told.within("<g id=\"a\"><use href=\"#a\"/></g>"));
        assertEquals(
                List.of("1385"),
                Told.within("<g id=\"a\"><use xlink:href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>"));
        assertEquals(List.of("1385"), Told.within("<g xml:id=\"a\"><use href=\"#a\"/></g>"));
        assertTrue(Told.ofSvg("<svg xmlns=\"http://www.w3.org/2000/svg\"><pattern id=\"p\" fill=\"url(#p)\"/></svg>")
                .get(0)
                .message()
                .in(SV)
                .startsWith("”p” visar sig självt"));
    }

    @Test
    public void what_shows_another_in_very_many_steps_is_refused() {
        IntFunction<String> gradients = i -> "<linearGradient id=\"a" + i + "\" href=\"#a" + (i + 1) + "\"/>";
        assertEquals(List.of(), Told.within(chain(SvgWeight.LONGEST, gradients)));
        assertEquals(List.of("1385"), Told.within(chain(5000, gradients)));
    }

    @Test
    public void many_rules_of_many_things_that_are_not_there_weigh_nothing() {
        String rules = chain(2000, i -> ".a{fill:url(#b" + i + ")}");
        assertEquals(List.of(), Told.within("<style>" + rules + "</style>" + "<g class=\"a\"/>".repeat(20_000)));
    }

    @Test
    public void links_draw_nothing() {
        assertEquals(List.of(), Told.within("<g id=\"a\"><a href=\"#a\"><rect/></a></g>"));
    }
}
