package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import org.w3c.dom.Element;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.text.LocalizedText;

/** Word wants a paragraph after a table. At the end of a document it takes no room, or a table that fills its page is followed by an empty page. */
public class LastTableTest {
    private static Table table() {
        return Table.builder(List.of(1)).row(List.of(Table.Cell.of("cell"))).build();
    }

    /** How high the empty paragraphs after tables are made, in their order; empty where their style says it. */
    private static List<String> gaps(Section section) {
        Written written = Written.of(
                Document.builder("Prov", LocalizedText.SWEDISH).section(section).build());
        return written.all("p").stream()
                .filter(paragraph -> paragraph.getTextContent().isEmpty())
                .map(LastTableTest::line)
                .toList();
    }

    private static String line(Element paragraph) {
        var spacing = paragraph.getElementsByTagNameNS(Ns.W, "spacing");
        return spacing.getLength() == 0 ? "" : ((Element) spacing.item(0)).getAttributeNS(Ns.W, "line");
    }

    @Test
    public void only_the_last_of_a_document_has_no_gap_below_it() {
        assertEquals(
                List.of("", "20"),
                gaps(Section.builder("a", "Avsnitt")
                        .block(table())
                        .block(table())
                        .build()));
    }

    @Test
    public void one_with_text_after_it_has_its_gap() {
        assertEquals(
                List.of(""),
                gaps(Section.builder("a", "Avsnitt")
                        .block(table())
                        .block(Paragraph.of("Efter."))
                        .build()));
    }

    @Test
    public void one_in_the_last_section_within_another_is_the_last() {
        assertEquals(
                List.of("", "20"),
                gaps(Section.builder("a", "Avsnitt")
                        .block(table())
                        .section(Section.builder("b", "Under").block(table()).build())
                        .build()));
    }
}
