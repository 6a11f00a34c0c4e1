package se.sambruk.otp.format.markdown;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Paragraph;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;

/** Whatever is put in, a parser reads the same words out, and nothing that it was not meant to be. */
@RunWith(JUnitQuickcheck.class)
public class AnyTextLawTest {
    private static final List<String> PIECES = List.of(
            "*",
            "**",
            "_",
            "__",
            "`",
            "``",
            "#",
            "# ",
            "- ",
            "+ ",
            "1. ",
            "1) ",
            "12",
            ">",
            "> ",
            "|",
            "| --- |",
            "---",
            "===",
            "[",
            "](",
            "[a](b)",
            "![",
            "<",
            "<b>",
            "<!--",
            "&amp;",
            "&#65;",
            "\\",
            "~~",
            "~~~",
            "```",
            ":",
            ":-",
            "http://a.b",
            "www.a.b",
            "a@b.c",
            " ",
            "  ",
            "    ",
            "\t",
            "\n",
            "\n\n",
            "å",
            "Ö",
            "x",
            "y",
            "\u0001",
            "\u2028",
            "\u009f",
            "\ufdd0",
            "\ud83d\ude80",
            "שלום",
            "(",
            ")",
            ".",
            "!",
            "\"",
            "”");

    @Property(trials = 400)
    public void a_document_is_read_as_it_was_written(long seed) {
        Random random = new Random(seed);
        List<Span> spans = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            String text = text(random);
            said.append(text);
            Span span = Span.of(text, Span.Style.values()[random.nextInt(Span.Style.values().length)]);
            spans.add(random.nextInt(4) == 0 ? span.to("mal") : span);
        }
        String expected = seen(said.toString());
        se.sambruk.otp.api.document.Paragraph paragraph = se.sambruk.otp.api.document.Paragraph.of(spans);
        Document document = Document.builder("Titel", Locale.forLanguageTag("sv-SE"))
                .section(Section.builder("mal", "Rubrik")
                        .block(paragraph)
                        .block(ItemList.bulleted(List.of(paragraph, paragraph)))
                        .block(Table.builder(List.of(1, 1))
                                .header(List.of(Table.Cell.of("A"), Table.Cell.of("B")))
                                .row(List.of(Table.Cell.of(List.of(paragraph)), Table.Cell.of("slut")))
                                .build())
                        .build())
                .build();
        Parsed parsed = Parsed.of(document);
        assertEquals(parsed.written, 2, parsed.count(Heading.class));
        assertEquals(parsed.written, 1, parsed.count(BulletList.class));
        assertEquals(parsed.written, 1, parsed.tables());
        boolean empty = expected.isEmpty();
        assertEquals(parsed.written, empty ? 0 : 3, parsed.count(Paragraph.class));
        String all = seen("Titel\n1 Rubrik\n" + (empty ? "" : expected + "\n" + expected + "\n" + expected) + "\nA B\n"
                + expected + " slut");
        assertEquals(parsed.written, all, seen(parsed.text()));
    }

    @Property(trials = 400)
    public void lists_within_lists_are_read_as_they_were_written(long seed) {
        Random random = new Random(seed);
        ItemList list = list(random, ItemList.DEEPEST);
        Document document = Document.builder("Titel", Locale.forLanguageTag("sv-SE"))
                .section(
                        Section.builder("mal", "Rubrik").block(list).block(list).build())
                .build();
        Parsed parsed = Parsed.of(document);
        List<String> written = new ArrayList<>();
        shape(list, written);
        shape(list, written);
        assertEquals(parsed.written, written, parsed.lists());
    }

    @Property(trials = 200)
    public void a_figure_that_something_leads_to_is_a_quotation_and_an_unknown_block_is_named_once(long seed) {
        Random random = new Random(seed);
        String caption = text(random);
        Document document = Document.builder("Titel", Locale.forLanguageTag("sv-SE"))
                .section(Section.builder("mal", "Rubrik")
                        .block(se.sambruk.otp.api.document.Paragraph.of(List.of(
                                Span.of("Se figuren").to("bild"),
                                Span.of(" och blocket").to("okand"))))
                        .block(Figure.of("bild", new byte[] {1}, "image/png", caption, "En bild " + text(random)))
                        .block(new Block("okand", "framtida") {
                            @Override
                            public String plainText() {
                                return "en rad\nen till";
                            }
                        })
                        .build())
                .build();
        Parsed parsed = Parsed.of(document);
        assertEquals(parsed.written, 1, parsed.count(BlockQuote.class));
        assertEquals(parsed.written, -1, seen(parsed.text()).indexOf("> Figur"));
        assertEquals(parsed.written, 2, parsed.written.split("<a id=", -1).length - 1);
    }

    private static ItemList list(Random random, int levels) {
        List<ItemList.Item> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<ItemList> below = new ArrayList<>();
            for (int j = levels == 1 ? 0 : random.nextInt(3); j > 0; j--) {
                below.add(list(random, levels - 1));
            }
            items.add(ItemList.Item.of(se.sambruk.otp.api.document.Paragraph.of(text(random)), below));
        }
        return ItemList.of(random.nextBoolean(), items);
    }

    /** Each list, and each of its items with what it says by itself, before those within. */
    private static void shape(ItemList list, List<String> into) {
        into.add(list.isNumbered() ? "ol" : "ul");
        for (ItemList.Item item : list.entries()) {
            into.add("li " + seen(item.text().plainText()));
            item.lists().forEach(below -> shape(below, into));
        }
        into.add("end");
    }

    /** The characters that are to be seen, with one blank for any. */
    private static String seen(String text) {
        return text.codePoints()
                .filter(c -> c >= ' ' && c < 0x7f || c >= 0xa0 || c == '\n' || c == '\t' || c == 0x85)
                .filter(c -> c < 0xfdd0 || c > 0xfdef)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll("[\\s\u2028\u2029\u0085]+", " ")
                .strip();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(8);
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(3) == 0 ? "ord" : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
