package se.sambruk.otp.format.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Parts as trees: read without document type declarations or anything external, changed, and written again. */
final class Dom {
    /** Deeper than any page, and shallow enough to be gone through. */
    private static final String DEEPEST = "400";

    private Dom() {}

    /**
     * @throws SAXException if it is no well-formed XML, or has a document type declaration
     */
    static Document parse(byte[] xml) throws SAXException, IOException {
        try {
            // The JDK's own parser, whatever else is on the class path or in the context class loader.
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", DEEPEST);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            factory.setIgnoringComments(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(SILENT);
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser can be made safe", e);
        }
    }

    static byte[] bytes(Document document) {
        try {
            TransformerFactory factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            Transformer identity = factory.newTransformer();
            identity.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            identity.setOutputProperty(OutputKeys.STANDALONE, "yes");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.setXmlStandalone(true);
            identity.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /** Leaves out white space between elements, as in the resources of this bundle. */
    static Document compact(Document document) {
        each(document.getDocumentElement(), element -> {
            for (Node child = element.getFirstChild(); child != null; ) {
                Node next = child.getNextSibling();
                if (child.getNodeType() == Node.TEXT_NODE
                        && child.getNodeValue().isBlank()) {
                    element.removeChild(child);
                }
                child = next;
            }
        });
        return document;
    }

    static boolean is(Node node, String name) {
        return node instanceof Element element
                && name.equals(element.getLocalName())
                && Ns.W.equals(element.getNamespaceURI());
    }

    static List<Element> children(Node parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Node parent, String name) {
        return children(parent).stream().filter(child -> is(child, name)).toList();
    }

    static Optional<Element> child(Node parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** An element and everything below it, in document order. */
    static void each(Element element, Consumer<Element> action) {
        List<Element> below = children(element);
        action.accept(element);
        below.forEach(child -> each(child, action));
    }

    /** All elements of WordprocessingML with a name, in document order. */
    static List<Element> all(Document document, String name) {
        List<Element> found = new ArrayList<>();
        each(document.getDocumentElement(), element -> {
            if (is(element, name)) {
                found.add(element);
            }
        });
        return found;
    }

    /** An attribute in the namespace of WordprocessingML; empty if it is not there. */
    static String attribute(Element element, String name) {
        return element.getAttributeNS(Ns.W, name);
    }

    static Element element(Document document, String name, String... attributes) {
        Element element = document.createElementNS(Ns.W, "w:" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            element.setAttributeNS(Ns.W, "w:" + attributes[i], attributes[i + 1]);
        }
        return element;
    }

    static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }

    private static final ErrorHandler SILENT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {
            // A part that can be read is good enough.
        }

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    };
}
