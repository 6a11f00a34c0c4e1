package se.sambruk.otp.format.docx;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import org.w3c.dom.Element;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.text.LocalizedText;

/** What follows a list stands as far from it as a paragraph does from another; its items stand closer together. */
public class ListSpacingTest {
    private static Written written(Section.Builder section) {
        return Written.of(Document.builder("Prov", LocalizedText.SWEDISH)
                .section(section.build())
                .build());
    }

    /** The texts of the paragraphs that have a space of their own below them. */
    private static List<String> spaced(Written written) {
        return written.all("p").stream()
                .filter(paragraph ->
                        paragraph.getElementsByTagNameNS(Ns.W, "spacing").getLength() > 0)
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    public void the_last_item_has_the_space_of_a_paragraph_below_it() {
        for (boolean numbered : List.of(true, false)) {
            ItemList list = ItemList.of(
                    numbered, List.of(ItemList.Item.of(Paragraph.of("ett")), ItemList.Item.of(Paragraph.of("två"))));
            Written written =
                    written(Section.builder("a", "Avsnitt").block(list).block(Paragraph.of("Efter.")));
            assertEquals(List.of("två"), spaced(written));
        }
    }

    @Test
    public void of_a_list_within_a_list_it_is_the_last_that_stands_there() {
        ItemList inner = ItemList.bulleted(List.of(Paragraph.of("inre ett"), Paragraph.of("inre två")));
        ItemList outer = ItemList.of(
                false,
                List.of(
                        ItemList.Item.of(Paragraph.of("ett"), List.of(inner)),
                        ItemList.Item.of(Paragraph.of("två"), List.of(inner))));
        Written written = written(Section.builder("a", "Avsnitt").block(outer));
        assertEquals(List.of("inre två"), spaced(written));
    }

    @Test
    public void in_a_cell_nothing_is_added() {
        Cell cell = Cell.of(List.of(ItemList.bulleted(List.of(Paragraph.of("ett")))));
        Written written = written(Section.builder("a", "Avsnitt")
                .block(Table.builder(List.of(1)).row(List.of(cell)).build())
                .block(Paragraph.of("Efter.")));
        assertEquals(List.of(), spaced(written));
    }
}
