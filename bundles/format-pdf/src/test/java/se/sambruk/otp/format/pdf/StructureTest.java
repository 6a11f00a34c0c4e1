package se.sambruk.otp.format.pdf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;

/** What those hear who do not see the pages: everything, once, in order, and as what it is. */
public class StructureTest {
    @Test
    public void a_header_that_is_repeated_on_each_page_is_read_once() throws Exception {
        Written written = Written.of(Written.document(HardCases.table(300)));
        Tree tree = written.tree();
        assertEquals(1, occurrences("Huvud två", tree.text()));
        assertEquals(1, occurrences("Nyckel", tree.text()));
        String seen = seen(written.bytes());
        assertTrue("the header is not repeated", occurrences("Nyckel", seen) > 5);
        assertEquals(5, tree.only("THead").all("TH").size());
    }

    @Test
    public void a_row_that_goes_on_on_the_next_page_is_one_row() throws Exception {
        List<Block> tall = new ArrayList<>();
        for (int i = 1; i <= 200; i++) {
            tall.add(Paragraph.of("stycke" + i + " "));
        }
        Table table = Table.builder(List.of(1, 4))
                .header(List.of(Cell.of("Huvud"), Cell.of("Text")))
                .rowHeaders(true)
                .row(List.of(Cell.of("Radhuvud"), Cell.of(tall)))
                .build();
        Tree tree = Written.of(Written.document(table)).tree();
        assertEquals(1, tree.only("TBody").all("TR").size());
        assertEquals(1, occurrences("Radhuvud", tree.text()));
        assertEquals(200, tree.only("TD").all("P").size());
        assertInOrder(tall.stream().map(Block::plainText).toList(), tree.text());
    }

    @Test
    public void headers_say_what_they_head() throws Exception {
        Tree table = Written.of(Written.document(HardCases.table(2))).tree().only("Table");
        List<String> scopes = table.all("TH").stream()
                .map(header -> header.attribute("Scope"))
                .toList();
        assertEquals(List.of("Column", "Column", "Column", "Column", "Column", "Row", "Row"), scopes);
        assertEquals("2", table.all("TH").get(1).attribute("ColSpan"));
        assertEquals("Caption", table.below().findFirst().orElseThrow().type());
    }

    @Test
    public void everything_is_read_in_the_order_of_the_document() throws Exception {
        for (Document document :
                List.of(HardCases.make(), HardCases.nested(), RealDocuments.annex(), RealDocuments.architecture())) {
            List<String> texts = new ArrayList<>();
            document.sections().forEach(section -> texts(section, texts));
            assertInOrder(texts, Written.of(document).tree().text());
        }
    }

    @Test
    public void the_pages_say_in_order_what_the_document_says() throws Exception {
        Document document = RealDocuments.annex();
        List<String> texts = new ArrayList<>();
        document.sections().forEach(section -> texts(section, texts));
        String seen = seen(Written.of(document).bytes());
        // Rows of cells stand beside each other, and what stands on each page comes between; their words are all there.
        Set<String> words = new HashSet<>(List.of(seen.split("\\s+")));
        List<String> lacking = texts.stream()
                .flatMap(text -> List.of(text.replace("\u00ad", "").split("[\\s/-]+")).stream())
                .filter(word -> word.length() < 12 && word.chars().allMatch(Character::isLetter))
                .filter(word -> !words.contains(word) && !seen.contains(word))
                .toList();
        assertEquals(List.of(), lacking);
    }

    @Test
    public void every_figure_says_what_it_shows() throws Exception {
        Document document = RealDocuments.architecture();
        List<String> shown = Written.of(document).tree().all("Figure").stream()
                .map(figure -> figure.element().getString(COSName.ALT))
                .toList();
        List<String> expected = new ArrayList<>();
        document.sections().forEach(section -> figures(section, expected));
        assertFalse(expected.isEmpty());
        assertEquals(expected, shown);
    }

    @Test
    public void headings_begin_with_the_title_and_skip_no_level() throws Exception {
        for (Document document : List.of(HardCases.make(), RealDocuments.annex(), RealDocuments.architecture())) {
            int level = 0;
            int titles = 0;
            List<Tree> headings = Written.of(document)
                    .tree()
                    .all()
                    .filter(tree -> tree.type().matches("H[1-6]"))
                    .toList();
            for (Tree heading : headings) {
                int found = heading.type().charAt(1) - '0';
                assertTrue(heading.type() + " after H" + level, found <= level + 1);
                titles += found == 1 ? 1 : 0;
                level = found;
            }
            assertEquals(1, titles);
        }
    }

    @Test
    public void lists_have_items_with_a_label_and_a_body() throws Exception {
        Tree tree = Written.of(Written.document(
                        ItemList.numbered(List.of(Paragraph.of("ett"), Paragraph.of("två"))),
                        ItemList.bulleted(List.of(Paragraph.of("tre")))))
                .tree();
        List<Tree> lists = tree.all("L");
        assertEquals("Decimal", lists.get(0).attribute("ListNumbering"));
        assertEquals("Disc", lists.get(1).attribute("ListNumbering"));
        assertEquals("\n1. \nett", lists.get(0).all("LI").get(0).text());
        assertEquals("\n2. \ntvå", lists.get(0).all("LI").get(1).text());
        assertEquals("\n• \ntre", lists.get(1).all("LI").get(0).text());
    }

    @Test
    public void lists_within_lists_are_in_the_bodies_of_their_items() throws Exception {
        ItemList below = ItemList.of(
                false, List.of(ItemList.Item.of(Paragraph.of("ett a"), List.of(HardCases.bullets("ett a x")))));
        Tree tree = Written.of(Written.document(ItemList.of(
                        true,
                        List.of(
                                ItemList.Item.of(Paragraph.of("ett"), List.of(below, HardCases.bullets("ett b"))),
                                ItemList.Item.of(Paragraph.of("två"))))))
                .tree();
        assertEquals(
                List.of("Decimal", "Circle", "Square", "Circle"),
                tree.all("L").stream()
                        .map(list -> list.attribute("ListNumbering"))
                        .toList());
        Tree outer = tree.all("L").get(0);
        assertEquals(List.of("LI", "LI"), types(outer));
        Tree body = outer.below().findFirst().orElseThrow().all("LBody").get(0);
        assertEquals(List.of("P", "L", "L"), types(body));
        assertEquals("\n2. \ntvå", outer.below().toList().get(1).text());
        assertInOrder(List.of("1. ett", "ett a", "ett a x", "ett b", "2. två"), tree.text());
    }

    private static List<String> types(Tree tree) {
        return tree.below().map(Tree::type).toList();
    }

    @Test
    public void links_say_where_they_lead() throws Exception {
        Tree tree = Written.of(Written.document(Paragraph.of(List.of(
                        Span.of("Se "),
                        Span.of("exempelsidan").linking("https://exempel.invalid/krav?a=1"),
                        Span.of(" och "),
                        Span.of("avsnittet").to("avsnitt")))))
                .tree();
        Tree paragraph = tree.all("P").get(0);
        assertEquals("Se exempelsidan och avsnittet", paragraph.text());
        COSDictionary outward = paragraph.all("Link").get(0).links().get(0);
        assertEquals("exempelsidan (https://exempel.invalid/krav?a=1)", outward.getString(COSName.CONTENTS));
        assertEquals(
                "https://exempel.invalid/krav?a=1",
                outward.getCOSDictionary(COSName.A).getString(COSName.URI));
        COSDictionary inward = paragraph.all("Link").get(1).links().get(0);
        assertEquals("avsnittet", inward.getString(COSName.CONTENTS));
        assertTrue(inward.containsKey(COSName.DEST));
    }

    @Test
    public void a_link_over_two_lines_is_one_link_with_two_places() throws Exception {
        Span link = Span.of("ord ".repeat(60)).linking("https://exempel.invalid/");
        Tree tree = Written.of(Written.document(Paragraph.of(List.of(link)))).tree();
        assertEquals(3, tree.all("P").get(0).only("Link").links().size());
    }

    @Test
    public void what_each_page_must_say_is_read_once_and_first() throws Exception {
        Written written = Written.of(HardCases.make());
        String read = written.tree().text().strip();
        assertTrue(read, read.startsWith("Förhandsvisning, ej fastställd"));
        assertEquals(1, occurrences("Förhandsvisning", read));
        try (PDDocument pdf = Loader.loadPDF(written.bytes())) {
            assertEquals(pdf.getNumberOfPages(), occurrences("Förhandsvisning", seen(written.bytes())));
        }
    }

    @Test
    public void page_numbers_are_seen_and_not_read() throws Exception {
        Written written = Written.of(HardCases.make());
        assertTrue(seen(written.bytes()).contains("Sid 2 (13)"));
        assertFalse(written.tree().text().contains("Sid 2"));
    }

    @Test
    public void an_empty_place_is_read_as_one() throws Exception {
        assertTrue(Written.of(HardCases.make()).tree().text().contains("Godkänd av \nUppgift saknas"));
    }

    @Test
    public void what_has_no_shape_is_read_as_what_it_is() throws Exception {
        String read = Written.of(HardCases.make()).tree().text();
        assertTrue(read.contains(
                "Hebreiska " + HardCases.HEBREW + ", arabiska " + HardCases.ARABIC + " och bild " + HardCases.EMOJI));
    }

    @Test
    public void bookmarks_are_the_headings() throws Exception {
        Document document = RealDocuments.annex();
        List<String> titles = new ArrayList<>();
        document.sections().forEach(section -> titles(section, titles));
        try (PDDocument pdf = Loader.loadPDF(Written.of(document).bytes())) {
            List<String> found = new ArrayList<>();
            bookmarks(pdf.getDocumentCatalog().getDocumentOutline(), found);
            assertEquals(
                    titles,
                    found.stream()
                            .map(title -> title.replaceFirst("^[0-9.]+ ", ""))
                            .toList());
            assertTrue(found.contains("1 Inledning"));
        }
    }

    @Test
    public void the_contents_tell_the_pages_that_they_lead_to() throws Exception {
        byte[] bytes = Written.of(HardCases.make()).bytes();
        List<Tree> entries = Tree.of(bytes).only("Document").all("TOCI");
        assertEquals("4 Utan rubrik12", entries.get(entries.size() - 2).text().strip());
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(12);
            stripper.setEndPage(12);
            assertTrue(stripper.getText(pdf).contains("Utan rubrik"));
        }
    }

    @Test
    public void the_document_tells_its_language_and_its_title() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Written.of(HardCases.make()).bytes())) {
            assertEquals("sv-SE", pdf.getDocumentCatalog().getLanguage());
            assertEquals("Svåra fall & <annat>", pdf.getDocumentInformation().getTitle());
            assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
        }
    }

    private static void bookmarks(PDOutlineNode node, List<String> titles) {
        for (PDOutlineItem item : node.children()) {
            titles.add(item.getTitle());
            bookmarks(item, titles);
        }
    }

    private static void titles(Section section, List<String> titles) {
        titles.add(section.title());
        section.sections().forEach(below -> titles(below, titles));
    }

    private static void figures(Section section, List<String> shown) {
        section.blocks().stream()
                .filter(Figure.class::isInstance)
                .map(block -> ((Figure) block).alternative())
                .forEach(shown::add);
        section.sections().forEach(below -> figures(below, shown));
    }

    private static void texts(Section section, List<String> texts) {
        texts.add(section.title());
        section.blocks().forEach(block -> texts(block, texts));
        section.sections().forEach(below -> texts(below, texts));
    }

    private static void texts(Block block, List<String> texts) {
        if (block instanceof Table table) {
            table.caption().ifPresent(texts::add);
            List.of(table.header(), table.rows())
                    .forEach(part -> part.forEach(
                            row -> row.forEach(cell -> cell.blocks().forEach(within -> texts(within, texts)))));
        } else if (block instanceof ItemList list) {
            list.items().forEach(item -> texts(item, texts));
        } else if (block instanceof Figure figure) {
            texts.add(figure.alternative());
            texts.add(figure.caption());
        } else {
            texts.add(block.plainText());
        }
    }

    private static void assertInOrder(List<String> texts, String read) {
        String all = essence(read);
        int from = 0;
        for (String text : texts) {
            String wanted = essence(text);
            int found = all.indexOf(wanted, from);
            assertTrue("not read, or not in its place: " + text, found >= 0);
            from = found + wanted.length();
        }
    }

    /** Letters and digits alone, as lines end where they do. */
    private static String essence(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String seen(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int occurrences(String of, String in) {
        return (in.length() - in.replace(of, "").length()) / of.length();
    }
}
