package se.sambruk.otp.itests;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A model in the exchange format, worked on as in a drawing tool. */
final class Exchanged {
    private final Document document;

    private Exchanged(Document document) {
        this.document = document;
    }

    static Exchanged read(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return new Exchanged(factory.newDocumentBuilder().parse(file.toFile()));
    }

    void write(Path file) throws Exception {
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(file.toFile()));
    }

    /** Puts another text in place of one that is the value of a property of an element. */
    void replaceValue(String element, String before, String after) {
        List<Element> found = elements(identified("element", element), "value");
        found.removeIf(value -> !value.getTextContent().equals(before));
        assertEquals(before, 1, found.size());
        found.get(0).setTextContent(after);
    }

    /** Moves the first box of a view to the right, and nothing else. */
    void moveFirstBox(String view, int pixels) {
        Element box = elements(identified("view", view), "node").get(0);
        box.setAttribute("x", Integer.toString(Integer.parseInt(box.getAttribute("x")) + pixels));
    }

    private Element identified(String name, String id) {
        List<Element> found = elements(document.getDocumentElement(), name);
        found.removeIf(element -> !element.getAttribute("identifier").equals(id));
        assertEquals(id, 1, found.size());
        return found.get(0);
    }

    private static List<Element> elements(Element within, String name) {
        NodeList nodes = within.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
