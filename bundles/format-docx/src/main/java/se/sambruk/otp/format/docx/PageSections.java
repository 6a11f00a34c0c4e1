package se.sambruk.otp.format.docx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What ends the sections of pages that figures of their own page divide the content into, as XML. The first has all that the content's
 * pages have; those that follow have no first page of their own, begin where the one before ends, and go on counting.
 *
 * @param first of the pages up to the first page that lies down
 * @param upright of such pages later on
 * @param lying of pages that lie down
 * @param lyingAtEnd whether the main part itself ends the last of those, as nothing comes after
 */
record PageSections(String first, String upright, String lying, boolean lyingAtEnd) {
    static final PageSections NONE = new PageSections("", "", "", false);

    /** What comes before the kind of section, which an application expects in order. */
    private static final List<String> BEFORE_TYPE =
            List.of("headerReference", "footerReference", "footnotePr", "endnotePr");

    private static final String MARK = "otp-section";

    /**
     * The sections of a main part, whose own last one is changed to what ends with it.
     *
     * @param place the node before which the content is to be written; it or one after it has section properties
     * @param running the relationships of headers and footers on pages that lie down, by that of the same on others; those that are not
     *     there are the same on both
     */
    static PageSections of(Document main, Node place, PagePlan plan, Map<String, String> running) {
        if (!plan.hasLying()) {
            return NONE;
        }
        Element own = contentSection(main, place);
        PageSetup page = PageSetup.of(own);
        Element upright = following(own);
        Element lying = following(own);
        layDown(lying, page.lying());
        running(lying, running);
        boolean lyingAtEnd = plan.endsLying() && own == place;
        PageSections sections = new PageSections(xml(main, own), xml(main, upright), xml(main, lying), lyingAtEnd);
        become(own, lyingAtEnd ? lying : upright);
        return sections;
    }

    private static void become(Element section, Element other) {
        Dom.children(section).forEach(Dom::remove);
        Dom.children(other).forEach(section::appendChild);
    }

    /** The section that the content is in: its properties come at its end. */
    static Element contentSection(Document main, Node place) {
        return Dom.all(main, "sectPr").stream()
                .filter(section -> section == place
                        || (place.compareDocumentPosition(section) & Node.DOCUMENT_POSITION_FOLLOWING) != 0)
                .filter(section -> !Dom.is(section.getParentNode(), "sectPrChange"))
                .findFirst()
                .orElseThrow();
    }

    private static Element following(Element own) {
        Element section = (Element) own.cloneNode(true);
        for (String unwanted : LetterheadBody.NOT_FOR_CONTENT) {
            Dom.children(section, unwanted).forEach(Dom::remove);
        }
        for (String unwanted : List.of("type", "titlePg")) {
            Dom.children(section, unwanted).forEach(Dom::remove);
        }
        insert(section, Dom.element(own.getOwnerDocument(), "type", "val", "nextPage"));
        return section;
    }

    private static void insert(Element section, Element added) {
        Node before = Dom.children(section).stream()
                .filter(child -> !BEFORE_TYPE.contains(child.getLocalName()))
                .findFirst()
                .orElse(null);
        section.insertBefore(added, before);
    }

    private static void layDown(Element section, PageSetup page) {
        Element size = Dom.child(section, "pgSz").orElseGet(() -> {
            Element made = Dom.element(section.getOwnerDocument(), "pgSz");
            section.insertBefore(made, Dom.child(section, "type").orElseThrow().getNextSibling());
            return made;
        });
        size.setAttributeNS(Ns.W, "w:w", String.valueOf(page.width()));
        size.setAttributeNS(Ns.W, "w:h", String.valueOf(page.height()));
        size.setAttributeNS(Ns.W, "w:orient", "landscape");
    }

    private static void running(Element section, Map<String, String> running) {
        for (String kind : List.of("headerReference", "footerReference")) {
            for (Element reference : Dom.children(section, kind)) {
                String known = reference.getAttributeNS(Ns.R, "id");
                reference.setAttributeNS(Ns.R, "r:id", running.getOrDefault(known, known));
            }
        }
    }

    /** As it is written where the main part's own names for namespaces hold. */
    private static String xml(Document main, Element section) {
        Element body = Dom.child(main.getDocumentElement(), "body").orElseThrow();
        List<Node> added = List.of(
                main.createProcessingInstruction(MARK, ""),
                section.cloneNode(true),
                main.createProcessingInstruction(MARK, ""));
        added.forEach(body::appendChild);
        String whole = new String(Dom.bytes(main), StandardCharsets.UTF_8);
        added.forEach(body::removeChild);
        int from = whole.indexOf("?>", whole.indexOf("<?" + MARK)) + 2;
        return whole.substring(from, whole.indexOf("<?" + MARK, from));
    }
}
