package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.Test;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.testkit.Samples;

public class LetterheadRefusalTest {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    @Test
    public void whatIsNoDocxIsRefused() {
        assertRefused("OTP-5110", new byte[0]);
        assertRefused("OTP-5110", DocxMaker.utf8("{\\rtf1 hej}"));
        assertRefused("OTP-5110", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4});
        assertRefused("OTP-5110", DocxMaker.zip(Map.of("hej.txt", DocxMaker.utf8("hej"))));
        byte[] half = DocxMaker.letterhead().bytes();
        assertRefused("OTP-5110", Arrays.copyOf(half, half.length / 2));
    }

    @Test
    public void aStrictDocumentIsRefused() {
        assertRefused(
                "OTP-5110",
                DocxMaker.letterhead()
                        .officeDocument("http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument")
                        .bytes());
        assertRefused(
                "OTP-5110",
                DocxMaker.letterhead()
                        .entry(
                                "word/document.xml",
                                DocxMaker.utf8(
                                        "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>"))
                        .bytes());
    }

    @Test
    public void aLetterheadBeyondTheLimitsIsRefused() {
        byte[] large = new byte[300_000];
        new Random(1).nextBytes(large);
        byte[] letterhead = DocxMaker.letterhead()
                .part("word/media/stor.png", "image/png", large)
                .bytes();
        Limits limits = new Limits(200_000, 500, 1 << 20, 100, 1 << 20);
        assertEquals("OTP-5111", refusal(letterhead, limits).problems().get(0).code());
        assertEquals(
                "OTP-5112",
                refusal(letterhead, new Limits(1 << 20, 3, 1 << 20, 100, 1 << 20))
                        .problems()
                        .get(0)
                        .code());
        assertEquals(
                "OTP-5112",
                refusal(letterhead, new Limits(1 << 20, 500, 1 << 18, 100, 1 << 20))
                        .problems()
                        .get(0)
                        .code());
    }

    @Test
    public void aBombIsRefusedBeforeItIsUnpacked() {
        Map<String, byte[]> bomb = new LinkedHashMap<>();
        bomb.put("[Content_Types].xml", new byte[40 << 20]);
        assertRefused("OTP-5112", DocxMaker.zip(bomb));
    }

    @Test
    public void pathsOutOfTheArchiveAreRefused() {
        assertRefused("OTP-5110", DocxMaker.zip(Map.of("../utanför.xml", new byte[1])));
        assertRefused("OTP-5110", DocxMaker.zip(Map.of("/etc/passwd", new byte[1])));
        assertRefused("OTP-5110", DocxMaker.zip(Map.of("word\\..\\..\\x", new byte[1])));
    }

    @Test
    public void macrosAreRefused() {
        assertRefused(
                "OTP-5113",
                DocxMaker.letterhead()
                        .part("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", new byte[] {1})
                        .bytes());
        assertRefused(
                "OTP-5113",
                DocxMaker.letterhead()
                        .mainType("application/vnd.ms-word.document.macroEnabled.main+xml")
                        .bytes());
    }

    @Test
    public void embeddedObjectsAndControlsAreRefused() {
        assertRefused(
                "OTP-5114",
                DocxMaker.letterhead()
                        .part("word/embeddings/oleObject1.bin", OFFICE + "oleObject", new byte[] {1})
                        .bytes());
        assertRefused(
                "OTP-5114",
                DocxMaker.letterhead()
                        .part("word/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", "<a/>")
                        .bytes());
        assertRefused(
                "OTP-5114",
                DocxMaker.letterhead()
                        .part("word/annat.html", "text/html", "<p>hej</p>")
                        .relation("word/document.xml", "chunk", Ns.relation("aFChunk"), "annat.html", false)
                        .bytes());
    }

    @Test
    public void whatIsFetchedFromOutsideIsRefused() {
        assertRefused(
                "OTP-5115",
                DocxMaker.letterhead()
                        .relation(
                                "word/header-default.xml",
                                "bild",
                                Ns.relation("image"),
                                "https://exempel.invalid/spion.png",
                                true)
                        .bytes());
        for (String address : new String[] {"file:///C:/hemligt.docx", "javascript:alert(1)", "\\\\server\\delad"}) {
            assertRefused(
                    "OTP-5115",
                    DocxMaker.letterhead()
                            .relation("word/header-default.xml", "lank", Ns.relation("hyperlink"), address, true)
                            .bytes());
        }
        assertRefused(
                "OTP-5115",
                new DocxMaker()
                        .header(
                                "default",
                                "<w:p><w:r><w:pict><v:shape><v:imagedata src=\"http://exempel.invalid/x.png\"/></v:shape></w:pict></w:r></w:p>")
                        .bytes());
    }

    @Test
    public void fieldsThatFetchOrRunAreRefused() {
        for (String instruction : new String[] {
            " DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\" ",
            "INCLUDEPICTURE \"https://exempel.invalid/x.png\"",
            " includetext \"C:\\\\hemligt.docx\"",
            " HYPERLINK \"file:///C:/program.exe\" ",
            ""
        }) {
            assertRefused(
                    "OTP-5116",
                    new DocxMaker()
                            .header("default", DocxMaker.field(instruction.replace("\"", "&quot;")))
                            .bytes());
        }
        assertRefused(
                "OTP-5116",
                new DocxMaker()
                        .header(
                                "default",
                                "<w:p><w:fldSimple w:instr=\"DDE x y z\"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>")
                        .bytes());
        String spelled = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + DocxMaker.field(" QUOTE 68 68 69 ").replace("<w:p>", "").replace("</w:p>", "")
                + "<w:r><w:instrText> \"c:\\x\"</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        assertRefused("OTP-5116", new DocxMaker().header("default", spelled).bytes());
    }

    @Test
    public void brokenPartsAndDeclarationsAreRefused() {
        assertRefused("OTP-5117", new DocxMaker().header("default", "<w:p>").bytes());
        assertRefused(
                "OTP-5117",
                new DocxMaker()
                        .part(
                                "word/styles.xml",
                                Ns.type("styles"),
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:styles xmlns:w=\"" + Ns.W
                                        + "\">&e;</w:styles>")
                        .relation("word/document.xml", "styles", Ns.relation("styles"), "styles.xml", false)
                        .bytes());
        assertRefused(
                "OTP-5117",
                new DocxMaker()
                        .header("default", "<w:x>".repeat(5000) + "</w:x>".repeat(5000))
                        .bytes());
        assertRefused(
                "OTP-5117",
                DocxMaker.letterhead()
                        .relation("word/header-default.xml", "bild", Ns.relation("image"), "media/saknas.png", false)
                        .bytes());
    }

    @Test
    public void whatCannotBeCarriedOverIsRefused() {
        assertRefused(
                "OTP-5120",
                DocxMaker.letterhead()
                        .part("word/charts/chart1.xml", OFFICE + "drawingml.chart+xml", "<c/>")
                        .relation(
                                "word/header-default.xml", "diagram", Ns.relation("chart"), "charts/chart1.xml", false)
                        .bytes());
    }

    private static void assertRefused(String code, byte[] letterhead) {
        assertEquals(code, refusal(letterhead, Limits.DEFAULT).problems().get(0).code());
    }

    private static ProblemException refusal(byte[] letterhead, Limits limits) {
        Messages messages = Messages.of(DocxFormat.class);
        return assertThrows(ProblemException.class, () -> {
            Letterhead read = Letterhead.read(letterhead, limits, messages);
            Losses losses = new Losses(messages);
            read.skeleton(Samples.document(), Plan.of(Samples.document(), "otp", losses), losses);
        });
    }
}
