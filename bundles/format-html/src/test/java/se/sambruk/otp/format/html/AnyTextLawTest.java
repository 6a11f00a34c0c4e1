package se.sambruk.otp.format.html;

import static org.junit.Assert.assertEquals;

import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.runner.RunWith;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.text.LocalizedText;

/** Whatever is put in, the page is well-formed and sound, and says the same. */
@RunWith(JUnitQuickcheck.class)
public class AnyTextLawTest {
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "</p>",
            "<script>alert(1)</script>",
            "<!--",
            "-->",
            "]]>",
            "<![CDATA[",
            "&amp;",
            "&#0;",
            "<br/>",
            "\n",
            "\r",
            "\r\n",
            "\t",
            " ",
            "\u0000",
            "\u0001",
            "\u000c",
            "\u007f",
            "\u0085",
            "\u009f",
            "\u00a0",
            "\u00ad",
            "\u2028",
            "\u202e",
            "\ufdd0",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ud800",
            "\udc00",
            "\ud83c\uddf8",
            "\udbff\udfff",
            "å",
            "#",
            "javascript:",
            "{0}",
            "${x}",
            "</style>",
            "</title>");

    @Property(trials = 150)
    public void a_document_reads_back_as_it_was(long seed) throws Exception {
        String text = text(new Random(seed));
        Pages.Made made = Pages.of(document(text));
        assertEquals(List.of(), Pages.format().verify(new ByteArrayInputStream(made.bytes())));
        Document page = made.read();
        String kept = kept("x" + text);
        assertEquals(kept, Pages.text(Pages.only(page, "h1")));
        assertEquals(
                "1 " + kept,
                Pages.text(Pages.only(page, "main").getElementsByTagName("h2").item(0)));
        for (String id : List.of("stycke", "punkt", "rad")) {
            assertEquals(id, kept, Pages.text(Pages.byId(page, id)));
        }
        assertEquals(kept, Pages.text(Pages.only(page, "caption")));
        assertEquals(kept, Pages.text(Pages.only(page, "figcaption")));
        assertEquals(kept, Pages.text(Pages.only(page, "dd")));
        String alternative = Pages.only(page, "img").getAttribute("alt");
        if (kept.indexOf('\n') < 0) {
            assertEquals(kept, alternative);
        }
    }

    @Property(trials = 150)
    public void a_matrix_reads_back_as_it_was(long seed) throws Exception {
        String text = text(new Random(seed));
        Pages.Made made = Pages.of(matrix("x" + text));
        assertEquals(List.of(), Pages.format().verify(new ByteArrayInputStream(made.bytes())));
        Document page = made.read();
        String kept = kept("x" + text);
        for (Element header : Pages.elements(page, "th")) {
            String said = Pages.text(header);
            NodeList spans = header.getElementsByTagName("span");
            boolean both = IntStream.range(0, spans.getLength())
                    .anyMatch(
                            i -> ((Element) spans.item(i)).getAttribute("class").equals("id"));
            assertEquals(both ? kept + " " + kept : kept, said);
        }
        assertEquals(kept, Pages.text(Pages.elements(page, "dt").get(0)));
        assertEquals(kept, Pages.text(Pages.elements(page, "dd").get(0)));
    }

    /** What a page can hold, by the HTML standard's own words (infra, 4.5 and 4.6), with one kind of line end. */
    private static String kept(String text) {
        StringBuilder kept = new StringBuilder();
        text.replaceAll("\r\n|[\r\u0085\u2028\u2029]", "\n")
                .codePoints()
                .filter(c -> c == '\t' || c == '\n' || c >= 0x20 && c <= 0x7e || c >= 0xa0)
                .filter(c -> c < 0xd800 || c > 0xdfff)
                .filter(c -> (c < 0xfdd0 || c > 0xfdef) && (c & 0xffff) != 0xfffe && (c & 0xffff) != 0xffff)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) (' ' + random.nextInt(95)));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                default -> text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    private static se.sambruk.otp.api.document.Document document(String raw) {
        String text = "x" + raw;
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return se.sambruk.otp.api.document.Document.builder(text, LocalizedText.SWEDISH)
                .subtitle(raw)
                .organization(raw)
                .notice(raw)
                .metadata(new MetadataEntry("k", text, text))
                .section(Section.builder(raw, text)
                        .block(Paragraph.of(List.of(
                                        Span.of("x").to(raw),
                                        Span.of(raw, Span.Style.STRONG).linking("https://exempel.invalid/" + raw)))
                                .identified("stycke"))
                        .block(ItemList.numbered(List.of(Paragraph.of(text).identified("punkt"))))
                        .block(Table.builder(List.of(1, 1))
                                .caption(text)
                                .rowHeaders(true)
                                .header(List.of(Cell.of(raw), Cell.of(text)))
                                .row(List.of(Cell.of(List.of(Paragraph.of(text).identified("rad"))), Cell.of(raw)))
                                .build())
                        .block(Figure.of(raw + "2", svg, "image/svg+xml", text, text))
                        .build())
                .build();
    }

    private static Matrix matrix(String text) {
        return Matrix.builder(text, LocalizedText.SWEDISH)
                .description(text)
                .notice(text)
                .axes(text, text)
                .row(MatrixHeader.of(text, text).within(text))
                .column(MatrixHeader.of(text, text).within(text))
                .cell(0, 0, MatrixCell.of(text).noted(text))
                .rowTotals(text)
                .columnTotals(text)
                .legend(MatrixCell.of(text), text)
                .build();
    }
}
