package se.sambruk.otp.format.archimate;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Takes a file of Archi's apart into the files that coArchi keeps of it. */
final class AsFolder {
    private static final String ARCHI = "http://www.archimatetool.com/archimate";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Map<String, String> NAMES = Map.of(
            "child", "children",
            "sourceConnection", "sourceConnections",
            "bendpoint", "bendpoints",
            "property", "properties",
            "feature", "features");
    private static final Map<String, String> TYPES = Map.of(
            "archimate:DiagramObject", "archimate:DiagramModelArchimateObject",
            "archimate:Group", "archimate:DiagramModelGroup",
            "archimate:Note", "archimate:DiagramModelNote",
            "archimate:Connection", "archimate:DiagramModelArchimateConnection");

    private final Given.Memory files;
    private final Document from;

    private AsFolder(byte[] file) throws Exception {
        this.from = Dom.parse(file);
        this.files = new Given.Memory("mapp");
    }

    static Given.Memory of(byte[] file) throws Exception {
        AsFolder folder = new AsFolder(file);
        folder.folder(folder.from.getDocumentElement(), "ArchimateModel", "model/");
        return folder.files;
    }

    private void folder(Element folder, String name, String path) throws Exception {
        Document told = begin(name);
        attributes(folder, told.getDocumentElement());
        for (Node child = folder.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                String type = element.getAttribute("type");
                switch (element.getLocalName()) {
                    case "folder" ->
                        folder(element, "Folder", path + (type.isEmpty() ? element.getAttribute("id") : type) + "/");
                    case "element" -> concept(element, path);
                    case "purpose", "documentation" ->
                        told.getDocumentElement().setAttribute(element.getLocalName(), element.getTextContent());
                    default -> throw new AssertionError(element.getLocalName());
                }
            }
        }
        write(path + "folder.xml", told);
    }

    private void concept(Element element, String path) throws Exception {
        String type = element.getAttributeNS(XSI, "type").replace("archimate:", "");
        Document told = begin(type);
        copy(element, told.getDocumentElement());
        write(path + type + "_" + element.getAttribute("id") + ".xml", told);
    }

    private void copy(Element from, Element to) {
        attributes(from, to);
        for (Node child = from.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (element.getLocalName().equals("documentation")
                        || element.getLocalName().equals("content")) {
                    to.setAttribute(element.getLocalName(), element.getTextContent());
                } else {
                    Element made = to.getOwnerDocument()
                            .createElement(NAMES.getOrDefault(element.getLocalName(), element.getLocalName()));
                    to.appendChild(made);
                    copy(element, made);
                }
            }
        }
    }

    // What is a reference within the file is a link between files.
    private void attributes(Element from, Element to) {
        NamedNodeMap attributes = from.getAttributes();
        boolean isRelation = from.getAttributeNS(XSI, "type").endsWith("Relationship");
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String name = attribute.getName();
            String value = attribute.getValue();
            if (name.equals("xsi:type")) {
                if (to.getParentNode() instanceof Element) {
                    to.setAttributeNS(XSI, "xsi:type", TYPES.getOrDefault(value, value));
                }
            } else if (name.equals("archimateElement")
                    || name.equals("archimateRelationship")
                    || isRelation && (name.equals("source") || name.equals("target"))) {
                link(to, name, value);
            } else if (name.equals("model")) {
                link(to, "referencedModel", value);
            } else if (!name.startsWith("xmlns")) {
                to.setAttribute(name, value);
            }
        }
    }

    private static void link(Element to, String name, String id) {
        Element link = to.getOwnerDocument().createElement(name);
        link.setAttribute("href", "Concept_" + id + ".xml#" + id);
        to.appendChild(link);
    }

    private Document begin(String name) throws Exception {
        Document document = Dom.builder().newDocument();
        Element root = document.createElementNS(ARCHI, "archimate:" + name);
        root.setAttribute("xmlns:xsi", XSI);
        document.appendChild(root);
        return document;
    }

    private void write(String path, Document document) throws Exception {
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter out = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        files.with(path, out.toString());
    }
}
