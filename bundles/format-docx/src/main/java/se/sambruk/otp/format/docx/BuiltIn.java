package se.sambruk.otp.format.docx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.text.Messages;

/** The page of documents whose buyer has no letterhead. */
final class BuiltIn {
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
        PageSetup page = PageSetup.of(main);
        Running running = new Running(document, messages, ids, page.textWidth(), Accent.OWN);

        List<Part> parts = new ArrayList<>();
        List<Part.Relation> relations = new ArrayList<>();
        add(parts, relations, "rIdStyles", "styles", Dom.bytes(styles));
        add(parts, relations, "rIdNumbering", "numbering", Dom.bytes(numbering));
        add(parts, relations, "rIdSettings", "settings", Dom.bytes(settings));
        add(parts, relations, "rIdFontTable", "fontTable", Dom.bytes(Sheets.document("fontTable.xml")));
        add(parts, relations, "rIdHeader", "header", utf8(running.header()));
        add(parts, relations, "rIdFooter", "footer", utf8(running.footer()));
        MainPart split = MainPart.split(
                main,
                Dom.child(main.getDocumentElement(), "body")
                        .flatMap(body -> Dom.child(body, "sectPr"))
                        .orElseThrow());
        return new Skeleton(parts, relations, split.start(), split.end(), ids, numbers, page.textWidth(), 1, false);
    }

    private static void add(List<Part> parts, List<Part.Relation> relations, String id, String name, byte[] content) {
        parts.add(Part.of("word/" + name + ".xml", Ns.type(name), content));
        relations.add(Part.Relation.internal(id, name, name + ".xml"));
    }

    private static byte[] utf8(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
