package se.sambruk.otp.itests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What a published file says to those who see it, read from the file itself. */
final class PublishedText {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final Set<String> APART = Set.of("p", "li", "td", "th", "caption", "figcaption");

    private PublishedText() {}

    /**
     * A block as a page has it.
     *
     * @param text without what only a screen reader tells
     * @param drawn whether it is a figure
     */
    record Shown(String text, boolean drawn) {}

    /** Runs of letters, parted by single blanks, with one at each end: so that whole words are found. */
    static String words(String text) {
        return LETTERS.matcher(text).results().map(MatchResult::group).collect(Collectors.joining(" ", " ", " "));
    }

    static long count(String text) {
        return LETTERS.matcher(text).results().count();
    }

    /**
     * The blocks of a page, in its order: each from the element that bears its id to the next block or heading.
     *
     * @param ids of all blocks there may be
     */
    static Map<String, Shown> page(Path html, Set<String> ids) throws IOException {
        String page = Files.readString(html);
        // A parser that knows nothing of HTML's entities needs none of its document type.
        Node main = xml(page.substring(page.indexOf('\n')).getBytes(StandardCharsets.UTF_8))
                .getElementsByTagNameNS("*", "main")
                .item(0);
        PageReader reader = new PageReader(ids);
        reader.read(main);
        return reader.blocks;
    }

    /** All that a Word document says, paragraph by paragraph. */
    static String document(Path docx) throws IOException {
        try (ZipFile zip = new ZipFile(docx.toFile());
                InputStream part = zip.getInputStream(zip.getEntry("word/document.xml"))) {
            NodeList paragraphs = xml(part.readAllBytes()).getElementsByTagNameNS(WORD, "p");
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < paragraphs.getLength(); i++) {
                NodeList runs = ((Element) paragraphs.item(i)).getElementsByTagNameNS(WORD, "t");
                for (int j = 0; j < runs.getLength(); j++) {
                    text.append(runs.item(j).getTextContent());
                }
                text.append('\n');
            }
            return text.toString();
        }
    }

    private static Element xml(byte[] bytes) throws IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try {
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static final class PageReader {
        private final Set<String> ids;
        private final Map<String, Shown> blocks = new LinkedHashMap<>();
        private String block;

        PageReader(Set<String> ids) {
            this.ids = ids;
        }

        void read(Node node) {
            if (node instanceof Element element) {
                read(element);
            } else if (block != null && node.getNodeType() == Node.TEXT_NODE) {
                say(node.getTextContent(), false);
            }
        }

        private void read(Element element) {
            String name = element.getLocalName();
            if (name.equals("section") || name.matches("h[1-6]")) {
                block = null;
            }
            if (ids.contains(element.getAttribute("id"))) {
                block = element.getAttribute("id");
            }
            if (element.getAttribute("class").equals("unseen") || name.equals("summary") || name.matches("h[1-6]")) {
                return;
            }
            if (block != null) {
                say("", name.equals("figure"));
            }
            NodeList inner = element.getChildNodes();
            for (int i = 0; i < inner.getLength(); i++) {
                read(inner.item(i));
            }
            if (block != null && APART.contains(name)) {
                say("\n", false);
            }
            if (name.equals("section")) {
                block = null;
            }
        }

        private void say(String text, boolean drawn) {
            blocks.merge(
                    block,
                    new Shown(text, drawn),
                    (before, now) -> new Shown(before.text() + now.text(), before.drawn() || now.drawn()));
        }
    }
}
