package se.sambruk.otp.format.docx;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The style part. What a letterhead defines is kept: a municipality's headings look as it has decided. What it lacks is added
 * from our own. Styles are known by type and name, since Word gives them ids in the language it runs in.
 */
final class StyleSheet {
    private static final List<String> REFERRING = List.of("basedOn", "next", "link");
    private static final Set<String> BEFORE_NUMBERING =
            Set.of("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl");

    private final Document sheet;
    private final String accent;
    private final Map<String, String> idByName = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    /** The id in the sheet of each style of ours. */
    private final Map<String, String> idByOwn = new HashMap<>();

    private StyleSheet(Document sheet) {
        this.sheet = sheet;
        this.accent = Accent.of(sheet);
        for (Element style : Dom.children(sheet.getDocumentElement(), "style")) {
            String id = Dom.attribute(style, "styleId");
            ids.add(id);
            idByName.putIfAbsent(key(style), id);
        }
    }

    /** Adds to a sheet those of our styles that it lacks, and tells the id of each. */
    static Map<Look, String> add(Document sheet, Document own) {
        StyleSheet merging = new StyleSheet(sheet);
        List<Element> styles = Dom.children(own.getDocumentElement(), "style");
        styles.forEach(merging::name);
        styles.forEach(merging::add);
        Map<Look, String> byLook = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            byLook.put(look, merging.idByOwn.get(look.id()));
        }
        return byLook;
    }

    private void name(Element own) {
        String ownId = Dom.attribute(own, "styleId");
        String known = idByName.get(key(own));
        if (known != null) {
            idByOwn.put(ownId, known);
            return;
        }
        String id = ownId;
        for (int i = 2; ids.contains(id); i++) {
            id = ownId + i;
        }
        ids.add(id);
        idByOwn.put(ownId, id);
    }

    private void add(Element own) {
        if (idByName.containsKey(key(own))) {
            return;
        }
        Element copy = (Element) sheet.importNode(own, true);
        copy.setAttributeNS(Ns.W, "w:styleId", idByOwn.get(Dom.attribute(own, "styleId")));
        for (Element child : Dom.children(copy)) {
            if (REFERRING.contains(child.getLocalName())) {
                child.setAttributeNS(Ns.W, "w:val", idByOwn.get(Dom.attribute(child, "val")));
            }
        }
        Accent.apply(copy, accent);
        sheet.getDocumentElement().appendChild(copy);
    }

    private static String key(Element style) {
        String name = Dom.child(style, "name")
                .map(element -> Dom.attribute(element, "val"))
                .orElse("");
        return Dom.attribute(style, "type") + "/" + name.toLowerCase(Locale.ROOT);
    }

    /** Makes every heading style count by our numbering, in place of one that it may have had. */
    static void number(Document sheet, Map<Look, String> styles, int numbering) {
        Map<String, Integer> levels = new HashMap<>();
        for (int level = 1; level <= Look.LEVELS; level++) {
            levels.put(styles.get(Look.heading(level)), level);
        }
        for (Element style : Dom.children(sheet.getDocumentElement(), "style")) {
            Integer level = levels.get(Dom.attribute(style, "styleId"));
            if (level != null && Dom.attribute(style, "type").equals("paragraph")) {
                number(sheet, paragraphProperties(sheet, style), level - 1, numbering);
            }
        }
    }

    private static void number(Document sheet, Element properties, int level, int numbering) {
        // The levels of our numbering say where text begins.
        for (String replaced : List.of("numPr", "ind", "tabs")) {
            Dom.children(properties, replaced).forEach(Dom::remove);
        }
        Element added = Dom.element(sheet, "numPr");
        added.appendChild(Dom.element(sheet, "ilvl", "val", String.valueOf(level)));
        added.appendChild(Dom.element(sheet, "numId", "val", String.valueOf(numbering)));
        Node before = Dom.children(properties).stream()
                .filter(child -> !BEFORE_NUMBERING.contains(child.getLocalName()))
                .findFirst()
                .orElse(null);
        properties.insertBefore(added, before);
    }

    private static Element paragraphProperties(Document sheet, Element style) {
        return Dom.child(style, "pPr").orElseGet(() -> {
            Element made = Dom.element(sheet, "pPr");
            Node before = Dom.children(style).stream()
                    .filter(child -> List.of("rPr", "tblPr", "trPr", "tcPr", "tblStylePr")
                            .contains(child.getLocalName()))
                    .findFirst()
                    .orElse(null);
            style.insertBefore(made, before);
            return made;
        });
    }

    /** Sets the language of all text that does not state another. */
    static void language(Document sheet, Locale locale) {
        Element root = sheet.getDocumentElement();
        Element defaults = Dom.child(root, "docDefaults").orElseGet(() -> {
            Element made = Dom.element(sheet, "docDefaults");
            root.insertBefore(made, root.getFirstChild());
            return made;
        });
        Element runDefaults = Dom.child(defaults, "rPrDefault").orElseGet(() -> {
            Element made = Dom.element(sheet, "rPrDefault");
            defaults.insertBefore(made, defaults.getFirstChild());
            return made;
        });
        Element run = Dom.child(runDefaults, "rPr")
                .orElseGet(() -> (Element) runDefaults.appendChild(Dom.element(sheet, "rPr")));
        Dom.children(run, "lang").forEach(Dom::remove);
        String tag = Languages.tag(locale);
        Element language = Dom.element(sheet, "lang", "val", tag, "eastAsia", tag, "bidi", "ar-SA");
        Node after = Dom.children(run).stream()
                .filter(child ->
                        List.of("eastAsianLayout", "specVanish", "oMath").contains(child.getLocalName()))
                .findFirst()
                .orElse(null);
        run.insertBefore(language, after);
    }
}
