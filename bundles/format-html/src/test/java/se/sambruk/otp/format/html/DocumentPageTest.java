package se.sambruk.otp.format.html;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

public class DocumentPageTest {
    @Test
    public void the_page_says_its_language_title_and_one_main_heading() throws Exception {
        Document page = Pages.of(Samples.document()).read();
        assertEquals("sv-SE", page.getDocumentElement().getAttribute("lang"));
        assertEquals(
                "Kravbilaga för ärendehantering – Ärendehanteringssystem som tjänst",
                Pages.only(page, "title").getTextContent());
        assertEquals("Kravbilaga för ärendehantering", Pages.only(page, "h1").getTextContent());
    }

    @Test
    public void the_first_thing_in_the_body_leads_past_what_is_first() throws Exception {
        Document page = Pages.of(Samples.document()).read();
        Element skip = Pages.elements(page, "a").get(0);
        assertEquals("Hoppa till innehållet", skip.getTextContent());
        assertEquals(
                "main", Pages.byId(page, skip.getAttribute("href").substring(1)).getTagName());
    }

    @Test
    public void the_table_of_contents_leads_to_headings_with_their_numbers() throws Exception {
        Document page = Pages.of(Samples.document()).read();
        List<String> entries = Pages.elements((Document) page, "a").stream()
                .filter(link -> link.getParentNode().getNodeName().equals("li")
                        && link.getAttribute("href").startsWith("#"))
                .map(link -> link.getTextContent() + " → " + link.getAttribute("href"))
                .toList();
        assertEquals(
                List.of(
                        "1 Inledning → #inledning",
                        "1.1 Så svarar du → #sa-svarar-du",
                        "1.1.1 Bilagor till svaret → #bilagor-till-svaret",
                        "2 Drift → #drift",
                        "3 Bilder → #bilder",
                        "Historik → #historik"),
                entries);
        ByteArrayOutputStream without = new ByteArrayOutputStream();
        ExportContext context =
                ExportContext.of(LocalizedText.SWEDISH, Samples.DATE).withOptions(Map.of("contents", "false"));
        Pages.format().write(Samples.document(), context, without);
        assertFalse(without.toString(java.nio.charset.StandardCharsets.UTF_8).contains("<nav"));
    }

    @Test
    public void headings_deeper_than_html_has_say_their_level() throws Exception {
        Document page = Pages.of(RichDocument.make()).read();
        List<String> deep = Pages.elements(page, "p").stream()
                .filter(p -> p.getAttribute("role").equals("heading"))
                .map(p -> p.getAttribute("aria-level") + " " + p.getTextContent())
                .toList();
        assertEquals(List.of("7 Nivå sju"), deep);
        assertEquals("1.1 Nivå 3", Pages.elements(page, "h3").get(0).getTextContent());
        // Below a heading without number there is nothing to count from.
        assertEquals("Nivå 5", Pages.elements(page, "h5").get(0).getTextContent());
        assertEquals("Nivå 4", Pages.elements(page, "h4").get(0).getTextContent());
    }

    @Test
    public void a_value_that_stands_twice_gets_its_id_once() throws Exception {
        Pages.Made made = Pages.of(RichDocument.make());
        Document page = made.read();
        assertEquals(1, count(page, "samma"));
        assertEquals(1, count(page, "tabell"));
        assertEquals(List.of(), Pages.format().verify(new ByteArrayInputStream(made.bytes())));
    }

    @Test
    public void tables_have_captions_scopes_and_a_region_to_scroll_in_where_they_are_wide() throws Exception {
        Document page = Pages.of(Samples.document()).read();
        Element requirement = Pages.byId(page, "PRV-DRI-001");
        assertEquals("requirement", requirement.getAttribute("class"));
        Element caption = (Element) requirement.getElementsByTagName("caption").item(0);
        assertEquals(
                "PRV-DRI-001 Tillgänglighet per kalendermånad Ett krav med text, motiv och svar.",
                caption.getTextContent());
        assertEquals("row", ((Element) requirement.getElementsByTagName("th").item(0)).getAttribute("scope"));
        List<Element> headers = Pages.elements(page, "th");
        assertTrue(headers.stream().noneMatch(th -> th.getAttribute("scope").isEmpty()));
        Element spanning = headers.stream()
                .filter(th -> th.getTextContent().equals("Följd"))
                .findFirst()
                .orElseThrow();
        assertEquals("colgroup", spanning.getAttribute("scope"));
        assertEquals("2", spanning.getAttribute("colspan"));
        Element region = Pages.elements(Pages.of(RichDocument.make()).read(), "div").stream()
                .filter(div -> div.getAttribute("role").equals("region"))
                .filter(div -> div.getAttribute("aria-label").startsWith("Fyra"))
                .findFirst()
                .orElseThrow();
        assertEquals("0", region.getAttribute("tabindex"));
        assertEquals("Fyra kolumner utan rubrik.", region.getAttribute("aria-label"));
    }

    @Test
    public void figures_are_pictures_in_the_page_with_their_text_alternatives() throws Exception {
        Document page = Pages.of(Samples.document()).read();
        Element png = (Element)
                Pages.byId(page, "bild-png").getElementsByTagName("img").item(0);
        assertEquals("En grå ruta som stegvis blir ljusare åt höger.", png.getAttribute("alt"));
        assertTrue(png.getAttribute("src").startsWith("data:image/png;base64,"));
        assertEquals(
                0, Pages.byId(page, "bild-png").getElementsByTagName("details").getLength());
        Document rich = Pages.of(RichDocument.make()).read();
        Element figure = Pages.byId(rich, "l_ng");
        assertEquals(
                "Figur & <bild>. Bilden beskrivs i ord nedanför.",
                ((Element) figure.getElementsByTagName("img").item(0)).getAttribute("alt"));
        Element details = (Element) figure.getElementsByTagName("details").item(0);
        assertEquals("open", details.getAttribute("open"));
        assertEquals(2, details.getElementsByTagName("p").getLength());
    }

    @Test
    public void what_cannot_be_represented_is_told_of() throws Exception {
        assertEquals(
                List.of("OTP-5502", "OTP-5502", "OTP-5504", "OTP-5505"),
                Pages.of(RichDocument.make()).codes());
        assertEquals(
                List.of("OTP-5501"), Pages.of(Samples.unknownBlockDocument()).codes());
    }

    @Test
    public void nothing_in_the_page_runs_or_fetches() throws Exception {
        String source = Pages.of(RichDocument.make()).source()
                + Pages.of(Samples.unusualDocument()).source()
                + Pages.of(Samples.unusualMatrix()).source();
        for (String never : List.of("<script", "onclick=", "javascript:", "<svg", "src=\"http", "@import", "url(")) {
            assertFalse(never, source.toLowerCase(Locale.ROOT).contains(never));
        }
        assertTrue(source.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(source.contains("default-src 'none'; img-src data:; style-src 'sha256-"));
    }

    @Test
    public void the_policy_lets_in_just_the_style_that_is_there() throws Exception {
        for (Object source : List.of(Samples.document(), Samples.matrix())) {
            String page = Pages.of(source).source();
            String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
            byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(style.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertTrue(page.contains("'sha256-" + java.util.Base64.getEncoder().encodeToString(hash) + "'"));
        }
    }

    @Test
    public void facts_are_terms_with_their_values_and_an_empty_one_is_said_to_be() throws Exception {
        Document page = Pages.of(Samples.document()).read();
        Element facts = Pages.only(page, "dl");
        assertEquals("Godkänd av", facts.getElementsByTagName("dt").item(1).getTextContent());
        assertEquals("Uppgift saknas", facts.getElementsByTagName("dd").item(1).getTextContent());
    }

    private static long count(Document page, String id) {
        return Pages.elements(page, "*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .count();
    }

    @Test
    public void lists_stand_within_the_items_that_they_belong_to() throws Exception {
        ItemList list = ItemList.of(
                false,
                List.of(
                        ItemList.Item.of(
                                Paragraph.of("a"),
                                List.of(
                                        ItemList.numbered(List.of(Paragraph.of("a1"), Paragraph.of("a2"))),
                                        ItemList.bulleted(List.of(Paragraph.of("x"))))),
                        ItemList.Item.of(Paragraph.of("b"))));
        String source = Pages.of(se.sambruk.otp.api.document.Document.builder("Prov", LocalizedText.SWEDISH)
                        .section(Section.builder("s", "S").block(list).build())
                        .build())
                .source();
        String expected =
                "<ul>\n<li>a\n<ol>\n<li>a1</li>\n<li>a2</li>\n</ol>\n<ul>\n<li>x</li>\n</ul>\n</li>\n<li>b</li>\n</ul>";
        assertTrue(source, source.contains(expected));
    }

    @Test
    public void every_table_of_more_than_two_columns_can_be_moved_sideways_within_the_page() throws Exception {
        for (int columns = 3; columns < 6; columns++) {
            Element table = Pages.only(tableOf(columns), "table");
            assertEquals("scroll", ((Element) table.getParentNode()).getAttribute("class"));
        }
        assertEquals(
                0,
                Pages.elements(tableOf(2), "div").stream()
                        .filter(div -> div.getAttribute("class").equals("scroll"))
                        .count());
    }

    @Test
    public void a_word_too_long_for_a_narrow_screen_may_be_broken_and_others_not() throws Exception {
        Table table = Table.builder(List.of(1, 1))
                .row(List.of(Table.Cell.of("Organisationsnummer"), Table.Cell.of("se " + "a".repeat(25) + ".")))
                .build();
        List<String> breakable = Pages.elements(pageOf(table), "span").stream()
                .filter(span -> span.getAttribute("class").equals("long"))
                .map(Element::getTextContent)
                .toList();
        assertEquals(List.of("a".repeat(25) + "."), breakable);
    }

    @Test
    public void a_date_stays_on_its_line() throws Exception {
        Table table = Table.builder(List.of(1))
                .row(List.of(Table.Cell.of("Från 2026-12-01, inte KS-2026-12-01 eller 2026-12-012.")))
                .build();
        List<String> kept = Pages.elements(pageOf(table), "span").stream()
                .filter(span -> span.getAttribute("class").equals("kept"))
                .map(Element::getTextContent)
                .toList();
        assertEquals(List.of("2026-12-01"), kept);
    }

    @Test
    public void an_address_is_printed_behind_the_first_link_to_it() throws Exception {
        Paragraph twice = Paragraph.of(List.of(
                Span.of("a").linking("https://exempel.invalid/1"),
                Span.of("b").linking("https://exempel.invalid/2"),
                Span.of("c").linking("https://exempel.invalid/1")));
        List<String> again = Pages.elements(pageOf(twice), "a").stream()
                .filter(link -> link.getAttribute("class").equals("again"))
                .map(Element::getTextContent)
                .toList();
        assertEquals(List.of("c"), again);
    }

    @Test
    public void text_from_right_to_left_says_so_where_the_page_is_read_the_other_way() throws Exception {
        Paragraph arabic = Paragraph.of("2026: مرحبا (ÖTP)");
        ItemList list = ItemList.of(
                false,
                List.of(ItemList.Item.of(
                        arabic, List.of(ItemList.bulleted(List.of(Paragraph.of("Svenska"), Paragraph.of("123")))))));
        Section.Builder section = Section.builder("s", "שלום")
                .block(arabic)
                .block(Paragraph.of("Välkommen, مرحبا"))
                .block(list);
        assertEquals(
                List.of("a rtl", "h2 rtl", "p rtl", "li rtl", "li ltr"), directions(LocalizedText.SWEDISH, section));
        assertEquals(
                List.of("html rtl", "h1 ltr", "p ltr", "li ltr"), directions(Locale.forLanguageTag("ar"), section));
    }

    private static List<String> directions(Locale locale, Section.Builder section) throws Exception {
        Document page = Pages.of(se.sambruk.otp.api.document.Document.builder("Prov", locale)
                        .section(section.build())
                        .build())
                .read();
        return Pages.elements(page, "*").stream()
                .filter(element -> !element.getAttribute("dir").isEmpty())
                .filter(element -> !element.getAttribute("class").equals("skip"))
                .map(element -> element.getTagName() + " " + element.getAttribute("dir"))
                .toList();
    }

    private static Document tableOf(int columns) throws Exception {
        List<Table.Cell> row = Collections.nCopies(columns, Table.Cell.of("cell"));
        return pageOf(Table.builder(Collections.nCopies(columns, 1)).row(row).build());
    }

    private static Document pageOf(Block block) throws Exception {
        return Pages.of(se.sambruk.otp.api.document.Document.builder("Prov", LocalizedText.SWEDISH)
                        .section(Section.builder("s", "S").block(block).build())
                        .build())
                .read();
    }
}
