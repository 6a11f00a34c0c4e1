package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertTrue;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.text.LocalizedText;

/** The facts on the first page stand in narrow columns, where a hyphen is taken for a place to break. */
public class OrganizationNumberTest {
    private static String written(String value) {
        return Written.of(Document.builder("Titel", LocalizedText.SWEDISH)
                        .metadata(new MetadataEntry("supplier", "Leverantör", value))
                        .section(Section.builder("s", "S")
                                .block(Paragraph.of("Text"))
                                .build())
                        .build())
                .xml("word/document.xml");
    }

    @Test
    public void an_organisation_number_stays_on_one_line() {
        String said = written("Lövby kommun (000000-0000)");
        assertTrue(said, said.contains("Lövby kommun (000000\u20110000)"));
    }

    @Test
    public void other_hyphens_are_as_they_were() {
        for (String value : List.of("2027-02-15", "KS-2026-0398", "1000000-0000", "000000-0000-1")) {
            String said = written(value);
            assertTrue(said, said.contains(">" + value + "<"));
        }
    }
}
