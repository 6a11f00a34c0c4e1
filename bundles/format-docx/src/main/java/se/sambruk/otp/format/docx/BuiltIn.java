package se.sambruk.otp.format.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.text.Messages;

/** The page of documents whose buyer has no letterhead. */
final class BuiltIn {
    /** What is added to the names of that which stands on pages that lie down. */
    private static final String LYING = "Lying";

    private BuiltIn() {}

    static Skeleton skeleton(Document document, Messages messages, Plan plan) {
        org.w3c.dom.Document styles = Sheets.document("styles.xml");
        Map<Look, String> ids = StyleSheet.add(styles, Sheets.document("styles.xml"));
        org.w3c.dom.Document numbering = NumberingSheet.empty(Sheets.document("numbering.xml"));
        NumberingSheet.Ids numbers =
                NumberingSheet.add(numbering, Sheets.document("numbering.xml"), ids, plan.numberedLists());
        StyleSheet.number(styles, ids, numbers.headings());
        StyleSheet.language(styles, document.locale());
        org.w3c.dom.Document settings = Sheets.document("settings.xml");
        SettingsSheet.clean(settings, document.locale());
        org.w3c.dom.Document main = Sheets.document("document.xml");
        Element section = Dom.all(main, "sectPr").get(0);
        PageSetup page = PageSetup.of(section);
        PagePlan pages = PagePlan.of(document, plan, page);

        List<Part> parts = new ArrayList<>();
        List<Part.Relation> relations = new ArrayList<>();
        add(parts, relations, "rIdStyles", "styles", Dom.bytes(styles));
        add(parts, relations, "rIdNumbering", "numbering", Dom.bytes(numbering));
        add(parts, relations, "rIdSettings", "settings", Dom.bytes(settings));
        add(parts, relations, "rIdFontTable", "fontTable", Dom.bytes(Sheets.document("fontTable.xml")));
        running(parts, relations, "", new Running(document, messages, ids, page.textWidth(), Accent.OWN));
        if (pages.hasLying()) {
            int width = page.lying().textWidth();
            running(parts, relations, LYING, new Running(document, messages, ids, width, Accent.OWN));
        }
        PageSections sections = PageSections.of(
                main, section, pages, Map.of("rIdHeader", "rIdHeader" + LYING, "rIdFooter", "rIdFooter" + LYING));
        MainPart split = MainPart.split(main, section);
        return new Skeleton(
                parts, relations, split.start(), split.end(), ids, numbers, page, pages, sections, 1, false);
    }

    private static void running(List<Part> parts, List<Part.Relation> relations, String suffix, Running words) {
        running(parts, relations, "rIdHeader" + suffix, "header", suffix, words.header());
        running(parts, relations, "rIdFooter" + suffix, "footer", suffix, words.footer());
    }

    private static void running(
            List<Part> parts, List<Part.Relation> relations, String id, String kind, String suffix, String xml) {
        String name = kind + suffix + ".xml";
        parts.add(Part.of("word/" + name, Ns.type(kind), xml.getBytes(StandardCharsets.UTF_8)));
        relations.add(Part.Relation.internal(id, kind, name));
    }

    private static void add(List<Part> parts, List<Part.Relation> relations, String id, String name, byte[] content) {
        parts.add(Part.of("word/" + name + ".xml", Ns.type(name), content));
        relations.add(Part.Relation.internal(id, name, name + ".xml"));
    }
}
