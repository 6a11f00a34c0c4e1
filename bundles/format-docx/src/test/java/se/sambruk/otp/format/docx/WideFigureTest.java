package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.DrawingFacts;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/** Drawings whose words would be too small to read in the text get pages that lie down. */
public class WideFigureTest {
    private static final int EMU_PER_POINT = 12_700;

    @Test
    public void aDrawingThatCanBeReadInTheTextStandsThere() {
        Written written = Written.of(document(Paragraph.of("Före."), drawing(700, 500, 12), Paragraph.of("Efter.")));
        assertEquals(List.of("upright"), pages(written));
    }

    @Test
    public void aPictureInPixelsStandsInTheTextSinceNobodyKnowsItsWords() {
        byte[] png = drawing(9, 9, 9).raster().orElseThrow();
        png[18] = 0x40; // 16,384 pixels wide
        Written written = Written.of(document(Figure.of("bild", png, "image/png", "Foto", "Ett brett foto.")));
        assertEquals(List.of("upright"), pages(written));
        assertEquals(List.of(), written.codes());
    }

    @Test
    public void aPictureOfAnotherShapeThanItsDrawingIsNotStretched() {
        Figure drawing = drawing(600, 200, 12);
        Written written = Written.of(document(drawing.withRaster(raster(drawing, 100, 400))));
        assertEquals(4, extent(written, 0, "cy") / extent(written, 0, "cx"), 0.1);
        assertFalse(written.entries().keySet().stream().anyMatch(name -> name.endsWith(".svg")));
    }

    @Test
    public void aWideDrawingHasAPageThatLiesDownBetweenThoseThatStand() {
        Written written = Written.of(document(Paragraph.of("Före."), wide(), Paragraph.of("Efter.")));
        assertEquals(List.of("upright", "lying", "upright"), pages(written));
        assertEquals(List.of("16838", "11906"), size(sections(written).get(1)));
        assertEquals(List.of(), written.codes());
    }

    @Test
    public void itsWordsAreThenLegible() {
        Written written = Written.of(document(Paragraph.of("Leder hit. ".repeat(90)), wide()));
        double points = 10 * extent(written, 0, "cx") / 1080;
        assertTrue(points + " points", points >= Fit.LEGIBLE);
        assertTrue("not wider than the text", extent(Written.of(document(wide())), 0, "cx") <= 14_002 / 20);
    }

    @Test
    public void headingAndWordsThatLeadUpToItAreOnItsPage() {
        Written written = Written.of(two(
                List.of(Paragraph.of("I det första.")),
                List.of(Paragraph.of("Leder till figuren."), drawing(1000, 300, 11))));
        assertEquals(List.of("upright", "lying"), pages(written));
        assertEquals(List.of("I det första."), endingUpright(written));
        Element lead = paragraph(written, "Leder till figuren.");
        assertEquals(1, lead.getElementsByTagNameNS(Ns.W, "keepNext").getLength());
    }

    @Test
    public void wordsThatLeaveTooLittleRoomStandOnThePageBeforeWithTheirHeading() {
        Written written = Written.of(
                two(List.of(Paragraph.of("I det första.")), List.of(Paragraph.of("Leder hit. ".repeat(90)), wide())));
        assertEquals(List.of("upright", "lying"), pages(written));
        assertEquals(1, endingUpright(written).size());
        assertTrue(endingUpright(written).get(0).startsWith("Leder hit."));
    }

    @Test
    public void aHeadingIsNeverLeftAloneBeforeThePage() {
        Section inner = Section.builder("inre", "Inre").block(wide()).build();
        Written written = Written.of(Document.builder("Prov", LocalizedText.SWEDISH)
                .section(Section.builder("a", "Första")
                        .block(Paragraph.of("Text."))
                        .build())
                .section(Section.builder("b", "Yttre").section(inner).build())
                .build());
        assertEquals(List.of("Text."), endingUpright(written));
    }

    @Test
    public void thePagesBeforeEndWithWhateverComesBefore() {
        Table table = Table.builder(List.of(1)).row(List.of(Cell.of("cell"))).build();
        ItemList list = ItemList.bulleted(List.of(Paragraph.of("ett"), Paragraph.of("två")));
        for (Block before : List.of(table, list, drawing(600, 300, 12), Paragraph.of("Text."))) {
            Written written = Written.of(two(List.of(before), List.of(drawing(1000, 300, 11))));
            assertEquals(before.plainText(), List.of("upright", "lying"), pages(written));
        }
        assertEquals(List.of("två"), endingUpright(Written.of(two(List.of(list), List.of(drawing(1000, 300, 11))))));
    }

    @Test
    public void aDocumentThatEndsWithItHasNoPageAfter() {
        Written written = Written.of(document(Paragraph.of("Före."), wide()));
        assertEquals(List.of("upright", "lying"), pages(written));
        Element last = sections(written).get(1);
        assertTrue("the last section's own", Dom.is(last.getParentNode(), "body"));
        assertEquals(
                "Vid",
                Dom.children(last.getParentNode(), "p").stream()
                        .reduce((a, b) -> b)
                        .orElseThrow()
                        .getTextContent());
    }

    @Test
    public void aDocumentThatBeginsWithItHasItAfterTheFirstPage() {
        Written written = Written.of(document(drawing(1000, 300, 11), Paragraph.of("Efter.")));
        assertEquals(List.of("upright", "lying", "upright"), pages(written));
        assertFalse("a page of its own already", written.body().contains("pageBreakBefore"));
    }

    @Test
    public void oneAfterAnotherHaveNothingBetween() {
        Written written = Written.of(document(Paragraph.of("Före."), wide(), wide(), Paragraph.of("Efter.")));
        assertEquals(List.of("upright", "lying", "lying", "upright"), pages(written));
    }

    @Test
    public void headerAndFooterReachAcrossThePage() {
        Written written = Written.of(document(wide()));
        assertTrue(written.xml("word/footerLying.xml").contains("w:val=\"right\" w:pos=\"14002\""));
        assertTrue(written.xml("word/footerLying.xml").contains("\" PAGE \""));
        assertTrue(written.body().contains("r:id=\"rIdFooterLying\""));
        assertFalse(Written.of(document(drawing(600, 300, 12))).entries().containsKey("word/footerLying.xml"));
    }

    @Test
    public void onALetterheadFirstPageAndNumbersAreThoseOfTheWholeDocument() {
        byte[] letterhead = DocxMaker.letterhead()
                .header("first", DocxMaker.paragraph("Bara på första sidan"))
                .footer("default", DocxMaker.field(" PAGE "))
                .section("<w:type w:val=\"oddPage\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgNumType w:start=\"3\"/>"
                        + "<w:cols w:num=\"2\"/><w:titlePg/>")
                .bytes();
        List<Element> sections =
                sections(Written.on(letterhead, document(Paragraph.of("Före."), wide(), Paragraph.of("Efter."))));
        assertEquals(3, sections.size());
        assertEquals(
                List.of(true, false, false),
                sections.stream().map(s -> has(s, "titlePg")).toList());
        for (Element section : sections) {
            assertFalse(has(section, "pgNumType"));
            assertFalse(has(section, "cols"));
            assertEquals(
                    3,
                    section.getElementsByTagNameNS(Ns.R, "*").getLength()
                            + Dom.children(section, "headerReference").size()
                            + Dom.children(section, "footerReference").size());
        }
        for (Element section : sections.subList(1, 3)) {
            assertEquals("nextPage", Dom.attribute(Dom.child(section, "type").orElseThrow(), "val"));
        }
    }

    @Test
    public void aLetterheadsTextAfterTheContentStandsOnItsOwnPage() {
        byte[] letterhead = DocxMaker.letterhead()
                .body(DocxMaker.paragraph("Före") + DocxMaker.paragraph("{{innehåll}}") + DocxMaker.paragraph("Sist"))
                .bytes();
        Written written = Written.on(letterhead, document(Paragraph.of("Text."), wide()));
        assertEquals(List.of("upright", "lying", "upright"), pages(written));
        assertTrue(written.body().indexOf("landscape") < written.body().indexOf("Sist"));
    }

    @Test
    public void aLetterheadThatCountsBySectionsKeepsItsPagesUpright() {
        byte[] letterhead = DocxMaker.letterhead()
                .footer("default", DocxMaker.field(" PAGE ") + DocxMaker.field(" SECTIONPAGES "))
                .bytes();
        Written written = Written.on(letterhead, document(wide()));
        assertEquals(List.of("upright"), pages(written));
        assertEquals(List.of("OTP-5124"), written.codes());
        assertEquals(
                List.of(),
                Written.on(letterhead, document(drawing(600, 300, 12))).codes());
    }

    @Test
    public void aDrawingThatIsTooLargeStandsWholeAndThenInLegibleParts() {
        Written written = Written.of(document(Paragraph.of("Före."), drawing(995, 1273, 10.5), Paragraph.of("Efter.")));
        assertEquals(List.of("upright", "lying", "upright"), pages(written));
        assertEquals(
                List.of("Vid (större, i 2 delar, på de följande sidorna)", "Vid (del 1 av 2)", "Vid (del 2 av 2)"),
                written.all("p").stream()
                        .map(Element::getTextContent)
                        .filter(text -> text.startsWith("Vid"))
                        .toList());
        assertEquals(
                "one picture, shown three times",
                1,
                written.entries().keySet().stream()
                        .filter(name -> name.endsWith(".png"))
                        .count());
        assertTrue(10.5 * extent(written, 1, "cx") / 995 >= Fit.LEGIBLE);
        assertEquals(List.of(), written.codes());
    }

    @Test
    public void partsTogetherShowAllAndNeighboursShareABox() {
        Cut cut = new Cut(2, 3);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                Cut.Part part = cut.part(3000, 1500, row * 3 + column);
                if (column > 0) {
                    Cut.Part left = cut.part(3000, 1500, row * 3 + column - 1);
                    assertEquals(160, left.left() + left.width() - part.left(), 0.001);
                }
                if (row > 0) {
                    Cut.Part above = cut.part(3000, 1500, (row - 1) * 3 + column);
                    assertEquals(72, above.top() + above.height() - part.top(), 0.001);
                }
            }
        }
        assertEquals(
                new Cut.Part(
                        0,
                        0,
                        cut.part(3000, 1500, 0).width(),
                        cut.part(3000, 1500, 0).height()),
                cut.part(3000, 1500, 0));
        Cut.Part last = cut.part(3000, 1500, 5);
        assertEquals(3000, last.left() + last.width(), 0.001);
        assertEquals(1500, last.top() + last.height(), 0.001);
    }

    @Test
    public void oneThatEvenPartsDoNotHelpIsWholeAndTheReaderIsTold() {
        Written written = Written.of(document(drawing(9000, 9000, 10)));
        assertFalse(written.body().contains("srcRect"));
        assertEquals(List.of("OTP-5107"), written.codes());
        Problem loss = written.report().losses().get(0);
        assertTrue(loss.toString(), loss.message().in(LocalizedText.SWEDISH).contains("blir 0,"));
    }

    @Test
    public void wordsOnLettersInADrawingAreMeasuredAsTheyAreShown() {
        String half = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"500\" height=\"100\" viewBox=\"0 0 1000 200\">"
                + "<text font-size=\"12\">A</text><g font-size=\"9px\"/></svg>";
        assertEquals(4.5, DrawingFacts.of(half.getBytes()).orElseThrow().smallestText(), 0.001);
        String none = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"500\" height=\"100\"/>";
        assertEquals(0, DrawingFacts.of(none.getBytes()).orElseThrow().smallestText(), 0);
    }

    /** As wide as the drawing of the patterns. */
    static Figure wide() {
        return drawing(1080, 624, 10);
    }

    static Figure drawing(int width, int height, double letters) {
        Figure drawn = DocxFormatTest.drawing("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width
                + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height
                + "\"><rect x=\"1\" y=\"1\" width=\""
                + (width - 2) + "\" height=\"" + (height - 2)
                + "\" fill=\"#b5ffff\"/><text x=\"20\" y=\"40\" font-size=\""
                + letters + "\">Ett element</text></svg>");
        return Figure.of("vid", drawn.image(), "image/svg+xml", "Vid", "A betjänar B.")
                .withRaster(raster(drawn, width, height));
    }

    /** Its pixels, said to be so many; nothing more than the header is read of them. */
    private static byte[] raster(Figure figure, int width, int height) {
        byte[] png = figure.raster().orElseThrow();
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        return png;
    }

    static Document document(Block... blocks) {
        return DocxFormatTest.document(blocks);
    }

    private static Document two(List<Block> first, List<Block> second) {
        Section.Builder one = Section.builder("ett", "Ett");
        first.forEach(one::block);
        Section.Builder two = Section.builder("två", "Två");
        second.forEach(two::block);
        return Document.builder("Prov", LocalizedText.SWEDISH)
                .section(one.build())
                .section(two.build())
                .build();
    }

    private static List<Element> sections(Written written) {
        return written.all("sectPr");
    }

    private static List<String> pages(Written written) {
        return sections(written).stream()
                .map(section -> Dom.child(section, "pgSz")
                                .filter(size -> Dom.attribute(size, "orient").equals("landscape"))
                                .isPresent()
                        ? "lying"
                        : "upright")
                .toList();
    }

    private static List<String> size(Element section) {
        Element size = Dom.child(section, "pgSz").orElseThrow();
        return List.of(Dom.attribute(size, "w"), Dom.attribute(size, "h"));
    }

    /** The texts of the paragraphs that upright pages end with. */
    private static List<String> endingUpright(Written written) {
        List<String> texts = new ArrayList<>();
        for (Element section : sections(written)) {
            Node paragraph = section.getParentNode().getParentNode();
            if (Dom.is(paragraph, "p")
                    && !Dom.attribute(Dom.child(section, "pgSz").orElseThrow(), "orient")
                            .equals("landscape")) {
                texts.add(paragraph.getTextContent());
            }
        }
        return texts;
    }

    private static Element paragraph(Written written, String text) {
        return written.all("p").stream()
                .filter(paragraph -> paragraph.getTextContent().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static boolean has(Element section, String child) {
        return Dom.child(section, child).isPresent();
    }

    private static double extent(Written written, int figure, String attribute) {
        Element extent = (Element) written.tree(PackageWriter.MAIN)
                .getElementsByTagNameNS(Ns.WORD_DRAWING, "extent")
                .item(figure);
        return Double.parseDouble(extent.getAttribute(attribute)) / EMU_PER_POINT;
    }
}
