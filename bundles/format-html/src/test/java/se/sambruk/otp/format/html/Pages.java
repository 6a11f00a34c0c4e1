package se.sambruk.otp.format.html;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

/** Makes pages and reads them with the JDK's XML parser, which knows nothing of our code. */
final class Pages {
    record Made(byte[] bytes, ExportReport report) {
        String source() {
            return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        }

        List<String> codes() {
            return report.losses().stream().map(Problem::code).toList();
        }

        Document read() throws IOException, SAXException {
            try {
                var factory = javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance();
                return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
            } catch (javax.xml.parsers.ParserConfigurationException e) {
                throw new AssertionError(e);
            }
        }
    }

    private Pages() {}

    static HtmlFormat format() {
        return new HtmlFormat(64);
    }

    static Made of(Object source) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportReport report = format().write(source, ExportContext.of(LocalizedText.SWEDISH, Samples.DATE), out);
        return new Made(out.toByteArray(), report);
    }

    static List<Element> elements(Document page, String name) {
        NodeList found = page.getElementsByTagName(name);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    static Element only(Document page, String name) {
        List<Element> found = elements(page, name);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " elements " + name);
        }
        return found.get(0);
    }

    static Element byId(Document page, String id) {
        return elements(page, "*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing has the id " + id));
    }

    /** What is read: texts, with line breaks as they are seen, and text alternatives. */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals("br")) {
                text.append('\n');
            } else if (child instanceof Element element && element.getTagName().equals("img")) {
                text.append(element.getAttribute("alt"));
            } else if (child instanceof Element element) {
                text.append(element.getTagName().equals("style") ? "" : text(element));
            } else {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }
}
