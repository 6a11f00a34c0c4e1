package se.sambruk.otp.format.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The main part of a letterhead: where the content goes, what stays around it, and the last section's page. */
final class LetterheadBody {
    private static final Set<String> PLACE_NAMES = Set.of("innehåll", "innehall", "content");
    private static final Set<String> PLACE_TEXTS = Set.of("{{innehåll}}", "{{innehall}}", "{{content}}");
    private static final Set<String> COMMENTS = Set.of("commentRangeStart", "commentRangeEnd", "commentReference");
    /** What would set the content in columns, in the middle of the page, or with numbers before its lines. */
    static final List<String> NOT_FOR_CONTENT =
            List.of("cols", "vAlign", "lnNumType", "textDirection", "formProt", "sectPrChange", "pgNumType");

    private final Document main;
    private final Element body;
    private boolean dropped;
    private Element section;
    private Node place;

    private LetterheadBody(Document main, Element body) {
        this.main = main;
        this.body = body;
    }

    /** Empty if it has no body of WordprocessingML. */
    static Optional<LetterheadBody> of(Document main) {
        Element root = main.getDocumentElement();
        return Dom.is(root, "document") && Ns.W.equals(declared(root, "w")) && Ns.R.equals(declared(root, "r"))
                ? Dom.child(root, "body").map(body -> new LetterheadBody(main, body).prepared())
                : Optional.empty();
    }

    /** The namespace of a prefix, declared if it was not. */
    private static String declared(Element root, String prefix) {
        String namespace = root.lookupNamespaceURI(prefix);
        if (namespace == null) {
            namespace = prefix.equals("w") ? Ns.W : Ns.R;
            root.setAttributeNS(Ns.XMLNS, "xmlns:" + prefix, namespace);
        }
        return namespace;
    }

    /** The node before which the content is to be written. */
    Node place() {
        return place;
    }

    /** Whether there was a text that has not been kept. */
    boolean dropped() {
        return dropped;
    }

    private LetterheadBody prepared() {
        section = lastSection();
        Optional<Element> marked =
                Dom.children(body).stream().filter(LetterheadBody::isPlace).findFirst();
        if (marked.isPresent()) {
            place = marked.get().getNextSibling();
            Dom.remove(marked.get());
            cleanKept();
        } else {
            inherit();
            for (Element child : Dom.children(body)) {
                if (child != section) {
                    dropped |= hasContent(child);
                    Dom.remove(child);
                }
            }
            place = section;
        }
        for (String unwanted : NOT_FOR_CONTENT) {
            Dom.children(section, unwanted).forEach(Dom::remove);
        }
        return this;
    }

    private Element lastSection() {
        List<Element> sections = Dom.children(body, "sectPr");
        if (!sections.isEmpty()) {
            return sections.get(sections.size() - 1);
        }
        Element own = Dom.all(Sheets.document("document.xml"), "sectPr").get(0);
        Element made = (Element) main.importNode(own, true);
        Dom.children(made, "headerReference").forEach(Dom::remove);
        Dom.children(made, "footerReference").forEach(Dom::remove);
        return (Element) body.appendChild(made);
    }

    /** A section without a header of some type has that of the section before; those are about to go. */
    private void inherit() {
        List<Element> sections = Dom.all(main, "sectPr");
        for (String reference : List.of("footerReference", "headerReference")) {
            for (String type : List.of("even", "first", "default")) {
                if (reference(section, reference, type).isEmpty()) {
                    Optional<Element> inherited = Optional.empty();
                    for (Element earlier : sections) {
                        Optional<Element> found = reference(earlier, reference, type);
                        inherited = found.isPresent() ? found : inherited;
                    }
                    inherited.ifPresent(found -> section.insertBefore(found.cloneNode(true), section.getFirstChild()));
                }
            }
        }
    }

    /** The reference of a section to its header or footer of a type. */
    static Optional<Element> reference(Element section, String reference, String type) {
        return Dom.children(section, reference).stream()
                .filter(found -> Dom.attribute(found, "type").equals(type))
                .findFirst();
    }

    private static boolean isPlace(Element child) {
        if (Dom.is(child, "sdt")) {
            return Dom.child(child, "sdtPr").stream()
                    .flatMap(properties -> Dom.children(properties).stream())
                    .filter(property -> Dom.is(property, "tag") || Dom.is(property, "alias"))
                    .anyMatch(property -> PLACE_NAMES.contains(
                            Dom.attribute(property, "val").strip().toLowerCase(Locale.ROOT)));
        }
        return Dom.is(child, "p")
                && (PLACE_TEXTS.contains(
                                Placeholders.text(child).replaceAll("\\s", "").toLowerCase(Locale.ROOT))
                        || Dom.children(child, "bookmarkStart").stream()
                                .anyMatch(mark -> PLACE_NAMES.contains(
                                        Dom.attribute(mark, "name").toLowerCase(Locale.ROOT))));
    }

    private static boolean hasContent(Element child) {
        List<Element> telling = new ArrayList<>();
        Dom.each(child, element -> {
            boolean text = Dom.is(element, "t") && !element.getTextContent().isBlank();
            if (text || "drawing".equals(element.getLocalName()) || "pict".equals(element.getLocalName())) {
                telling.add(element);
            }
        });
        return !telling.isEmpty();
    }

    /** Comments lead to a part that is not kept. */
    private void cleanKept() {
        List<Element> gone = new ArrayList<>();
        Dom.each(body, element -> {
            if (Ns.W.equals(element.getNamespaceURI()) && COMMENTS.contains(element.getLocalName())) {
                gone.add(element);
            }
        });
        gone.forEach(Dom::remove);
    }

    /** An id above those of all bookmarks that stay. */
    int freeBookmark() {
        return Dom.all(main, "bookmarkStart").stream()
                        .map(mark -> Dom.attribute(mark, "id"))
                        .filter(id -> id.matches("[0-9]{1,8}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0)
                + 1;
    }
}
