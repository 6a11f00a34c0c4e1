package se.sambruk.otp.publication.variant;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Test;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.Topic;

public class MarkdownTest {
    private static String spans(Paragraph paragraph) {
        return paragraph.spans().stream()
                .map(span -> span.style().name().charAt(0) + ":" + span.text())
                .collect(Collectors.joining("|"));
    }

    private static String spans(String markdown) {
        return spans(Trial.of(markdown).only(Paragraph.class));
    }

    private static List<String> items(String markdown) {
        return Trial.of(markdown).only(ItemList.class).items().stream()
                .map(Paragraph::plainText)
                .toList();
    }

    @Test
    public void text_has_looks() {
        assertEquals("P:a |E:b|P: |S:c|P: |C:d", spans("a *b* **c** `d`"));
    }

    @Test
    public void markdown_in_titles_and_captions_stays_as_it_is_written_and_is_told_of() {
        List<BlockContent.Column> columns =
                List.of(new BlockContent.Column("`a`", 1), new BlockContent.Column("{{publikation}}", 1));
        Trial trial = Trial.trial()
                .topic(Topic.of(
                        "t",
                        "Om *allt*",
                        Map.of(),
                        null,
                        List.of(PublicationBlock.of(
                                "b",
                                BlockContent.table("<b>", "**c**", columns, List.of(List.of("*d*", "e")), false)))));
        assertEquals(List.of("4731 - t: Om *allt*", "4731 - b: <b>", "4731 - b: `a`"), trial.found());
    }

    @Test
    public void of_several_looks_the_strongest_is_shown() {
        assertEquals("S:a b", spans("**a *b***"));
        assertEquals("E:a |S:b", spans("*a **b***"));
    }

    @Test
    public void a_line_end_is_a_space_unless_it_is_meant() {
        assertEquals("P:a b\nc", spans("a\nb  \nc"));
    }

    @Test
    public void paragraphs_are_paragraphs() {
        List<Block> blocks = Trial.of("a\n\nb").block("b").blocks();
        assertEquals(List.of("a", "b"), blocks.stream().map(Block::plainText).toList());
    }

    @Test
    public void lists_are_lists() {
        assertEquals(List.of("a", "b"), items("- a\n- b"));
        assertTrue(Trial.of("1. a\n2. b").only(ItemList.class).isNumbered());
        assertEquals("", Trial.of("1. a\n2. b").codes());
    }

    private static String nested(ItemList list) {
        return list.entries().stream()
                .map(item -> item.text().plainText()
                        + item.lists().stream().map(MarkdownTest::nested).collect(Collectors.joining()))
                .collect(Collectors.joining(" ", list.isNumbered() ? "(" : "[", list.isNumbered() ? ")" : "]"));
    }

    private static String nested(String markdown) {
        return nested(Trial.of(markdown).only(ItemList.class));
    }

    @Test
    public void lists_lie_in_the_items_that_they_are_written_in() {
        assertEquals("[a(b c) d[e[f]]]", nested("- a\n  1. b\n  2. c\n- d\n  - e\n    - f"));
        assertEquals("[a[b](c)]", nested("- a\n  - b\n  1. c"));
        assertEquals("", Trial.of("- a\n  1. b\n  2. c\n- d\n  - e\n    - f").codes());
    }

    @Test
    public void a_list_below_the_fourth_level_is_laid_flat_and_told_of() {
        String five = "- a\n  - b\n    - c\n      - d\n        - e\n          - f\n      - g";
        assertEquals("[a[b[c[d e f g]]]]", nested(five));
        assertEquals(
                List.of("4623 - b: en lista djupare än fyra nivåer", "4623 - b: en lista djupare än fyra nivåer"),
                Trial.of(five).found());
    }

    @Test
    public void a_list_below_nothing_stands_in_its_place_and_is_told_of() {
        assertEquals("[a b]", nested("- - a\n- b"));
        assertEquals(
                List.of("4623 - b: en lista under en punkt utan text"),
                Trial.of("- - a\n- b").found());
    }

    @Test
    public void text_after_a_list_in_an_item_stands_before_it_and_is_told_of() {
        assertEquals("[a\nc[b]]", nested("- a\n  - b\n\n  c"));
        assertEquals(
                List.of("4623 - b: text efter en lista i samma punkt"),
                Trial.of("- a\n  - b\n\n  c").found());
    }

    @Test
    public void a_list_within_a_list_is_read_and_counted_as_text_and_can_be_led_to() {
        Trial trial = Trial.of("- ett ord\n  - två [ord](topic:t)");
        assertEquals("ett ord\ntvå ord", trial.says());
        assertEquals(4, trial.block("b").words());
        assertEquals("b", trial.only(ItemList.class).items().get(0).id().orElseThrow());
    }

    @Test
    public void a_list_from_another_number_is_told_of() {
        assertEquals("4623", Trial.of("3. a").codes());
    }

    @Test
    public void a_quote_in_an_item_is_text_and_told_of() {
        assertEquals(List.of("a\nb"), items("- a\n\n  > b"));
        assertTrue(Trial.of("- a\n\n  > b").codes().contains("4623"));
    }

    @Test
    public void pipe_tables_are_tables() {
        Table table = Trial.of("|Vad|Hur|\n|---|---|\n|*a*|b|\n|c|").only(Table.class);
        assertEquals("Vad\tHur\na\tb\nc\t", table.plainText());
        assertEquals(
                Span.Style.EMPHASIS,
                ((Paragraph) table.rows().get(0).get(0).blocks().get(0))
                        .spans()
                        .get(0)
                        .style());
    }

    @Test
    public void cells_beyond_the_columns_of_a_table_are_told_of() {
        String table = "|Vad|Hur|\n|---|---|\n";
        Trial trial = Trial.of(table + "|a|b|borta|med det|\n|c|d|");
        assertEquals("Vad\tHur\na\tb\nc\td", trial.only(Table.class).plainText());
        assertEquals(List.of("4623 - b: celler utöver en tabells kolumner"), trial.found());
        assertEquals(
                "borta|med det",
                trial.make(Trial.POL).findings().get(0).arguments().get(2));
        assertEquals("", Trial.of(table + "a | b \\| c\n| d | e |\n|f|g| |").codes());
        assertTrue(
                Trial.of("- x\n\n  |Å|B|\r\n  |---|---|\r\n  |a|b|c|").codes().contains("4623"));
        assertEquals("4623 4623", Trial.of("> |Vad|\n> |---|\n> |😀|borta|").codes());
    }

    @Test
    public void markup_is_text_and_told_of() {
        assertEquals("P:a <b>c</b>", spans("a <b>c</b>"));
        assertEquals(List.of("4622 - b: <b>"), Trial.of("a <b>c</b>").found());
        assertEquals(List.of("4622 - b: </b>"), Trial.of("a </b>").found());
        assertEquals("4622 4622", Trial.of("a <b>c</b> <i>d</i>").codes());
        assertEquals(
                "<script>alert(1)</script>",
                Trial.of("<script>alert(1)</script>").says());
        assertEquals("4622", Trial.of("<script>alert(1)</script>").codes());
    }

    @Test
    public void markup_as_code_is_what_the_author_means() {
        assertEquals("C:<b>", spans("`<b>`"));
        assertEquals("", Trial.of("`<b>` och 1 < 2 &amp; 3").codes());
    }

    @Test
    public void headings_pictures_and_rules_are_told_of() {
        assertEquals("S:Rubrik", spans("# Rubrik"));
        assertEquals("P:en karta", spans("![en karta](x.png)"));
        assertEquals("4623", Trial.of("# Rubrik").codes());
        assertEquals("4623", Trial.of("![en karta](x.png)").codes());
        assertEquals("4623", Trial.of("a\n\n***\n\nb").codes());
        assertEquals("4623", Trial.of("> a").codes());
        assertEquals("4623", Trial.of("```\na\n```").codes());
    }

    @Test
    public void links_lead_to_pages_and_letters() {
        Span link = Trial.of("[Sambruk](https://sambruk.se/a?b=c)")
                .only(Paragraph.class)
                .spans()
                .get(0);
        assertEquals("https://sambruk.se/a?b=c", link.address().orElseThrow());
        assertEquals(
                "", Trial.of("[a](mailto:a@example.org) <https://example.org>").codes());
    }

    @Test
    public void other_links_are_text_and_told_of() {
        Paragraph paragraph = Trial.of("[a](javascript:alert(1))").only(Paragraph.class);
        assertTrue(paragraph.spans().get(0).address().isEmpty());
        assertEquals(
                List.of("4624 - b: javascript:alert(1)"),
                Trial.of("[a](javascript:alert(1))").found());
        assertEquals("4624", Trial.of("[a](file:///etc/passwd)").codes());
        assertEquals("4624", Trial.of("[a](/rel)").codes());
    }

    @Test
    public void an_address_that_no_link_uses_is_told_of() {
        assertEquals(
                List.of("4685 - b: källa"),
                Trial.of("Text.\n\n[källa]: https://example.org").found());
        assertEquals("Text.", Trial.of("Text.\n\n[källa]: https://example.org").says());
        assertEquals("", Trial.of("Se [källa].\n\n[källa]: https://example.org").codes());
        assertEquals(
                List.of("4685 - b: källa"),
                Trial.of("Se [källa].\n\n[källa]: https://example.org\n[källa]: https://example.org/annan")
                        .found());
        assertEquals("4685", Trial.of("- b\n\n  [a]: https://example.org").codes());
        PublicationBlock list =
                PublicationBlock.of("b", BlockContent.list(List.of("ett", "[a]: https://example.org"), false));
        assertEquals("4685", Trial.trial().topic("t", list).codes());
    }

    @Test
    public void a_title_of_a_link_is_told_of() {
        Trial titled = Trial.of("[a](https://example.org \"Läs **mer**\")");
        assertEquals(List.of("4686 - b: https://example.org"), titled.found());
        assertEquals(
                "Läs **mer**",
                titled.make(Trial.POL).findings().get(0).arguments().get(1));
        assertEquals("4686", Trial.of("[a]\n\n[a]: https://example.org 'Titel'").codes());
        assertEquals("4623 4686", Trial.of("![en karta](x.png \"Karta\")").codes());
        assertEquals("", Trial.of("[a](https://example.org \"\")").codes());
    }

    @Test
    public void words_struck_through_are_shown_as_written_and_told_of() {
        Trial trial = Trial.of("Kostar ~~100~~ 90 kronor, ~~**mycket** mindre~~.");
        assertEquals("Kostar ~~100~~ 90 kronor, ~~mycket mindre~~.", trial.says());
        assertEquals("4623 4623", trial.codes());
        assertEquals(
                "~~100~~", trial.make(Trial.POL).findings().get(0).arguments().get(2));
        assertEquals("", Trial.of("`~~a~~` och ~~~ och a ~~ b ~~ c").codes());
    }

    @Test
    public void boxes_to_tick_are_shown_as_written_and_told_of() {
        assertEquals(List.of("[ ] a", "[x] b", "[y] c", "d [ ] e"), items("- [ ] a\n- [x] b\n- [y] c\n- d [ ] e"));
        assertEquals(
                List.of("4623 - b: en ruta att bocka för", "4623 - b: en ruta att bocka för"),
                Trial.of("- [ ] a\n- [x] b\n- [y] c\n- d [ ] e").found());
    }

    @Test
    public void a_link_keeps_its_look() {
        Span link = Trial.of("**[a](https://example.org)**")
                .only(Paragraph.class)
                .spans()
                .get(0);
        assertEquals(Span.Style.STRONG, link.style());
        assertEquals("https://example.org", link.address().orElseThrow());
    }

    @Test
    public void any_script_and_sign_passes_through() {
        String text = "مرحبا שלום 👩🏽‍💻 \u200f café";
        assertEquals(text, Trial.of(text).says());
    }

    @Test
    public void half_a_character_becomes_one_that_says_it_is_unknown() {
        assertEquals("a\uFFFD", Trial.of("a&#xD83D;").says());
    }

    @Test
    public void text_nested_beyond_reason_is_read() {
        String deep = "*a **b ".repeat(3000) + "c" + "** *".repeat(3000);
        assertTrue(Trial.of(deep).says().contains("c"));
        assertTrue(Trial.of("> ".repeat(5000) + "x").says().contains("x"));
        assertTrue(Trial.of("- ".repeat(5000) + "x").says().contains("x"));
    }

    @Test
    public void an_item_is_one_paragraph_whatever_it_begins_with() {
        PublicationBlock list = PublicationBlock.of("b", BlockContent.list(List.of("1. *a*", "- b", "-"), true));
        ItemList made = Trial.trial().topic("t", list).only(ItemList.class);
        assertEquals(
                List.of("1. a", "- b", "-"),
                made.items().stream().map(Paragraph::plainText).toList());
        assertTrue(made.isNumbered());
    }

    @Test
    public void a_table_has_what_is_said_of_it() {
        PublicationBlock block = PublicationBlock.of(
                "b",
                BlockContent.table(
                        "Om {{malgrupp}}",
                        "Två rader.",
                        List.of(new BlockContent.Column("Vad", 1), new BlockContent.Column("Hur", 3)),
                        List.of(List.of("**a**", "-"), List.of("c", "d")),
                        true));
        Table table = Trial.trial().topic("t", block).only(Table.class);
        assertEquals("Om politiker\nVad\tHur\na\t-\nc\td", table.plainText());
        assertEquals("Två rader.", table.description().orElseThrow());
        assertEquals(List.of(1, 3), table.widths());
        assertTrue(table.hasRowHeaders());
    }
}
