package se.sambruk.otp.diagram;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Diagram;
import se.sambruk.otp.api.text.LocalizedText;

/** A drawing, read again. */
record Drawn(String svg, Document tree) {
    static Drawn of(ArchitectureModel model) {
        Diagram diagram = Views.diagrams().draw(model, Views.VIEW, Diagram.SVG, LocalizedText.SWEDISH);
        String svg = new String(diagram.image(), StandardCharsets.UTF_8);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return new Drawn(
                    svg,
                    factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))));
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }

    List<Element> all(String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = tree.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** The titles of boxes and lines, and of the whole. */
    List<String> titles() {
        return all("title").stream().map(Element::getTextContent).toList();
    }
}
