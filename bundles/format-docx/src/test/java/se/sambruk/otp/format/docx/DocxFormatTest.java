package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.Test;
import org.w3c.dom.Element;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

public class DocxFormatTest {
    @Test
    public void headingsHaveWordsOwnStylesAndCountByOneNumbering() {
        Written written = Written.of(Samples.document());
        List<String> styles = written.all("p").stream()
                .map(DocxFormatTest::style)
                .filter(style -> style.startsWith("Heading"))
                .collect(Collectors.toList());
        assertEquals(List.of("Heading1", "Heading2", "Heading3", "Heading1", "Heading1", "Heading1"), styles);
        for (Element style : Dom.all(written.tree("word/styles.xml"), "style")) {
            if (Dom.attribute(style, "styleId").equals("Heading2")) {
                assertEquals("heading 2", value(Dom.child(style, "name").orElseThrow()));
                Element numbering = Dom.child(Dom.child(style, "pPr").orElseThrow(), "numPr")
                        .orElseThrow();
                assertEquals("1", value(Dom.child(numbering, "ilvl").orElseThrow()));
            }
        }
        String numbering = written.xml("word/numbering.xml");
        assertTrue(numbering, numbering.contains("<w:pStyle w:val=\"Heading2\"/>"));
        assertTrue(numbering, numbering.contains("<w:lvlText w:val=\"%1.%2\"/>"));
    }

    @Test
    public void aHeadingWithoutNumberDoesNotCount() {
        Written written = Written.of(Samples.document());
        Element history = written.all("p").stream()
                .filter(p -> style(p).equals("Heading1") && p.getTextContent().equals("Historik"))
                .findFirst()
                .orElseThrow();
        Element numbering =
                Dom.child(Dom.child(history, "pPr").orElseThrow(), "numPr").orElseThrow();
        assertEquals("0", value(Dom.child(numbering, "numId").orElseThrow()));
    }

    @Test
    public void theTableOfContentsIsFilledInAndLeadsToEveryHeading() {
        Written written = Written.of(Samples.document());
        List<String> entries = written.all("p").stream()
                .filter(p -> style(p).startsWith("TOC") && !style(p).equals("TOCHeading"))
                .map(p -> Placeholders.text(p))
                .toList();
        assertEquals(
                List.of("1Inledning", "1.1Så svarar du", "1.1.1Bilagor till svaret", "2Drift", "3Bilder", "Historik"),
                entries);
        assertTrue(written.body().contains(" TOC \\o &quot;1-3&quot; \\n \\h \\z \\u "));
        assertFalse(
                "Word must not ask to update fields",
                written.xml("word/settings.xml").contains("updateFields"));
        assertFalse(written.body().contains("w:dirty"));
    }

    @Test
    public void theTableOfContentsCanBeLeftOut() {
        Written written = Written.of(Samples.document(), Written.context().withOptions(Map.of("contents", "false")));
        assertFalse(written.body().contains("TOC \\o"));
    }

    @Test
    public void everyPageTellsWhichDocumentAndPageItIs() {
        Written written = Written.of(Samples.document());
        String header = written.text("word/header");
        for (String told : List.of("Provkommun", "Kravbilaga för ärendehantering", "KS 2026/0114-7", "Version 1.0")) {
            assertTrue(told, header.contains(told));
        }
        String footer = written.xml("word/footer.xml");
        assertTrue(
                footer, footer.contains("Sid ") && footer.contains("\" PAGE \"") && footer.contains("\" NUMPAGES \""));
        assertFalse(header.contains("Förhandsvisning"));
        assertTrue(
                Written.of(Samples.previewDocument()).text("word/header").contains("Förhandsvisning, ej fastställd"));
    }

    @Test
    public void theLanguageIsSaidWhereverWordLooks() {
        Written written = Written.of(Samples.document());
        assertTrue(written.xml("word/styles.xml")
                .contains("<w:lang w:bidi=\"ar-SA\" w:eastAsia=\"sv-SE\" w:val=\"sv-SE\"/>"));
        assertTrue(written.xml("word/settings.xml").contains("<w:themeFontLang w:val=\"sv-SE\"/>"));
        assertTrue(written.xml("docProps/core.xml").contains("<dc:language>sv-SE</dc:language>"));
        Written english = Written.of(Document.builder("Annex", Locale.ENGLISH).build());
        assertTrue(english.xml("word/styles.xml").contains("en-GB"));
    }

    @Test
    public void propertiesNameTheDocumentAndBearItsDay() {
        String core = Written.of(Samples.document()).xml("docProps/core.xml");
        assertTrue(core, core.contains("<dc:title>Kravbilaga för ärendehantering</dc:title>"));
        assertTrue(core, core.contains("<dc:creator>Provkommun</dc:creator>"));
        assertTrue(core, core.contains(">2026-11-23T00:00:00Z</dcterms:created>"));
    }

    @Test
    public void everyTableHasAGridThatItsCellsFill() {
        for (Element table : Written.of(Samples.document()).all("tbl")) {
            List<Integer> grid = Dom.children(Dom.child(table, "tblGrid").orElseThrow(), "gridCol").stream()
                    .map(column -> Integer.parseInt(Dom.attribute(column, "w")))
                    .toList();
            int width = grid.stream().mapToInt(Integer::intValue).sum();
            for (Element row : Dom.children(table, "tr")) {
                int filled = 0;
                for (Element cell : Dom.children(row, "tc")) {
                    filled += Integer.parseInt(Dom.attribute(
                            Dom.child(Dom.child(cell, "tcPr").orElseThrow(), "tcW")
                                    .orElseThrow(),
                            "w"));
                    assertTrue("Word wants a paragraph last", Dom.is(cell.getLastChild(), "p"));
                }
                assertEquals(width, filled);
            }
        }
    }

    @Test
    public void headerRowsAreRepeatedAndTablesDescribed() {
        Written written = Written.of(Samples.document());
        Element table = written.all("tbl").stream()
                .filter(t -> t.getTextContent().contains("Nivå"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                2,
                Dom.children(table, "tr").stream()
                        .filter(row ->
                                row.getElementsByTagNameNS(Ns.W, "tblHeader").getLength() == 1)
                        .count());
        assertTrue(written.body().contains("<w:tblCaption w:val=\"Viten vid brist\"/>"));
        assertTrue(written.body().contains("<w:tblDescription w:val=\"Ett krav med text, motiv och svar.\"/>"));
    }

    @Test
    public void whatLeadsUpToATableIsOnItsPage() {
        Table table = Table.builder(List.of(1)).row(List.of(Cell.of("rad"))).build();
        Written written = Written.of(document(Paragraph.of("Fritt."), Paragraph.of("Leder till tabellen."), table));
        assertTrue(written.body().contains("<w:p><w:r><w:t>Fritt.</w:t>"));
        assertTrue(written.body().contains("<w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>Leder till tabellen.</w:t>"));
    }

    @Test
    public void aTableThatIsReadAsAWholeIsOnOnePageAndALongerOneMayBeBroken() {
        assertEquals(4, keptRows(5));
        assertEquals("the first and the one before the last", 2, keptRows(60));
    }

    private static long keptRows(int rows) {
        Table.Builder table = Table.builder(List.of(1));
        for (int i = 0; i < rows; i++) {
            table.row(List.of(Cell.of("rad")));
        }
        String body = Written.of(document(Paragraph.of("Fritt."), Paragraph.of("Före."), table.build()))
                .body();
        return Pattern.compile("<w:keepNext/>")
                .matcher(body.substring(body.indexOf("<w:tbl>")))
                .results()
                .count();
    }

    @Test
    public void crossReferencesAndAddressesAreLinks() {
        Written written = Written.of(Samples.document());
        assertTrue(written.body().contains("<w:hyperlink w:anchor=\"PRV_DRI_001\""));
        assertTrue(written.body().contains("w:name=\"PRV_DRI_001\""));
        assertTrue(written.xml("word/_rels/document.xml.rels")
                .contains("Target=\"https://exempel.invalid/krav?a=1&amp;b=2\" TargetMode=\"External\""));
    }

    @Test
    public void picturesHaveTheirTextAlternativeAndOthersStandAsWords() {
        Written written = Written.of(Samples.document());
        assertTrue(written.body().contains("descr=\"En grå ruta som stegvis blir ljusare åt höger.\""));
        assertTrue(written.body().contains("Bilden visar: En tom ruta med svart ram."));
        assertEquals(List.of("OTP-5102"), written.codes());
        assertTrue(written.entries().containsKey("word/media/otp-1.png"));
    }

    @Test
    public void aPictureIsNeverWiderThanItsPlace() {
        byte[] wide = Samples.document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Figure.class::isInstance)
                .map(block -> ((Figure) block).image())
                .findFirst()
                .orElseThrow();
        wide[16] = 0;
        wide[17] = 0;
        wide[18] = 0x40; // 16,384 pixels wide
        Written written = Written.of(document(Figure.of("bild", wide, "image/png", "Bild", "En bred bild.")));
        Element extent = (Element) written.tree(PackageWriter.MAIN)
                .getElementsByTagNameNS(Ns.WORD_DRAWING, "extent")
                .item(0);
        assertEquals(9070L * 635, Long.parseLong(extent.getAttribute("cx")));
    }

    @Test
    public void aPictureInLinesIsShownInPixelsToWhomeverDoesNotShowLines() {
        Written written = Written.of(document(drawing(DRAWING)));
        assertEquals(List.of(), written.codes());
        assertEquals(DRAWING, written.xml("word/media/otp-1.svg"));
        assertTrue(written.entries().containsKey("word/media/otp-1.png"));
        assertTrue(written.body(), written.body().contains("descr=\"A betjänar B.\""));
        assertTrue(written.body(), written.body().contains("<a:blip r:embed=\"otpImage1\"><a:extLst>"));
        assertTrue(written.body(), written.body().contains("r:embed=\"otpLines1\"/></a:ext></a:extLst></a:blip>"));
        assertTrue(written.xml("[Content_Types].xml")
                .contains("PartName=\"/word/media/otp-1.svg\" ContentType=\"image/svg+xml\""));
        assertTrue(written.xml("word/_rels/document.xml.rels").contains("Target=\"media/otp-1.svg\""));
    }

    @Test
    public void aPictureInLinesHasItsNaturalSizeHoweverFineItsPixelsAre() {
        Element extent = (Element) Written.of(document(drawing(DRAWING)))
                .tree(PackageWriter.MAIN)
                .getElementsByTagNameNS(Ns.WORD_DRAWING, "extent")
                .item(0);
        assertEquals(300L * 9525, Long.parseLong(extent.getAttribute("cx")));
        assertEquals(75L * 9525, Long.parseLong(extent.getAttribute("cy")));
    }

    @Test
    public void textFromRightToLeftIsToldToWord() {
        String body = Written.of(document(
                        Paragraph.of(List.of(Span.of("مرحبا, "), Span.of("kommun", Span.Style.STRONG))),
                        ItemList.bulleted(List.of(Paragraph.of("שלום"))),
                        Paragraph.of("Hej, שלום")))
                .body();
        assertTrue(body, body.contains("<w:p><w:pPr><w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr>"));
        assertTrue(body, body.contains("</w:numPr><w:bidi/><w:spacing w:after=\"120\"/></w:pPr>"));
        assertTrue(body, body.contains("<w:p><w:r><w:t>Hej, שלום</w:t></w:r></w:p>"));
    }

    @Test
    public void linesThatWordWouldChokeOnAreLeftOutForThePixels() {
        for (String svg : List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3\" height=\"3\">",
                "<!DOCTYPE svg [<!ENTITY a \"b\">]>" + DRAWING,
                "<svg width=\"3\" height=\"3\"/>",
                "inget")) {
            Written written = Written.of(document(drawing(svg)));
            assertFalse(svg, written.body().contains("svgBlip"));
            assertTrue(svg, written.entries().containsKey("word/media/otp-1.png"));
            assertFalse(svg, written.entries().containsKey("word/media/otp-1.svg"));
        }
    }

    static final String DRAWING = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"75\""
            + " viewBox=\"0 0 300 75\"><rect width=\"300\" height=\"75\" fill=\"#b5ffff\"/></svg>";

    static Figure drawing(String svg) {
        byte[] png = Samples.document().sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Figure.class::isInstance)
                .map(block -> ((Figure) block).image())
                .findFirst()
                .orElseThrow();
        return Figure.of("vy", svg.getBytes(StandardCharsets.UTF_8), "image/svg+xml", "Vy", "A betjänar B.")
                .withRaster(png);
    }

    @Test
    public void anUnreadablePictureStandsAsWordsAndIsReported() {
        Written written =
                Written.of(document(Figure.of("bild", new byte[] {1, 2, 3}, "image/png", "Trasig", "Något viktigt.")));
        assertTrue(written.body().contains("Bilden visar: Något viktigt."));
        assertEquals(List.of("OTP-5103"), written.codes());
    }

    @Test
    public void eachNumberedListBeginsAtOne() {
        Written written = Written.of(document(
                ItemList.numbered(List.of(Paragraph.of("ett"), Paragraph.of("två"))),
                Paragraph.of("emellan"),
                ItemList.numbered(List.of(Paragraph.of("ett igen")))));
        List<String> numberings = new ArrayList<>();
        for (Element paragraph : written.all("p")) {
            if (style(paragraph).equals("ListNumber")) {
                numberings.add(value(Dom.child(
                                Dom.child(Dom.child(paragraph, "pPr").orElseThrow(), "numPr")
                                        .orElseThrow(),
                                "numId")
                        .orElseThrow()));
            }
        }
        assertEquals(3, numberings.size());
        assertEquals(numberings.get(0), numberings.get(1));
        assertEquals(2, new HashSet<>(numberings).size());
        assertTrue(written.xml("word/numbering.xml").contains("<w:startOverride w:val=\"1\"/>"));
    }

    @Test
    public void charactersThatXmlForbidsAreRemovedAndReported() {
        Written written = Written.of(document(Paragraph.of("a\u0001b\uFFFEc\uD800d")));
        assertTrue(written.body().contains(">abcd<"));
        assertEquals(List.of("OTP-5104"), written.codes());
        String told = written.report().losses().get(0).message().in(LocalizedText.SWEDISH);
        assertTrue(told, told.startsWith("3 tecken") && told.contains("U+0001, U+D800, U+FFFE"));
    }

    @Test
    public void charactersAreReportedWhereverTheyAreRemoved() {
        Written written = Written.of(Document.builder("Titel", LocalizedText.SWEDISH)
                .notice("Förhands\u0001visning")
                .section(Section.builder("s", "S")
                        .block(Table.builder(List.of(1))
                                .description("Be\u009fskrivning")
                                .row(List.of(Table.Cell.of("c\uFDD0")))
                                .build())
                        .build())
                .build());
        assertEquals(List.of("OTP-5104"), written.codes());
        String told = written.report().losses().get(0).message().in(LocalizedText.SWEDISH);
        assertTrue(told, told.startsWith("3 tecken") && told.contains("U+0001, U+009F, U+FDD0"));
    }

    @Test
    public void lineEndsAndTabsAreWords() {
        Written written = Written.of(document(Paragraph.of("ett\r\ntvå\ttre\u2028fyra")));
        assertTrue(written.body()
                .contains("<w:t>ett</w:t><w:br/><w:t>två</w:t><w:tab/><w:t>tre</w:t><w:br/><w:t>fyra</w:t>"));
    }

    @Test
    public void aReferenceToNothingIsTextAndReported() {
        Written written =
                Written.of(document(Paragraph.of(List.of(Span.of("dit").to("saknas")))));
        assertTrue(written.body().contains("<w:t>dit</w:t>"));
        assertFalse(written.body().contains("saknas"));
        assertEquals(List.of("OTP-5105"), written.codes());
    }

    @Test
    public void addressesThatAreNoWebPagesAreTextAndReported() {
        List<Span> spans = List.of(
                Span.of("a").linking("javascript:alert(1)"),
                Span.of("b").linking("file:///etc/passwd"),
                Span.of("c").linking("inte en adress"),
                Span.of("d").linking("https://exempel.invalid/"));
        Written written = Written.of(document(Paragraph.of(spans)));
        String relations = written.xml("word/_rels/document.xml.rels");
        assertFalse(relations, relations.contains("javascript") || relations.contains("file:"));
        assertTrue(relations, relations.contains("https://exempel.invalid/"));
        assertEquals(List.of("OTP-5106"), written.codes());
        assertTrue(written.report().losses().get(0).toString().contains("3 webbadresser"));
    }

    @Test
    public void aBlockOfAnUnknownKindIsItsPlainText() {
        Written written = Written.of(Samples.unknownBlockDocument());
        assertEquals(List.of("OTP-5101"), written.codes());
    }

    @Test
    public void tablesWithinTablesAndEmptyTablesAreSound() {
        Table inner = Table.builder(List.of(1, 1))
                .row(List.of(Cell.of("a"), Cell.of("b")))
                .build();
        Table outer = Table.builder(List.of(1))
                .row(List.of(Cell.of(List.of(inner))))
                .row(List.of(Cell.of(List.<Block>of())))
                .build();
        Written written =
                Written.of(document(outer, Table.builder(List.of(1)).id("tom").build()));
        assertEquals(3, written.all("tbl").size());
        assertEquals(3, written.all("tblGrid").size());
    }

    @Test
    public void whatStandsTwiceIsLedToWhereItStandsFirst() {
        Figure drawing = drawing(DRAWING);
        Written written = Written.of(
                document(drawing, drawing, Paragraph.of(List.of(Span.of("dit").to("vy")))));
        assertEquals(
                1,
                written.all("bookmarkStart").stream()
                        .filter(mark -> Dom.attribute(mark, "name").equals("vy"))
                        .count());
        assertEquals(List.of(), written.codes());
    }

    @Test
    public void bookmarksKeepApartIdsThatLookAlikeToWord() {
        Document document = Document.builder("Lika", LocalizedText.SWEDISH)
                .section(Section.builder("å-1", "Ett").build())
                .section(Section.builder("ä-1", "Två").build())
                .section(Section.builder("ABC", "Tre").build())
                .section(Section.builder("abc", "Fyra").build())
                .section(Section.builder("1", "Fem").build())
                .section(Section.builder("x".repeat(80) + "1", "Sex").build())
                .section(Section.builder("x".repeat(80) + "2", "Sju").build())
                .build();
        List<String> names = Written.of(document).all("bookmarkStart").stream()
                .map(mark -> Dom.attribute(mark, "name"))
                .toList();
        assertEquals(14, names.size());
        assertEquals(
                14,
                names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count());
        assertTrue(names.stream().allMatch(name -> name.matches("[A-Za-z_][A-Za-z0-9_]{0,39}")));
    }

    @Test
    public void everyLossTellsWhatToDo() {
        for (Problem loss : Written.of(Samples.document()).report().losses()) {
            assertFalse(loss.remedy().in(LocalizedText.SWEDISH).isBlank());
        }
    }

    static Document document(Block... blocks) {
        Section.Builder section = Section.builder("prov", "Prov");
        List.of(blocks).forEach(section::block);
        return Document.builder("Prov", LocalizedText.SWEDISH)
                .section(section.build())
                .build();
    }

    private static String style(Element paragraph) {
        return Dom.child(paragraph, "pPr")
                .flatMap(properties -> Dom.child(properties, "pStyle"))
                .map(DocxFormatTest::value)
                .orElse("");
    }

    private static String value(Element element) {
        return Dom.attribute(element, "val");
    }
}
