package se.sambruk.otp.api.document;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.text.LocalizedText;

public class DocumentOutlineTest {
    @Test
    public void headings_count_within_their_section_and_not_below_one_without_number() {
        Document document = document(
                Section.builder("a", "A")
                        .section(Section.builder("a1", "A1").build())
                        .section(Section.builder("a2", "A2")
                                .numbered(false)
                                .section(Section.builder("a21", "A21").build())
                                .build())
                        .section(Section.builder("a3", "A3").build()),
                Section.builder("historik", "Historik").numbered(false),
                Section.builder("b", "B"));
        assertEquals(
                List.of("1 1 A", "2 1.1 A1", "2  A2", "3  A21", "2 1.2 A3", "1  Historik", "1 2 B"),
                DocumentOutline.of(document).headings().stream()
                        .map(heading -> heading.level() + " " + heading.number() + " "
                                + heading.section().title())
                        .toList());
    }

    @Test
    public void blocks_are_found_wherever_they_stand() {
        Paragraph inner = Paragraph.of("i en cell");
        Table table = Table.builder(List.of(1))
                .header(List.of(Table.Cell.of("huvud")))
                .row(List.of(Table.Cell.of(List.<Block>of(Table.builder(List.of(1))
                        .row(List.of(Table.Cell.of(List.<Block>of(inner))))
                        .build()))))
                .build();
        Paragraph item = Paragraph.of("i en lista");
        ItemList list = ItemList.bulleted(List.of(item));
        Section section = Section.builder("a", "A")
                .block(list)
                .block(table)
                .section(Section.builder("b", "B").block(Paragraph.of("under")).build())
                .build();
        List<Block> blocks = DocumentOutline.blocks(section);
        assertEquals(6, blocks.size());
        assertEquals(List.of(list, item, table), blocks.subList(0, 3));
        assertEquals(inner, blocks.get(5));
    }

    @Test
    public void lists_within_lists_are_found_with_their_items() {
        ItemList below = ItemList.numbered(List.of(Paragraph.of("a1"), Paragraph.of("a2")));
        ItemList.Item first = ItemList.Item.of(Paragraph.of("a"), List.of(below));
        ItemList list = ItemList.of(false, List.of(first, ItemList.Item.of(Paragraph.of("b"))));
        assertEquals(
                List.of(
                        list,
                        first.text(),
                        below,
                        below.items().get(0),
                        below.items().get(1),
                        list.items().get(3)),
                DocumentOutline.blocks(Section.builder("s", "S").block(list).build()));
    }

    @Test
    public void ids_that_several_things_have_are_told_once_each() {
        Document document = document(
                Section.builder("a", "A").block(Paragraph.of("x").identified("b")),
                Section.builder("b", "B")
                        .block(ItemList.bulleted(List.of(Paragraph.of("x").identified("a"))))
                        .block(Paragraph.of("x").identified("a")),
                Section.builder("c", "C"));
        assertEquals(List.of("a", "b"), DocumentOutline.of(document).repeatedIds());
    }

    @Test
    public void what_leads_nowhere_is_told() {
        Document document = document(Section.builder("a", "A")
                .block(Paragraph.of(List.of(
                        Span.of("x").to("saknas"),
                        Span.of("x").to("a"),
                        Span.of("x").to("stycke"),
                        Span.of("x").to("borta"),
                        Span.of("x").linking("file:///c:/"),
                        Span.of("x").linking("https://exempel.invalid/"))))
                .block(Paragraph.of("hit").identified("stycke")));
        DocumentOutline outline = DocumentOutline.of(document);
        assertEquals(List.of("borta", "saknas"), outline.deadReferences());
        assertEquals(List.of("file:///c:/"), outline.badAddresses());
    }

    @Test
    public void a_block_of_a_kind_to_come_is_told() {
        Block unknown = new Block(null, "") {
            @Override
            public String plainText() {
                return "något nytt";
            }
        };
        Document document =
                document(Section.builder("a", "A").block(Paragraph.of("text")).block(unknown));
        assertEquals(List.of(unknown), DocumentOutline.of(document).unknownBlocks());
    }

    private static Document document(Section.Builder... sections) {
        Document.Builder document = Document.builder("Prov", LocalizedText.SWEDISH);
        for (Section.Builder section : sections) {
            document.section(section.build());
        }
        return document.build();
    }
}
