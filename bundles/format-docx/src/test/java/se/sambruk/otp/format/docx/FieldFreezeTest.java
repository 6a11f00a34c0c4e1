package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import se.sambruk.otp.testkit.Samples;

public class FieldFreezeTest {
    private static final String BEGIN = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private static final String SEPARATE = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private static final String END = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private final FieldFreeze freeze = new FieldFreeze();

    @Test
    public void whatTellsOfPagesAndHeadingsStays() throws SAXException, IOException {
        for (String instruction : List.of(
                " PAGE ", "numpages", " SECTION ", " SECTIONPAGES \\* Arabic ", " STYLEREF &quot;Rubrik 1&quot; ")) {
            Document part = part(paragraph(field(instruction, text("svar"))));
            assertFalse(instruction, freeze.apply(part));
            assertTrue(instruction, xml(part).contains("fldChar"));
        }
        assertEquals(Set.of(), freeze.gone());
        assertEquals(Set.of(), freeze.kept());
    }

    @Test
    public void whatChangesWithTheReaderGoesWithWhatItSaid() throws SAXException, IOException {
        for (String instruction : List.of(
                " DATE \\@ &quot;yyyy-MM-dd&quot; ",
                " time ",
                " FILENAME \\p ",
                " USERNAME ",
                " AUTHOR ",
                " = 1 + 2 ",
                " MERGEFIELD Namn ")) {
            Document part = part(paragraph(text("Före ") + field(instruction, text("svar")) + text(" efter")));
            assertTrue(instruction, freeze.apply(part));
            assertEquals(instruction, "Före  efter", part.getDocumentElement().getTextContent());
            assertFalse(instruction, xml(part).contains("fldChar"));
        }
        assertEquals(Set.of("DATE", "TIME", "FILENAME", "USERNAME", "AUTHOR", "=", "MERGEFIELD"), freeze.gone());
    }

    @Test
    public void whatCanChangeOrActLaterStandsAsText() throws SAXException, IOException {
        Document part = part(paragraph(field(" DOCPROPERTY Avdelning ", text("Inköp"))
                + field(" HYPERLINK &quot;https://exempel.invalid&quot; ", text("webben"))
                + field(" MACROBUTTON Gör [Tryck här] ", "")));
        assertTrue(freeze.apply(part));
        assertEquals("Inköpwebben", part.getDocumentElement().getTextContent());
        assertEquals(Set.of("DOCPROPERTY", "HYPERLINK", "MACROBUTTON"), freeze.kept());
    }

    @Test
    public void theShortFormOfFieldsIsTreatedAlike() throws SAXException, IOException {
        Document part = part(paragraph("<w:fldSimple w:instr=\" DATE \">" + text("2019-01-01") + "</w:fldSimple>"
                + "<w:fldSimple w:instr=\" DOCPROPERTY Avdelning \">" + text("Inköp ")
                + "<w:fldSimple w:instr=\" TIME \">" + text("12.00") + "</w:fldSimple></w:fldSimple>"
                + "<w:fldSimple w:instr=\" PAGE \">" + text("7") + "</w:fldSimple>"));
        assertTrue(freeze.apply(part));
        assertEquals("Inköp 7", part.getDocumentElement().getTextContent());
        assertEquals(1, Dom.all(part, "fldSimple").size());
    }

    @Test
    public void aFieldWithinAFieldGoesOrStaysWithWhatItIsIn() throws SAXException, IOException {
        String page = field(" PAGE ", text("2"));
        Document code = part(paragraph(
                BEGIN + instruction(" IF ") + page + instruction(" &gt; 1 ") + SEPARATE + text("Sida ") + page + END));
        assertTrue(freeze.apply(code));
        assertEquals("", code.getDocumentElement().getTextContent());
        assertEquals(Set.of("IF"), freeze.gone());

        Document result = part(paragraph(field(" QUOTE x ", text("Sida ") + page)));
        assertTrue(freeze.apply(result));
        assertEquals("Sida  PAGE 2", result.getDocumentElement().getTextContent());
        assertEquals(3, Dom.all(result, "fldChar").size());

        Document spelled = part(paragraph(
                BEGIN + instruction("PAGE") + field(" QUOTE 82 69 70 ", text("REF")) + SEPARATE + text("svar") + END));
        assertTrue(freeze.apply(spelled));
        assertEquals("svar", spelled.getDocumentElement().getTextContent());
    }

    @Test
    public void aReferenceStaysWhereItsBookmarkIs() throws SAXException, IOException {
        String references = field(" REF Nämnd \\h ", text("A")) + field(" PAGEREF borta ", text("B"));
        Document part = part("<w:p><w:bookmarkStart w:id=\"1\" w:name=\"nämnd\"/><w:bookmarkEnd w:id=\"1\"/>"
                + references + "</w:p>");
        assertTrue(freeze.apply(part));
        assertEquals(3, Dom.all(part, "fldChar").size());
        assertEquals(Set.of("PAGEREF"), freeze.kept());
        assertTrue(part.getDocumentElement().getTextContent().endsWith("B"));
    }

    @Test
    public void aTableOfContentsLeavesNoEmptyLinesBehind() throws SAXException, IOException {
        Document part = part(paragraph(text("Före"))
                + paragraph(BEGIN + instruction(" TOC ") + SEPARATE + text("1 Rubrik"))
                + paragraph(text("2 Rubrik"))
                + paragraph(text("3 Rubrik") + END)
                + paragraph(text("Efter")));
        assertTrue(freeze.apply(part));
        assertEquals("FöreEfter", part.getDocumentElement().getTextContent());
        assertEquals(2, Dom.all(part, "p").size());
    }

    @Test
    public void whatHasBecomeOfFieldsIsTold() {
        Written written = Written.on(withFields(), Samples.emptyDocument());
        assertEquals(List.of("OTP-5122", "OTP-5123"), written.codes());
        String told =
                written.report().losses().get(0).message().in(Written.context().locale());
        assertTrue(told, told.contains("(DATE, FILENAME, TIME, TOC)"));
        String footer = written.text("word/footer");
        assertTrue(footer, footer.contains("Inköp") && footer.contains("PAGE") && !footer.contains("mall"));
        assertFalse(written.body().contains("2019-01-01") || written.body().contains("2 Rubrik"));
    }

    @Test
    public void fieldsInATextThatIsNotUsedAreNotToldOf() {
        Written written = Written.on(
                DocxMaker.letterhead()
                        .body(paragraph(field(" DATE ", text("2019-01-01"))))
                        .bytes(),
                Samples.emptyDocument());
        assertEquals(List.of("OTP-5121"), written.codes());
    }

    /** A letterhead with a field of each kind, and a table of contents. */
    static byte[] withFields() {
        return DocxMaker.letterhead()
                .footer(
                        "default",
                        paragraph(field(" FILENAME ", text("mall.docx"))
                                + field(" PAGE ", text("1"))
                                + field(" DOCPROPERTY Enhet ", text("Inköp"))
                                + "<w:fldSimple w:instr=\" TIME \">" + text("12.00") + "</w:fldSimple>"))
                .body(paragraph(field(" DATE ", text("2019-01-01")))
                        + paragraph(BEGIN + instruction(" TOC ") + SEPARATE + text("1 Rubrik"))
                        + paragraph(text("2 Rubrik") + END)
                        + DocxMaker.paragraph("{{innehåll}}"))
                .bytes();
    }

    private static Document part(String content) throws SAXException, IOException {
        return Dom.parse(DocxMaker.utf8(DocxMaker.xml("hdr", content)));
    }

    private static String xml(Document part) {
        return new String(Dom.bytes(part), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String paragraph(String content) {
        return "<w:p>" + content + "</w:p>";
    }

    private static String field(String instruction, String result) {
        return BEGIN + instruction(instruction) + SEPARATE + result + END;
    }

    private static String instruction(String text) {
        return "<w:r><w:instrText xml:space=\"preserve\">" + text + "</w:instrText></w:r>";
    }

    private static String text(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }
}
