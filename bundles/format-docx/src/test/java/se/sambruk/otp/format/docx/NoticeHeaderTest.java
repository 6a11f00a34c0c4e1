package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import org.junit.Test;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.text.LocalizedText;

/** A header with a notice is higher than the margin has room for, and then pushes the text down without a gap of its own. */
public class NoticeHeaderTest {
    private static String header(Document.Builder document) {
        Section section = Section.builder("s", "S").block(Paragraph.of("Text")).build();
        return Written.of(document.section(section).build()).xml("word/header.xml");
    }

    @Test
    public void its_last_line_keeps_the_text_at_a_distance() {
        String header = header(Document.builder("Titel", LocalizedText.SWEDISH).notice("Omfattas av sekretess"));
        assertTrue(header, header.contains("Omfattas av sekretess"));
        String last = header.substring(header.lastIndexOf("<w:p>"));
        assertTrue(last, last.contains("<w:spacing w:after=\"240\"/>"));
        assertEquals("only there", 1, header.split("<w:spacing", -1).length - 1);
    }
}
