package se.sambruk.otp.format.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The numbering part: ours is added to a letterhead's under ids that are free. */
final class NumberingSheet {
    // The definitions of our own part.
    private static final int HEADINGS = 1;
    private static final int BULLETS = 2;
    private static final int NUMBERS = 3;

    /**
     * The ids of numberings ({@code w:num}).
     *
     * @param firstList of the first numbered list; each has one of its own, counting from here
     */
    record Ids(int headings, int bullets, int firstList) {}

    private NumberingSheet() {}

    /** Takes everything out of our own part, to be filled anew. */
    static Document empty(Document own) {
        Dom.children(own.getDocumentElement()).forEach(Dom::remove);
        return own;
    }

    /**
     * Adds our numberings.
     *
     * @param sheet to add to
     * @param own our part
     * @param styles the ids of the heading styles that the levels belong to
     * @param lists for each numbered list its level, from 0
     */
    static Ids add(Document sheet, Document own, Map<Look, String> styles, List<Integer> lists) {
        int abstractBase = greatest(sheet, "abstractNum", "abstractNumId");
        int base = greatest(sheet, "num", "numId");
        List<Element> definitions = new ArrayList<>();
        for (Element definition : Dom.children(own.getDocumentElement(), "abstractNum")) {
            Element copy = (Element) sheet.importNode(definition, true);
            copy.setAttributeNS(
                    Ns.W,
                    "w:abstractNumId",
                    String.valueOf(abstractBase + Integer.parseInt(Dom.attribute(copy, "abstractNumId"))));
            Dom.each(copy, element -> {
                if (Dom.is(element, "pStyle")) {
                    element.setAttributeNS(Ns.W, "w:val", styleOf(Dom.attribute(element, "val"), styles));
                }
            });
            definitions.add(copy);
        }
        Element root = sheet.getDocumentElement();
        Node end = Dom.child(root, "numIdMacAtCleanup").orElse(null);
        Node firstNumber = Dom.child(root, "num").map(Node.class::cast).orElse(end);
        definitions.forEach(definition -> root.insertBefore(definition, firstNumber));
        Ids ids = new Ids(base + 1, base + 2, base + 3);
        root.insertBefore(number(sheet, ids.headings(), abstractBase + HEADINGS), end);
        root.insertBefore(number(sheet, ids.bullets(), abstractBase + BULLETS), end);
        for (int i = 0; i < lists.size(); i++) {
            Element number = number(sheet, ids.firstList() + i, abstractBase + NUMBERS);
            number.appendChild(restarting(sheet, lists.get(i)));
            root.insertBefore(number, end);
        }
        return ids;
    }

    private static String styleOf(String ownId, Map<Look, String> styles) {
        for (Map.Entry<Look, String> style : styles.entrySet()) {
            if (style.getKey().id().equals(ownId)) {
                return style.getValue();
            }
        }
        throw new IllegalStateException("no style " + ownId);
    }

    private static int greatest(Document sheet, String element, String attribute) {
        return Dom.children(sheet.getDocumentElement(), element).stream()
                .map(found -> Dom.attribute(found, attribute))
                .filter(id -> id.matches("[0-9]{1,8}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private static Element number(Document sheet, int id, int definition) {
        Element number = Dom.element(sheet, "num", "numId", String.valueOf(id));
        number.appendChild(Dom.element(sheet, "abstractNumId", "val", String.valueOf(definition)));
        return number;
    }

    private static Element restarting(Document sheet, int level) {
        Element restarting = Dom.element(sheet, "lvlOverride", "ilvl", String.valueOf(level));
        restarting.appendChild(Dom.element(sheet, "startOverride", "val", "1"));
        return restarting;
    }
}
