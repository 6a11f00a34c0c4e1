package se.sambruk.otp.format.markdown;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Locale;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.Test;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.problem.Problem;

/** Where what stands beside each other would be read as something else. */
public class EdgesTest {
    private static Document document(String heading, Span... spans) {
        return Document.builder("Titel", Locale.forLanguageTag("sv-SE"))
                .section(Section.builder("s", heading)
                        .block(Paragraph.of(List.of(spans)))
                        .build())
                .build();
    }

    @Test
    public void an_exclamation_mark_before_a_link_makes_no_picture() {
        Parsed parsed = Parsed.of(
                document("Rubrik", Span.of("Anmäl dig!"), Span.of("här").linking("https://example.org/")));
        assertEquals(0, parsed.count(Image.class));
        assertEquals(1, parsed.count(Link.class));
        assertEquals("Titel\n1 Rubrik\nAnmäl dig!här\n", parsed.text());
    }

    @Test
    public void headings_deeper_than_markdown_has_are_told_of() {
        Section section = Section.builder("s-7", "Sjunde").build();
        for (int level = 6; level > 0; level--) {
            section = Section.builder("s-" + level, "Nivå " + level)
                    .numbered(false)
                    .section(section)
                    .build();
        }
        Document document = Document.builder("Titel", Locale.forLanguageTag("sv-SE"))
                .section(section)
                .build();
        Parsed parsed = Parsed.of(document);
        assertEquals(
                List.of("OTP-5708"),
                parsed.report.losses().stream().map(Problem::code).toList());
        assertTrue(
                parsed.report
                        .losses()
                        .get(0)
                        .message()
                        .in(Locale.forLanguageTag("sv-SE"))
                        .contains(
                                "2 rubriker ligger djupare än Markdown har rubriker för och skrevs på den sjätte nivån (Nivå 6, Sjunde)"));
    }

    @Test
    public void number_signs_at_the_end_of_a_heading_are_kept() {
        assertEquals(
                "Titel\n1 Kanal #\nx\n",
                Parsed.of(document("Kanal #", Span.of("x"))).text());
        assertEquals(
                "Titel\n1 C##\nx\n", Parsed.of(document("C##", Span.of("x"))).text());
    }

    @Test
    public void lists_within_lists_stand_as_far_in_as_the_text_that_they_belong_to() {
        ItemList list = ItemList.of(
                true,
                List.of(
                        ItemList.Item.of(
                                Paragraph.of("ett"),
                                List.of(
                                        ItemList.bulleted(List.of(Paragraph.of("a"), Paragraph.of("b"))),
                                        ItemList.bulleted(List.of(Paragraph.of("c"))))),
                        ItemList.Item.of(Paragraph.of("två"))));
        Document document = Document.builder("Titel", Locale.forLanguageTag("sv-SE"))
                .section(Section.builder("s", "Rubrik")
                        .block(list)
                        .block(Table.builder(List.of(1))
                                .header(List.of(Table.Cell.of("A")))
                                .row(List.of(Table.Cell.of(List.of(list))))
                                .build())
                        .build())
                .build();
        String written = Parsed.of(document).written;
        assertTrue(written, written.contains("""

                1. ett
                   - a
                   - b
                   <!-- -->
                   - c
                2. två

                """));
        assertTrue(
                written,
                written.contains("| 1. ett<br>\u00a0\u00a0\u00a0• a<br>\u00a0\u00a0\u00a0• b<br>"
                        + "\u00a0\u00a0\u00a0• c<br>2. två |"));
    }
}
