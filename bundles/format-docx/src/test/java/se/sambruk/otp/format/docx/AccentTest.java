package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import org.w3c.dom.Element;
import se.sambruk.otp.testkit.Samples;

public class AccentTest {
    @Test
    public void tablesTakeTheColourOfALetterheadsHeadings() {
        String styles = on("702040").xml("word/styles.xml");
        assertTrue(styles.contains("702040"));
        assertFalse(styles.contains(Accent.OWN));
    }

    @Test
    public void aColourThatCannotBeReadIsLeftToTheHeadings() {
        assertTrue(on("FFD700").xml("word/styles.xml").contains(Accent.OWN));
    }

    @Test
    public void contrastIsThatOfTheGuidelines() {
        assertEquals(21, Accent.contrast("000000", "FFFFFF"), 0.01);
        assertEquals(4.54, Accent.contrast("767676", "FFFFFF"), 0.01);
    }

    @Test
    public void everyTextColourOfOurOwnCanBeRead() {
        for (Element color : Dom.all(Sheets.document("styles.xml"), "color")) {
            String value = Dom.attribute(color, "val");
            for (String ground : List.of("FFFFFF", "E8EFF1")) {
                assertTrue(value + " on " + ground, Accent.contrast(value, ground) >= 4.5);
            }
        }
    }

    private static Written on(String color) {
        return Written.on(
                DocxMaker.letterhead()
                        .styles("<w:style w:type=\"paragraph\" w:styleId=\"Rubrik1\"><w:name w:val=\"heading 1\"/>"
                                + "<w:rPr><w:color w:val=\"" + color + "\"/></w:rPr></w:style>")
                        .bytes(),
                Samples.document());
    }
}
