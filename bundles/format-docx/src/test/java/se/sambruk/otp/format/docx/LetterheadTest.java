package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Test;
import org.w3c.dom.Element;
import se.sambruk.otp.testkit.Samples;

public class LetterheadTest {
    private static final Path SHIPPED =
            Path.of("..", "exempelkommun", "src", "main", "resources", "OTP-INF", "templates", "brevpapper.docx");

    @Test
    public void theShippedLetterheadIsUsedWithoutLoss() throws IOException {
        Written written = Written.on(Files.readAllBytes(SHIPPED), Samples.document());
        assertEquals("only the figure in SVG", List.of("OTP-5102"), written.codes());
        assertTrue(written.entries().containsKey("word/media/vapen.png"));
        String header = written.text("word/header");
        assertTrue(header, header.contains("Kommunledningsförvaltningen") && header.contains("KS 2026/0114-7"));
        assertFalse(header, header.contains("{{"));
        assertTrue(written.body().contains("<w:pStyle w:val=\"Rubrik1\"/>"));
        assertFalse("the mark for the content is gone", written.body().contains("innehåll}}"));
    }

    @Test
    public void theGeneratorMakesALetterheadThatCanBeUsed() throws IOException {
        assertEquals(
                List.of("OTP-5102"),
                Written.on(ExampleLetterhead.bytes(), Samples.document()).codes());
    }

    @Test
    public void stylesAreKnownByTheirNameWhateverTheirId() {
        Written written = Written.on(
                DocxMaker.letterhead()
                        .styles(
                                "<w:style w:type=\"paragraph\" w:styleId=\"Rubrik1\"><w:name w:val=\"heading 1\"/>"
                                        + "<w:rPr><w:color w:val=\"AA0000\"/></w:rPr></w:style>"
                                        + "<w:style w:type=\"character\" w:styleId=\"Heading2\"><w:name w:val=\"Rubrik 2 Char\"/></w:style>")
                        .bytes(),
                Samples.document());
        assertTrue(written.body().contains("<w:pStyle w:val=\"Rubrik1\"/>"));
        assertTrue(written.xml("word/styles.xml").contains("AA0000"));
        assertTrue(
                "an id that something else has is not used",
                written.body().contains("<w:pStyle w:val=\"Heading22\"/>"));
        assertTrue(written.xml("word/otp-numbering.xml").contains("<w:pStyle w:val=\"Rubrik1\"/>"));
    }

    @Test
    public void theHeadingOfTheContentsDoesNotCountEvenWhereItsStyleIsThatOfHeadings() {
        Written written = Written.on(
                DocxMaker.letterhead()
                        .styles("<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>"
                                + "<w:style w:type=\"paragraph\" w:styleId=\"IH\"><w:name w:val=\"TOC Heading\"/>"
                                + "<w:basedOn w:val=\"H1\"/></w:style>")
                        .bytes(),
                Samples.document());
        assertTrue(written.body()
                .contains("<w:pStyle w:val=\"IH\"/>" + BodyWriter.UNNUMBERED + "<w:outlineLvl w:val=\"9\"/>"));
    }

    @Test
    public void thePageAndItsMarginsAreTheLetterheads() {
        Written written = Written.on(
                DocxMaker.letterhead()
                        .section(
                                "<w:pgSz w:w=\"10000\" w:h=\"14000\"/><w:pgMar w:top=\"1\" w:right=\"1000\" w:bottom=\"1\""
                                        + " w:left=\"2000\" w:header=\"1\" w:footer=\"1\" w:gutter=\"0\"/><w:cols w:num=\"3\"/>")
                        .bytes(),
                Samples.document());
        for (Element table : written.all("tbl")) {
            int width = Dom.children(Dom.child(table, "tblGrid").orElseThrow(), "gridCol").stream()
                    .mapToInt(column -> Integer.parseInt(Dom.attribute(column, "w")))
                    .sum();
            assertEquals(7000, width);
        }
        assertFalse("the content is not set in columns", written.body().contains("w:cols"));
    }

    @Test
    public void itsOwnTextIsLeftOutAndThatIsTold() {
        Written written = Written.on(
                DocxMaker.letterhead()
                        .body(DocxMaker.paragraph("Hej! Skriv ditt brev här."))
                        .bytes(),
                Samples.document());
        assertFalse(written.body().contains("Skriv ditt brev"));
        assertTrue(written.codes().contains("OTP-5121"));
    }

    @Test
    public void theContentGoesWhereItsPlaceIsMarked() {
        for (String mark : List.of(
                DocxMaker.paragraph("{{inne", "håll}}"),
                "<w:p><w:bookmarkStart w:id=\"7\" w:name=\"Innehall\"/><w:bookmarkEnd w:id=\"7\"/></w:p>",
                "<w:sdt><w:sdtPr><w:tag w:val=\"content\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>")) {
            Written written = Written.on(
                    DocxMaker.letterhead()
                            .body(
                                    "<w:p><w:bookmarkStart w:id=\"40\" w:name=\"eget\"/><w:bookmarkEnd w:id=\"40\"/></w:p>"
                                            + DocxMaker.paragraph("Före {{titel}}") + mark
                                            + DocxMaker.paragraph("Efter"))
                            .bytes(),
                    Samples.document());
            String body = written.body();
            int before = body.indexOf("Före Kravbilaga för ärendehantering");
            int content = body.indexOf("Bilagan anger vad kommunen begär.");
            assertTrue(mark, before > 0 && before < content && content < body.indexOf(">Efter<"));
            assertFalse(mark, written.codes().contains("OTP-5121"));
        }
    }

    @Test
    public void placeholdersAreFilledEvenWhenWordHasCutThem() {
        Written written = Written.on(
                DocxMaker.letterhead()
                        .header(
                                "first",
                                DocxMaker.paragraph("Dnr {", "{diarie", "nummer}} ", "v {{Version}} {{okänd}}"))
                        .bytes(),
                Samples.document());
        String header = written.text("word/header-first");
        assertTrue(header, header.contains("v 1.0 {{okänd}}"));
        assertTrue(header, header.startsWith("Dnr ") && !header.contains("diarie"));
        assertTrue(written.codes().contains("OTP-5119"));
    }

    @Test
    public void pageNumbersAreAddedOnceWhereTheLetterheadHasNone() {
        Written without = Written.on(DocxMaker.letterhead().bytes(), Samples.document());
        String footer = without.xml("word/otp-footer2.xml");
        assertTrue(footer, footer.contains("PAGE") && footer.contains("KS 2026/0114-7"));

        Written present = Written.on(
                DocxMaker.letterhead()
                        .footer("default", DocxMaker.paragraph("Org.nr 000000-0000"))
                        .bytes(),
                Samples.document());
        String added = present.xml("word/footer-default.xml");
        assertTrue(added, added.contains("Org.nr") && added.contains("NUMPAGES"));

        Written own = Written.on(
                DocxMaker.letterhead()
                        .footer("default", DocxMaker.field(" PAGE "))
                        .bytes(),
                Samples.document());
        assertFalse(own.text("word/footer").contains("Sid "));
    }

    @Test
    public void aPreviewSaysSoOnEveryKindOfPage() {
        Written written = Written.on(
                DocxMaker.letterhead()
                        .section("<w:titlePg/>")
                        .settings("<w:evenAndOddHeaders/>")
                        .bytes(),
                Samples.previewDocument());
        long said = written.entries().keySet().stream()
                .filter(name -> name.matches("word/[^/]*header[^/]*\\.xml"))
                .filter(name -> written.text(name).contains("Förhandsvisning, ej fastställd"))
                .count();
        assertEquals("default, first and even", 3, said);
    }

    @Test
    public void aPartThatServesTwoKindsOfPagesSaysThingsOnce() {
        byte[] letterhead = new DocxMaker()
                .header("default", DocxMaker.paragraph("Provkommun"))
                .section("<w:headerReference w:type=\"first\" r:id=\"header-default\"/><w:titlePg/>")
                .bytes();
        String header = Written.on(letterhead, Samples.previewDocument()).text("word/header-default");
        assertEquals(header.indexOf("Förhandsvisning"), header.lastIndexOf("Förhandsvisning"));
    }

    @Test
    public void headersOfAnEarlierSectionAreInherited() {
        byte[] letterhead = DocxMaker.letterhead()
                .part("word/tidigare.xml", Ns.type("footer"), DocxMaker.xml("ftr", DocxMaker.paragraph("Ärvd sidfot")))
                .relation("word/document.xml", "arvd", Ns.relation("footer"), "tidigare.xml", false)
                .body(
                        "<w:p><w:pPr><w:sectPr><w:footerReference w:type=\"default\" r:id=\"arvd\"/></w:sectPr></w:pPr></w:p>")
                .bytes();
        assertTrue(
                Written.on(letterhead, Samples.document()).text("word/tidigare").contains("Ärvd sidfot"));
    }

    @Test
    public void whatWouldMakeWordAskOrLockIsTakenOut() {
        Written written = Written.on(
                DocxMaker.letterhead()
                        .settings("<w:trackRevisions/><w:documentProtection w:edit=\"readOnly\" w:enforcement=\"1\"/>"
                                + "<w:attachedTemplate r:id=\"mall\"/><w:updateFields w:val=\"true\"/>")
                        .relation(
                                "word/settings.xml",
                                "mall",
                                Ns.relation("attachedTemplate"),
                                "https://exempel.invalid/mall.dotm",
                                true)
                        .bytes(),
                Samples.document());
        String settings = written.xml("word/settings.xml");
        for (String gone : List.of("trackRevisions", "documentProtection", "attachedTemplate", "updateFields")) {
            assertFalse(gone, settings.contains(gone));
        }
        assertTrue(written.codes().contains("OTP-5118"));
        written.entries()
                .keySet()
                .forEach(name -> assertFalse(name, new String(written.entries().get(name)).contains("mall.dotm")));
    }

    @Test
    public void aWebPageMayBeLinkedInTheFooter() {
        Written written = Written.on(
                DocxMaker.letterhead()
                        .footer(
                                "default",
                                "<w:p><w:hyperlink r:id=\"webb\"><w:r><w:t>webbplats</w:t></w:r></w:hyperlink>"
                                        + "<w:hyperlink w:anchor=\"borta\"><w:r><w:t>inre länk</w:t></w:r></w:hyperlink></w:p>")
                        .relation(
                                "word/footer-default.xml",
                                "webb",
                                Ns.relation("hyperlink"),
                                "https://www.exempelkommun.example/",
                                true)
                        .bytes(),
                Samples.document());
        assertTrue(written.xml("word/_rels/footer-default.xml.rels").contains("https://www.exempelkommun.example/"));
        assertTrue(written.text("word/footer-default").contains("inre länk"));
        assertFalse(written.xml("word/footer-default.xml").contains("borta"));
    }

    @Test
    public void aDocumentMadeHereCanItselfBeALetterhead() {
        Written once = Written.of(Samples.document());
        Written twice = Written.on(once.bytes(), Samples.document());
        Written thrice = Written.on(twice.bytes(), Samples.document());
        assertTrue(thrice.text("word/header").contains("Provkommun"));
        assertEquals(once.all("tbl").size(), thrice.all("tbl").size());
    }

    @Test
    public void theSameLetterheadGivesTheSameBytes() throws IOException {
        byte[] letterhead = Files.readAllBytes(SHIPPED);
        assertArrayEquals(
                Written.on(letterhead, Samples.document()).bytes(),
                Written.on(letterhead, Samples.document()).bytes());
    }

    @Test
    public void aTemplateFileIsAsGoodAsADocument() {
        Written written =
                Written.on(DocxMaker.letterhead().mainType(Ns.TEMPLATE_TYPE).bytes(), Samples.document());
        assertTrue(written.xml("[Content_Types].xml").contains(Ns.MAIN_TYPE));
        assertFalse(written.xml("[Content_Types].xml").contains(Ns.TEMPLATE_TYPE));
    }
}
