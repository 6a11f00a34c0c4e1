package se.sambruk.otp.format.archimate.schema;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.Before;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.architecture.ModelReading;
import se.sambruk.otp.format.archimate.Dom;
import se.sambruk.otp.format.archimate.Given;
import se.sambruk.otp.format.archimate.Xsd;
import se.sambruk.otp.format.archimate.xml.Allowance;
import se.sambruk.otp.format.archimate.xml.XmlFile;
import se.sambruk.otp.testkit.Corpus;

/** Our check finds a fault in a file when, and only when, the schema's own validator does; tried on very many files that differ by a little. */
public class SchemaCheckTest {
    private static final String NAMESPACE = SchemaCheck.NAMESPACE;
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";
    private static final List<String> NAMES = List.of(
            "name",
            "label",
            "documentation",
            "properties",
            "property",
            "value",
            "item",
            "node",
            "connection",
            "style",
            "viewRef",
            "element",
            "metadata",
            "schemaInfo",
            "bendpoint",
            "color",
            "model",
            "views",
            "any");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "e1",
            " e1 ",
            "r1",
            "n1",
            "c1",
            "v1",
            "v2",
            "vp1",
            "pd1",
            "o1",
            "finns-inte",
            "1x",
            "a:b",
            "å",
            "0",
            "-1",
            "-0",
            "+5",
            "007",
            "255",
            "256",
            "101",
            "1.5",
            "9.25",
            "12.0",
            "true",
            "TRUE",
            "string",
            "Read",
            "bold bold",
            "plain,bold",
            "Designing",
            "BusinessActor",
            "Serving",
            "sv-SE",
            "svenska_x",
            "99999999999999999999");
    private static final List<String> TYPES = List.of(
            "Element",
            "Container",
            "Label",
            "Line",
            "Relationship",
            "NestingRelationship",
            "ConnectionType",
            "ViewNodeType",
            "Diagram",
            "ViewType",
            "BusinessActor",
            "Grouping",
            "OrJunction",
            "ElementType",
            "RealElementType",
            "Access",
            "Association",
            "RelationshipType",
            "LangStringType",
            "PreservedLangStringType",
            "OrganizationType",
            "ModelType",
            "Okänd",
            "xsi:type",
            "p:Element",
            " Element ",
            "");

    private final DocumentBuilder builder;
    private final Transformer transformer;
    private final Map<Boolean, Integer> seen = new LinkedHashMap<>();
    private final List<String> disagreements = new ArrayList<>();
    private int changes;

    public SchemaCheckTest() throws Exception {
        builder = Dom.builder();
        transformer = TransformerFactory.newDefaultInstance().newTransformer();
    }

    @Before
    public void schemas() {
        Corpus.orSkip("schemas/archimate");
    }

    private interface Change {
        void make(Document document, Random random);
    }

    @Test
    public void the_file_that_has_something_of_everything_is_valid() throws Exception {
        try_out("as it is", base());

        assertEquals(Map.of(true, 1), seen);
        assertEquals(List.of(), disagreements);
    }

    @Test
    public void they_agree_on_every_element_left_out_doubled_moved_or_renamed() throws Exception {
        for (int i = 0; i < elements(base()).size(); i++) {
            for (Map.Entry<String, Change> change : structural(i).entrySet()) {
                one_of_five(change.getKey() + " of " + i, change.getValue());
            }
        }
        assertAgreed(900);
    }

    @Test
    public void they_agree_on_every_attribute_left_out_changed_or_added() throws Exception {
        Document base = base();
        for (int i = 0; i < elements(base).size(); i++) {
            int at = i;
            NamedNodeMap attributes = elements(base).get(i).getAttributes();
            for (int j = 0; j < attributes.getLength(); j++) {
                String name = attributes.item(j).getNodeName();
                if (!name.startsWith("xmlns")) {
                    one_of_five("without " + name + " " + i, (document, random) -> element(document, at)
                            .removeAttribute(name));
                    for (String value : name.equals("xsi:type") ? TYPES : VALUES) {
                        one_of_five(name + "=" + value + " " + i, (document, random) -> element(document, at)
                                .getAttributeNode(name)
                                .setValue(value));
                    }
                }
            }
            for (String name : List.of("identifier", "x", "ref", "okänt", "elementRef", "type", "source")) {
                one_of_five("with " + name + " " + i, (document, random) -> element(document, at)
                        .setAttribute(name, "e1"));
            }
            for (String name : List.of("lang", "space", "id", "base", "annat")) {
                one_of_five("with xml:" + name + " " + i, (document, random) -> element(document, at)
                        .setAttributeNS(XML, "xml:" + name, "sv"));
            }
            one_of_five("with nil " + i, (document, random) -> element(document, at)
                    .setAttributeNS(XSI, "xsi:nil", "false"));
            one_of_five("with other " + i, (document, random) -> element(document, at)
                    .setAttributeNS("urn:annat", "a:annat", "x"));
            for (String type : TYPES) {
                one_of_five("of type " + type + " " + i, (document, random) -> element(document, at)
                        .setAttributeNS(XSI, "xsi:type", type));
            }
        }
        assertAgreed(1500);
    }

    @Test
    public void they_agree_on_types_of_viewpoints_and_of_properties() throws Exception {
        for (String name : List.of("allowedElementType", "allowedRelationshipType", "propertyDefinition")) {
            for (String value : (RuleText.elementTypes() + " " + RuleText.relationTypes()
                            + " string boolean currency date time number Junction")
                    .split(" ")) {
                change(name + " " + value, (document, random) -> ((Element)
                                document.getElementsByTagNameNS(NAMESPACE, name).item(0))
                        .setAttribute("type", value));
            }
        }
        assertAgreed(200);
    }

    @Test
    public void they_agree_on_every_type_of_element_and_relation() throws Exception {
        for (String kind : List.of("element", "relationship")) {
            for (String type : (RuleText.elementTypes() + " " + RuleText.relationTypes()).split(" ")) {
                for (int i = 0; i < 5; i++) {
                    int at = i;
                    change(kind + " " + type, (document, random) -> ((Element)
                                    document.getElementsByTagNameNS(NAMESPACE, kind)
                                            .item(at))
                            .setAttributeNS(XSI, "xsi:type", type));
                }
            }
        }
        assertAgreed(500);
    }

    @Test
    public void they_agree_on_several_changes_at_once() throws Exception {
        Random random = new Random(20261201);
        for (int i = 0; i < 1000; i++) {
            Document document = base();
            StringBuilder name = new StringBuilder();
            for (int j = 0; j < 1 + random.nextInt(3); j++) {
                int at = random.nextInt(elements(document).size());
                List<Map.Entry<String, Change>> changes =
                        new ArrayList<>(structural(at).entrySet());
                Map.Entry<String, Change> change = changes.get(random.nextInt(changes.size()));
                name.append(change.getKey()).append(' ').append(at).append(", ");
                if (elements(document).size() > at && document.getDocumentElement() != null) {
                    change.getValue().make(document, random);
                }
                if (document.getDocumentElement() == null) {
                    break;
                }
            }
            if (document.getDocumentElement() != null) {
                try_out(name.toString(), document);
            }
        }
        assertAgreed(800);
    }

    private Map<String, Change> structural(int at) {
        Map<String, Change> changes = new LinkedHashMap<>();
        if (at > 0) {
            changes.put("leave out", (document, random) -> remove(element(document, at)));
            changes.put("double", (document, random) -> before(element(document, at), copy(element(document, at))));
            changes.put("to the beginning", (document, random) -> {
                Element element = element(document, at);
                element.getParentNode()
                        .insertBefore(element, element.getParentNode().getFirstChild());
            });
            changes.put("to the end", (document, random) -> {
                Element element = element(document, at);
                element.getParentNode().appendChild(element);
            });
            changes.put(
                    "beside a comment",
                    (document, random) -> before(element(document, at), document.createComment("en kommentar")));
        }
        for (String name : NAMES) {
            changes.put(
                    "rename to " + name,
                    (document, random) -> document.renameNode(element(document, at), NAMESPACE, name));
            changes.put("hold " + name, (document, random) -> element(document, at)
                    .appendChild(document.createElementNS(NAMESPACE, name)));
        }
        changes.put(
                "without namespace",
                (document, random) -> document.renameNode(
                        element(document, at), null, element(document, at).getLocalName()));
        changes.put("hold a title", (document, random) -> element(document, at)
                .appendChild(document.createElementNS("http://purl.org/dc/elements/1.1/", "dc:title")));
        changes.put("hold any", (document, random) -> element(document, at)
                .appendChild(document.createElementNS("http://purl.org/dc/elements/1.1/", "dc:any")));
        changes.put("hold another's", (document, random) -> element(document, at)
                .appendChild(document.createElementNS("urn:annat", "a:annat")));
        changes.put(
                "hold text", (document, random) -> element(document, at).appendChild(document.createTextNode("text")));
        changes.put("hold white space", (document, random) -> element(document, at)
                .appendChild(document.createTextNode("\n  ")));
        changes.put("hold nothing", (document, random) -> {
            Element element = element(document, at);
            while (element.hasChildNodes()) {
                element.removeChild(element.getFirstChild());
            }
        });
        return changes;
    }

    private static void remove(Node node) {
        node.getParentNode().removeChild(node);
    }

    private static void before(Node node, Node other) {
        node.getParentNode().insertBefore(other, node);
    }

    private static Node copy(Node node) {
        return node.cloneNode(true);
    }

    // One of five, as all of them take longer than they are worth; with a stride that meets each kind of change in many
    // places.
    private void one_of_five(String name, Change change) throws Exception {
        if (++changes % 5 == 0) {
            change(name, change);
        }
    }

    private void change(String name, Change change) throws Exception {
        Document document = base();
        change.make(document, new Random(0));
        try_out(name, document);
    }

    private void try_out(String name, Document document) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        byte[] xml = out.toByteArray();
        List<String> theirs = Xsd.errors(xml);
        List<ModelFinding> ours = ours(xml);
        seen.merge(theirs.isEmpty(), 1, Integer::sum);
        if (theirs.isEmpty() != ours.isEmpty()) {
            disagreements.add(name + ": they say " + theirs.stream().limit(1).toList() + ", we say "
                    + ours.stream()
                            .limit(2)
                            .map(error -> error.code() + " " + error.message())
                            .toList());
        }
    }

    // A file that is refused has its faults told in another way; that a root is none of ours is one.
    private static List<ModelFinding> ours(byte[] xml) throws Exception {
        ModelReading reading = Given.exchange(xml);
        if (reading.model().isPresent()) {
            return reading.schemaErrors();
        }
        assertEquals("OTP-5409", reading.problems().get(0).code());
        SchemaCheck check = new SchemaCheck("");
        XmlFile.read("", new ByteArrayInputStream(xml), new Allowance(Given.LIMITS), check);
        return check.errors();
    }

    private void assertAgreed(int atLeast) {
        assertEquals(
                disagreements.size() + " of " + seen + ":\n" + String.join("\n", disagreements),
                List.of(),
                disagreements);
        assertTrue(
                "too few were tried: " + seen,
                seen.values().stream().mapToInt(i -> i).sum() >= atLeast);
        assertTrue("none was valid: " + seen, seen.getOrDefault(true, 0) > 0);
        assertTrue("none was invalid: " + seen, seen.getOrDefault(false, 0) > 0);
    }

    private Document base() throws Exception {
        try (InputStream in = Given.class.getResourceAsStream("everything.xml")) {
            return builder.parse(in);
        }
    }

    private static Element element(Document document, int index) {
        return elements(document).get(index);
    }

    private static List<Element> elements(Document document) {
        List<Element> all = new ArrayList<>();
        collect(document.getDocumentElement(), all);
        return all;
    }

    private static void collect(Element element, List<Element> all) {
        all.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, all);
            }
        }
    }
}
