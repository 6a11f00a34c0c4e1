package se.sambruk.otp.format.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the letterhead of Exempelkommun, a municipality that does not exist. Run its main method to make the file of the
 * exempelkommun pack anew: the first argument is the file. Styles have the ids that a Swedish Word gives, as those of real
 * letterheads do.
 */
public final class ExampleLetterhead {
    private static final String BLUE = "14375E";
    private static final String GREY = "4A5560";
    private static final int WIDTH = 9300;
    private static final String ARMS = "En gran över två vågor, Exempelkommuns vapen";

    private ExampleLetterhead() {}

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), bytes());
    }

    static byte[] bytes() throws IOException {
        List<Part.Relation> arms = List.of(Part.Relation.internal("rId1", "image", "media/vapen.png"));
        List<Part> parts = List.of(
                part("styles", styles(), List.of()),
                part("settings", settings(), List.of()),
                new Part("word/header1.xml", Ns.type("header"), utf8(firstHeader()), arms),
                new Part("word/header2.xml", Ns.type("header"), utf8(header()), List.of()),
                new Part("word/footer1.xml", Ns.type("footer"), utf8(footer()), List.of()),
                Part.of("word/media/vapen.png", "image/png", ExampleArms.png()));
        List<Part.Relation> relations = List.of(
                Part.Relation.internal("rId1", "styles", "styles.xml"),
                Part.Relation.internal("rId2", "settings", "settings.xml"),
                Part.Relation.internal("rId3", "header", "header1.xml"),
                Part.Relation.internal("rId4", "header", "header2.xml"),
                Part.Relation.internal("rId5", "footer", "footer1.xml"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackageWriter.write(out, parts, relations, to -> to.write(utf8(main())));
        return out.toByteArray();
    }

    private static Part part(String name, String xml, List<Part.Relation> relations) {
        return new Part("word/" + name + ".xml", Ns.type(name), utf8(xml), relations);
    }

    private static byte[] utf8(String xml) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String names() {
        return " xmlns:w=\"" + Ns.W + "\" xmlns:r=\"" + Ns.R + "\"";
    }

    private static String main() {
        return "<w:document" + names() + "><w:body><w:p><w:r><w:t>{{innehåll}}</w:t></w:r></w:p><w:sectPr>"
                + "<w:headerReference w:type=\"first\" r:id=\"rId3\"/><w:headerReference w:type=\"default\" r:id=\"rId4\"/>"
                + "<w:footerReference w:type=\"first\" r:id=\"rId5\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
                + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1588\" w:right=\"1303\" w:bottom=\"1701\""
                + " w:left=\"1303\" w:header=\"680\" w:footer=\"510\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>";
    }

    private static String firstHeader() {
        String name = paragraph(
                        "Sidhuvud",
                        "<w:spacing w:before=\"60\"/>",
                        run(
                                "Exempelkommun",
                                "<w:b/><w:color w:val=\"" + BLUE + "\"/><w:spacing w:val=\"10\"/><w:sz w:val=\"34\"/>"))
                + paragraph("Sidhuvud", "", run("Kommunledningsförvaltningen", ""))
                + paragraph("Sidhuvud", "", run("Inköp och upphandling", ""));
        String facts = paragraph("Sidhuvud", "<w:jc w:val=\"right\"/>", run("{{identitet}}", "<w:b/>"))
                + paragraph("Sidhuvud", "<w:jc w:val=\"right\"/>", run("Version {{version}}", ""))
                + paragraph("Sidhuvud", "<w:jc w:val=\"right\"/>", run("{{versionsdatum}}", ""));
        return "<w:hdr" + names() + ">"
                + table("", new int[] {1250, 5250, 2800}, paragraph("Sidhuvud", "", arms()), name, facts)
                + paragraph(
                        "Sidhuvud",
                        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"1\" w:color=\"" + BLUE
                                + "\"/></w:pBdr><w:spacing w:after=\"160\" w:line=\"80\" w:lineRule=\"exact\"/>",
                        "")
                + "</w:hdr>";
    }

    private static String header() {
        return "<w:hdr" + names() + ">"
                + paragraph(
                        "Sidhuvud",
                        "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"4\" w:color=\"" + BLUE
                                + "\"/></w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"" + WIDTH + "\"/></w:tabs>",
                        run("Exempelkommun", "<w:b/><w:color w:val=\"" + BLUE + "\"/>") + run("   {{titel}}", "")
                                + "<w:r><w:tab/></w:r>" + run("{{identitet}}", ""))
                + "</w:hdr>";
    }

    private static String footer() {
        String page = "<w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple>" + run(" (", "")
                + "<w:fldSimple w:instr=\" NUMPAGES \"><w:r><w:t>1</w:t></w:r></w:fldSimple>" + run(")", "");
        return "<w:ftr" + names() + ">"
                + table(
                        "<w:tblBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"" + BLUE
                                + "\"/></w:tblBorders>",
                        new int[] {2500, 2500, 2900, 1400},
                        entry("Postadress", "Exempelkommun", "000 00 Exempelstad"),
                        entry("Besöksadress", "Stadshuset, Storgatan 1", "Exempelstad"),
                        entry("Kontakt", "kommun@exempelkommun.example", "www.exempelkommun.example"),
                        entry("Org.nr", "000000-0000", "")
                                + paragraph("Sidfot", "<w:jc w:val=\"right\"/>", run("Sid ", "") + page))
                + paragraph("Sidfot", "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>", "") + "</w:ftr>";
    }

    private static String entry(String label, String first, String second) {
        String properties = "<w:spacing w:before=\"40\"/>";
        return paragraph("Sidfot", properties, run(label, "<w:b/><w:color w:val=\"" + BLUE + "\"/>"))
                + paragraph("Sidfot", "", run(first, ""))
                + (second.isEmpty() ? "" : paragraph("Sidfot", "", run(second, "")));
    }

    private static String table(String borders, int[] widths, String... cells) {
        StringBuilder xml = new StringBuilder(
                "<w:tbl><w:tblPr><w:tblW w:w=\"" + WIDTH + "\" w:type=\"dxa\"/>" + borders
                        + "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            xml.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        xml.append("</w:tblGrid><w:tr>");
        for (int i = 0; i < cells.length; i++) {
            xml.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(widths[i])
                    .append("\" w:type=\"dxa\"/></w:tcPr>")
                    .append(cells[i])
                    .append("</w:tc>");
        }
        return xml.append("</w:tr></w:tbl>").toString();
    }

    private static String paragraph(String style, String properties, String content) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/>" + properties + "</w:pPr>" + content + "</w:p>";
    }

    private static String run(String text, String properties) {
        return "<w:r>" + (properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>")
                + "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String arms() {
        String extent = "cx=\"600000\" cy=\"720000\"/>";
        return "<w:r><w:drawing><wp:inline xmlns:wp=\"" + Ns.WORD_DRAWING
                + "\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + extent
                + "<wp:docPr id=\"900\" name=\"Vapen\" descr=\"" + ARMS + "\"/><a:graphic xmlns:a=\"" + Ns.DRAWING
                + "\"><a:graphicData uri=\"" + Ns.PICTURE + "\"><pic:pic xmlns:pic=\"" + Ns.PICTURE
                + "\"><pic:nvPicPr><pic:cNvPr id=\"900\" name=\"Vapen\" descr=\"" + ARMS
                + "\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId1\"/><a:stretch><a:fillRect/></a:stretch>"
                + "</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext " + extent
                + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>"
                + "</wp:inline></w:drawing></w:r>";
    }

    private static String styles() {
        return "<w:styles" + names()
                + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\""
                + " w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"sv-SE\"/>"
                + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"269\" w:lineRule=\"auto\"/>"
                + "</w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
                + heading(1, 32, 400, 120)
                + heading(2, 25, 280, 80)
                + heading(3, 22, 220, 60)
                + style(
                        "Rubrik",
                        "Title",
                        "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>",
                        bold(BLUE, 46))
                + style(
                        "Underrubrik",
                        "Subtitle",
                        "<w:spacing w:after=\"240\" w:line=\"240\" w:lineRule=\"auto\"/>",
                        plain(GREY, 27))
                + style(
                        "Sidhuvud",
                        "header",
                        "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
                        plain(GREY, 17))
                + style(
                        "Sidfot",
                        "footer",
                        "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
                        plain(GREY, 15))
                + "</w:styles>";
    }

    private static String heading(int level, int size, int before, int after) {
        return style(
                "Rubrik" + level,
                "heading " + level,
                "<w:keepNext/><w:keepLines/><w:spacing w:before=\"" + before + "\" w:after=\"" + after
                        + "\" w:line=\"240\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"" + (level - 1) + "\"/>",
                bold(BLUE, size));
    }

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run
                + "</w:rPr></w:style>";
    }

    private static String bold(String color, int size) {
        return "<w:b/><w:bCs/>" + plain(color, size);
    }

    private static String plain(String color, int size) {
        return "<w:color w:val=\"" + color + "\"/><w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/>";
    }

    private static String settings() {
        return "<w:settings" + names() + "><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"1304\"/><w:compat>"
                + "<w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
                + "</w:compat><w:themeFontLang w:val=\"sv-SE\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/>"
                + "</w:settings>";
    }
}
