package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.Test;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.testkit.Samples;

/** Each fault is put into a sound document, to see that reading back finds it. */
public class SoundnessTest {
    private static final String MAIN = "word/document.xml";
    private static final Map<String, byte[]> SOUND =
            Written.of(Samples.document()).entries();

    @Test
    public void packingASoundDocumentAnewLeavesItSound() throws IOException {
        assertEquals(List.of(), codes(SOUND));
    }

    @Test
    public void aMissingMainPartIsFound() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(SOUND);
        entries.remove(MAIN);
        assertFound("OTP-5132", entries);
    }

    @Test
    public void missingContentTypesAreFound() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(SOUND);
        entries.put("word/media/okand.xyz", new byte[1]);
        assertFound("OTP-5136", entries);
        entries.remove("[Content_Types].xml");
        assertFound("OTP-5132", entries);
    }

    @Test
    public void brokenXmlIsFound() throws IOException {
        assertFound("OTP-5135", with(MAIN, xml -> xml.replace("</w:body>", "")));
        assertFound("OTP-5135", with("word/styles.xml", xml -> xml.substring(0, xml.length() - 4)));
        assertFound("OTP-5135", with(MAIN, xml -> xml.replaceFirst("<w:document", "<!DOCTYPE x><w:document")));
    }

    @Test
    public void relationsToNothingAreFound() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>(SOUND);
        entries.remove("word/media/otp-1.png");
        assertFound("OTP-5137", entries);
        assertFound("OTP-5134", with("word/_rels/document.xml.rels", xml -> xml.replace("otpLink1", "annan")));
    }

    @Test
    public void unbalancedFieldsAreFound() throws IOException {
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertFound("OTP-5138", with(MAIN, xml -> xml.replace(end, "")));
        assertFound("OTP-5138", with(MAIN, xml -> xml.replace(end, end + end)));
    }

    @Test
    public void bookmarksThatClashOrDoNotCloseAreFound() throws IOException {
        assertFound("OTP-5139", with(MAIN, xml -> xml.replace("w:name=\"drift\"", "w:name=\"inledning\"")));
        assertFound("OTP-5140", with(MAIN, xml -> xml.replaceFirst("<w:bookmarkEnd w:id=\"1\"/>", "")));
    }

    @Test
    public void linksToNothingAreFound() throws IOException {
        assertFound("OTP-5141", with(MAIN, xml -> xml.replace("w:name=\"PRV_DRI_001\"", "w:name=\"annat\"")));
    }

    @Test
    public void aTableOfContentsThatLeadsToNoHeadingIsFound() throws IOException {
        assertFound(
                "OTP-5142",
                with(MAIN, xml -> xml.replace("<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr>", "<w:p>")));
    }

    @Test
    public void aDocumentBeyondTheLimitIsNotJudged() throws IOException {
        byte[] bytes = DocxMaker.zip(SOUND);
        Limits small = new Limits(1, 1, 1, 1, bytes.length - 1);
        List<Problem> found = Soundness.check(new ByteArrayInputStream(bytes), small, Messages.of(DocxFormat.class));
        assertEquals("OTP-5131", found.get(0).code());
    }

    private static Map<String, byte[]> with(String part, UnaryOperator<String> change) {
        Map<String, byte[]> entries = new LinkedHashMap<>(SOUND);
        String before = new String(entries.get(part), StandardCharsets.UTF_8);
        String after = change.apply(before);
        assertTrue("the fault has been put in", !after.equals(before));
        entries.put(part, after.getBytes(StandardCharsets.UTF_8));
        return entries;
    }

    private static void assertFound(String code, Map<String, byte[]> entries) throws IOException {
        List<String> found = codes(entries);
        assertTrue(code + " in " + found, found.contains(code));
    }

    private static List<String> codes(Map<String, byte[]> entries) throws IOException {
        return new DocxFormat()
                .verify(new ByteArrayInputStream(DocxMaker.zip(entries))).stream()
                        .map(Problem::code)
                        .toList();
    }
}
