package se.sambruk.otp.content.picture;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.InRange;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.runner.RunWith;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import se.sambruk.otp.api.problem.Problem;

/** Whatever bytes a picture holds, looking at it ends and throws nothing, and what is taken in neither runs nor fetches anything. */
@RunWith(JUnitQuickcheck.class)
public class PictureFuzzTest {
    private static final Set<String> RUNNING = Set.of("script", "foreignobject", "animate", "set", "iframe");
    private static final byte[] PNG = Pngs.written(9, 7, BufferedImage.TYPE_INT_ARGB);
    private static final String[] PIECES = {
        "<g>",
        "</g>",
        "<g ",
        "/>",
        ">",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<use ",
        "<set/>",
        "<a ",
        "<image ",
        "<rect ",
        "href=\"#a\" ",
        "href=\"a.svg\" ",
        "xlink:href=\"javascript:a\" ",
        "onload=\"a\" ",
        "style=\"fill:url(#a)\" ",
        "style=\"fill:url(a)\" ",
        "fill=\"red\" ",
        "id=\"a\" ",
        "class=\"b\" ",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "@import 'a';",
        ".b{fill:red}",
        ".b{fill:url(a)}",
        "&#64;",
        "&lt;",
        "&amp;",
        "\\",
        "\"",
        "'",
        "{",
        "}",
        "(",
        ")",
        ";",
        ":",
        " ",
        "\n",
        "å",
        "\ud83d\ude00",
        "<?a b?>",
        "<!DOCTYPE a>",
        "<metadata>",
        "</metadata>",
        "xmlns=\"http://www.w3.org/1999/xhtml\" "
    };

    @Property(trials = 200)
    public void random_bytes(byte[] bytes, boolean png) {
        assertSound(png ? "a.png" : "a.svg", bytes);
    }

    @Property(trials = 3000)
    public void drawings_of_random_pieces(@InRange(minInt = 1, maxInt = 14) int count, long seed) throws Exception {
        Random random = new Random(seed);
        StringBuilder markup = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">");
        for (int i = 0; i < count; i++) {
            markup.append(PIECES[random.nextInt(PIECES.length)]);
        }
        byte[] content = markup.append("</svg>").toString().getBytes(StandardCharsets.UTF_8);
        if (assertSound("a.svg", content)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            assertStill(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(content))
                    .getDocumentElement());
        }
    }

    @Property(trials = 1000)
    public void pictures_with_some_bytes_changed(@InRange(minInt = 1, maxInt = 4) int count, long seed) {
        Random random = new Random(seed);
        byte[] png = PNG.clone();
        for (int i = 0; i < count; i++) {
            png[random.nextInt(png.length)] = (byte) random.nextInt();
        }
        assertSound("a.png", png);
    }

    /** Whether it is taken in; if not, somebody is told why and what to do. */
    private static boolean assertSound(String name, byte[] content) {
        for (Problem problem : Told.of(name, content)) {
            assertFalse(problem.remedy().in(Locale.ENGLISH).isBlank());
        }
        return Told.of(name, content).isEmpty();
    }

    private static void assertStill(Element element) {
        assertFalse(
                element.getTagName(), RUNNING.contains(element.getLocalName().toLowerCase(Locale.ROOT)));
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            assertFalse(attribute.getNodeName().startsWith("on"));
            assertFalse(attribute.getNodeValue(), attribute.getNodeValue().contains("url(a"));
            if (attribute.getNodeName().endsWith("href")) {
                assertTrue(attribute.getNodeValue().startsWith("#"));
            }
        }
        if (element.getLocalName().equals("style")) {
            String style = element.getTextContent();
            assertFalse(style, style.contains("@") || style.contains("url(a"));
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                assertStill(child);
            }
        }
    }
}
