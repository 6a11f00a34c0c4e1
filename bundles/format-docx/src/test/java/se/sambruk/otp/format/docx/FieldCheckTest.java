package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.Optional;
import org.junit.Test;
import org.xml.sax.SAXException;

public class FieldCheckTest {
    @Test
    public void fieldsThatNeitherFetchNorRunAnythingAreLetThrough() throws SAXException, IOException {
        for (String instruction : new String[] {
            " PAGE ",
            "page \\* MERGEFORMAT",
            "NUMPAGES",
            " DATE \\@ &quot;yyyy-MM-dd&quot; ",
            " = 1 + 2 ",
            " MACROBUTTON NoMacro [Skriv här] ",
            " HYPERLINK &quot;https://exempel.invalid&quot; ",
            " HYPERLINK \\l &quot;rubrik&quot; "
        }) {
            assertEquals(
                    instruction,
                    Optional.empty(),
                    check(DocxMaker.field(instruction)).refused());
        }
    }

    @Test
    public void aFieldCutIntoPiecesIsSeenWhole() throws SAXException, IOException {
        String cut = DocxMaker.field(" IN")
                .replace(
                        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
                        "<w:r><w:instrText>CLUDETEXT x</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
        assertEquals(Optional.of("INCLUDETEXT x"), check(cut).refused());
    }

    @Test
    public void aFieldThatNeverEndsIsSeenToo() throws SAXException, IOException {
        String endless = DocxMaker.field(" DDE x ").replace("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>", "");
        assertTrue(check(endless).refused().isPresent());
    }

    @Test
    public void pageNumbersAreNoticed() throws SAXException, IOException {
        assertTrue(check(DocxMaker.field(" PAGE ")).hasPages());
        assertFalse(check(DocxMaker.field(" PAGEREF x ")).hasPages());
    }

    private static FieldCheck check(String content) throws SAXException, IOException {
        return FieldCheck.of(Dom.parse(DocxMaker.utf8(DocxMaker.xml("hdr", content))));
    }
}
