package se.sambruk.otp.format.docx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Sees to it that every page on a letterhead says what it must, and which page it is. */
final class PageFurniture {
    /** Placeholders that tell on each page which document it is. */
    private static final Set<String> NAMING =
            Set.of("titel", "title", "identitet", "identity", "diarienummer", "case-number");

    private static final Set<String> NOTICE = Set.of("markering", "notice");
    private static final Set<String> OFF = Set.of("0", "false", "off");

    private final Running words;
    private final List<Element> sections;
    private final boolean oddAndEven;
    private final KeptParts parts;

    /**
     * @param main the main part; its last section is the content's
     */
    PageFurniture(Running words, Document main, boolean oddAndEven, KeptParts parts) {
        this.words = words;
        this.sections = Dom.all(main, "sectPr");
        this.oddAndEven = oddAndEven;
        this.parts = parts;
    }

    /**
     * @param filled the placeholders that the letterhead has
     */
    void furnish(Set<String> filled) {
        if (!words.notice().isEmpty() && NOTICE.stream().noneMatch(filled::contains)) {
            add("header", words.noticeHeader(), words.notice());
        }
        if (parts.running().stream().noneMatch(tree -> FieldCheck.of(tree).hasPages())) {
            boolean naming = NAMING.stream().noneMatch(filled::contains);
            add("footer", words.pageFooter(naming), words.pageParagraph(naming));
        }
    }

    /** Whether a header names somebody. */
    boolean names(String organization) {
        String wanted = organization.strip().toLowerCase(Locale.ROOT);
        Element section = sections.get(sections.size() - 1);
        return types(section).stream()
                .flatMap(type -> present(section, "header", type).stream())
                .anyMatch(tree -> tree.getDocumentElement()
                        .getTextContent()
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
    }

    /** Adds a paragraph to what stands on every page. */
    private void add(String kind, String whole, String paragraph) {
        // One part may serve several types of pages. Parts, not contents, are told apart.
        Set<Document> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element section : sections) {
            for (String type : types(section)) {
                Optional<Document> present = present(section, kind, type);
                if (present.isEmpty() && section == sections.get(0)) {
                    Element reference = Dom.element(section.getOwnerDocument(), kind + "Reference", "type", type);
                    reference.setAttributeNS(Ns.R, "r:id", parts.add(kind, whole));
                    section.insertBefore(reference, section.getFirstChild());
                } else if (present.isPresent() && done.add(present.get())) {
                    Element root = present.get().getDocumentElement();
                    Node before = kind.equals("header") ? root.getFirstChild() : null;
                    root.insertBefore(imported(present.get(), paragraph), before);
                }
                // A later section without one has that of the section before.
            }
        }
    }

    private List<String> types(Element section) {
        List<String> types = new ArrayList<>(List.of("default"));
        if (Dom.child(section, "titlePg")
                .filter(title -> !OFF.contains(Dom.attribute(title, "val")))
                .isPresent()) {
            types.add("first");
        }
        if (oddAndEven) {
            types.add("even");
        }
        return types;
    }

    private Optional<Document> present(Element section, String kind, String type) {
        return LetterheadBody.reference(section, kind + "Reference", type)
                .flatMap(reference -> parts.running(reference.getAttributeNS(Ns.R, "id")));
    }

    private static Node imported(Document into, String paragraph) {
        String whole = "<w:root xmlns:w=\"" + Ns.W + "\">" + paragraph + "</w:root>";
        try {
            Document parsed = Dom.parse(whole.getBytes(StandardCharsets.UTF_8));
            return into.importNode(parsed.getDocumentElement().getFirstChild(), true);
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(paragraph, e);
        }
    }
}
