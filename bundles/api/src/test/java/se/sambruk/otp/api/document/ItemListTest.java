package se.sambruk.otp.api.document;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import org.junit.Test;

public class ItemListTest {
    private static ItemList within(int depth) {
        ItemList list = ItemList.bulleted(List.of(Paragraph.of("nivå " + depth)));
        for (int level = depth - 1; level > 0; level--) {
            list = ItemList.of(true, List.of(ItemList.Item.of(Paragraph.of("nivå " + level), List.of(list))));
        }
        return list;
    }

    @Test
    public void a_list_of_paragraphs_has_an_item_for_each() {
        ItemList list = ItemList.numbered(List.of(Paragraph.of("a"), Paragraph.of("b")));
        assertEquals(2, list.entries().size());
        assertEquals(1, list.depth());
        assertEquals("a\nb", list.plainText());
    }

    @Test
    public void items_are_those_of_all_levels_as_they_stand() {
        ItemList list = ItemList.of(
                false,
                List.of(
                        ItemList.Item.of(
                                Paragraph.of("a"),
                                List.of(
                                        ItemList.bulleted(List.of(Paragraph.of("a1"))),
                                        ItemList.numbered(List.of(Paragraph.of("a2"))))),
                        ItemList.Item.of(Paragraph.of("b"))));
        assertEquals("a\na1\na2\nb", list.plainText());
        assertEquals(
                List.of("a", "a1", "a2", "b"),
                list.items().stream().map(Paragraph::plainText).toList());
        assertEquals(2, list.depth());
    }

    @Test
    public void a_list_without_items_is_no_level() {
        ItemList.Item item = ItemList.Item.of(Paragraph.of("a"), List.of(ItemList.bulleted(List.of())));
        assertEquals(List.of(), item.lists());
        assertEquals(1, ItemList.of(false, List.of(item)).depth());
    }

    @Test
    public void lists_lie_four_deep_and_no_deeper() {
        assertEquals(ItemList.DEEPEST, within(ItemList.DEEPEST).depth());
        assertThrows(IllegalArgumentException.class, () -> within(ItemList.DEEPEST + 1));
    }
}
