package se.sambruk.otp.diagram;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.runner.RunWith;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.sambruk.otp.api.architecture.ArchitectureModel;

/** What holds of every drawing, whatever names a model has. */
@RunWith(JUnitQuickcheck.class)
public class SvgLawTest {
    private static final Set<String> KNOWN = Set.of("svg", "title", "desc", "g", "rect", "path", "circle", "text");

    @Property(trials = 40)
    public void it_is_well_formed_and_holds_nothing_but_shapes_and_texts(@From(AnyView.class) ArchitectureModel model) {
        Drawn drawn = Drawn.of(model);
        NodeList all = drawn.tree().getElementsByTagName("*");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            assertTrue(element.getTagName(), KNOWN.contains(element.getTagName()));
            assertFalse(
                    element.hasAttribute("href") || element.hasAttribute("style") || element.hasAttribute("onclick"));
            if (element.hasAttribute("id")) {
                assertTrue("an id of its own: " + element.getAttribute("id"), ids.add(element.getAttribute("id")));
                assertTrue(element.getAttribute("id").matches("v-[A-Za-z0-9._-]+"));
            }
        }
        assertFalse(
                "URLs lead out",
                drawn.svg().replace("http://www.w3.org/2000/svg", "").contains("url("));
    }

    @Property(trials = 40)
    public void it_says_what_it_shows(@From(AnyView.class) ArchitectureModel model) {
        Drawn drawn = Drawn.of(model);
        Element root = drawn.tree().getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        assertEquals("sv-SE", root.getAttribute("lang"));
        for (String id : root.getAttribute("aria-labelledby").split(" ")) {
            List<Element> named = new ArrayList<>(drawn.all("title"));
            named.addAll(drawn.all("desc"));
            assertTrue(
                    id,
                    named.stream()
                            .anyMatch(each -> each.getAttribute("id").equals(id)
                                    && !each.getTextContent().isBlank()));
        }
    }

    @Property(trials = 40)
    public void everything_is_within_what_is_shown(@From(AnyView.class) ArchitectureModel model) {
        Drawn drawn = Drawn.of(model);
        String[] box = drawn.tree().getDocumentElement().getAttribute("viewBox").split(" ");
        double left = Double.parseDouble(box[0]);
        double top = Double.parseDouble(box[1]);
        double right = left + Double.parseDouble(box[2]);
        double lower = top + Double.parseDouble(box[3]);
        for (Element rect : drawn.all("rect")) {
            double x = number(rect, "x");
            double y = number(rect, "y");
            assertTrue(
                    x >= left && y >= top && x + number(rect, "width") <= right && y + number(rect, "height") <= lower);
        }
        for (Element text : drawn.all("text")) {
            double wide = number(text, "textLength");
            double x = number(text, "x") - (text.getAttribute("text-anchor").equals("middle") ? wide / 2 : 0);
            assertTrue(text.getTextContent(), x >= left && x + wide <= right + 0.5);
        }
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }
}
