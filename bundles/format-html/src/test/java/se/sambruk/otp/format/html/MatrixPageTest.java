package se.sambruk.otp.format.html;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixCell;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.testkit.Samples;

public class MatrixPageTest {
    @Test
    public void headers_say_what_they_head() throws Exception {
        Document page = Pages.of(Samples.matrix()).read();
        assertEquals(List.of("Applikation", "Teknik"), headers(page, "colgroup"));
        assertEquals(List.of("Förvaltning"), headers(page, "rowgroup"));
        assertEquals(List.of("DRI Drift", "SÄK Säkerhet", "Arkiv och bevarande", "Alla områden"), headers(page, "row"));
        assertEquals(
                List.of(
                        "Område",
                        "Summa",
                        "K-WEBB Kommunens webbplats",
                        "K-ARENDE Ärendeknutpunkt",
                        "K-ARKIV Mellan- och e-arkiv",
                        "Molntjänst",
                        "Anmärkning"),
                headers(page, "col"));
    }

    @Test
    public void every_row_has_a_cell_for_each_column_and_its_total() throws Exception {
        Document page = Pages.of(Samples.matrix()).read();
        List<Element> rows = Pages.elements(page, "tr");
        assertEquals(List.of("4", "0", "1", "saknas Anmärkning 1", "3", "klart"), cells(rows.get(3)));
        assertEquals(List.of("12", "berörs ej", "7 Anmärkning 2", "5", "", ""), cells(rows.get(5)));
        assertEquals(List.of("1273", "4", "10", "6", "1253", "0"), cells(rows.get(6)));
    }

    @Test
    public void tones_never_stand_without_words() throws Exception {
        Document page = Pages.of(Samples.matrix()).read();
        List<Element> toned = Pages.elements(page, "td").stream()
                .filter(td -> td.getAttribute("class").startsWith("tone-"))
                .toList();
        assertEquals(13, toned.size());
        toned.forEach(td -> assertTrue(!td.getTextContent().isBlank()));
    }

    @Test
    public void notes_and_cells_lead_to_each_other() throws Exception {
        Document page = Pages.of(Samples.matrix()).read();
        Element note = Pages.byId(page, "anmarkning-1");
        assertEquals(
                "DRI Drift, K-ARKIV Mellan- och e-arkiv: saknas. Kravet är under arbete. Se förslaget. Till cellen",
                note.getTextContent());
        Element back = (Element) note.getElementsByTagName("a").item(0);
        Element there = Pages.byId(page, back.getAttribute("href").substring(1));
        assertEquals("#anmarkning-1", there.getAttribute("href"));
    }

    @Test
    public void what_is_noted_of_many_cells_is_said_once() throws Exception {
        Matrix matrix = Matrix.builder("Prov", LocalizedText.SWEDISH)
                .description("Ett prov.")
                .axes("Rader", "Kolumner")
                .row(MatrixHeader.of("r"))
                .column(MatrixHeader.of("a"))
                .column(MatrixHeader.of("b"))
                .column(MatrixHeader.of("c"))
                .cell(0, 0, MatrixCell.of(7).noted("Gäller alla."))
                .cell(0, 1, MatrixCell.of(8).noted("Gäller b."))
                .cell(0, 2, MatrixCell.of(9).noted("Gäller alla."))
                .build();
        Document page = Pages.of(matrix).read();
        assertEquals(
                List.of("2 celler: Gäller alla. Till den första cellen", "r, b: 8. Gäller b. Till cellen"),
                Pages.elements(page, "li").stream()
                        .filter(item -> item.getAttribute("id").startsWith("anmarkning"))
                        .map(Element::getTextContent)
                        .toList());
        assertEquals(
                List.of("7 Anmärkning 1", "8 Anmärkning 2", "9 Anmärkning 1"),
                cells(Pages.elements(page, "tr").get(1)));
    }

    @Test
    public void it_lies_in_a_region_that_can_be_scrolled_by_keyboard() throws Exception {
        Element region = Pages.elements(Pages.of(Samples.matrix()).read(), "div").stream()
                .filter(div -> div.getAttribute("role").equals("region"))
                .findFirst()
                .orElseThrow();
        assertEquals("0", region.getAttribute("tabindex"));
        assertEquals("Krav per område och element", region.getAttribute("aria-label"));
    }

    @Test
    public void one_too_large_for_a_grid_is_written_row_by_row_and_told_of() throws Exception {
        Matrix matrix = Samples.matrix(700, 100);
        Pages.Made made = Pages.of(matrix);
        assertEquals(List.of("OTP-5506"), made.codes());
        List<Element> rows = Pages.elements(made.read(), "tr");
        assertEquals(
                "10 Elementet 0: ●; E-10",
                ((Element) rows.get(2)).getElementsByTagName("td").item(0).getTextContent()
                        + " "
                        + rows.get(2)
                                .getElementsByTagName("td")
                                .item(1)
                                .getTextContent()
                                .substring(4, 24));
        assertEquals(List.of(), Pages.of(Samples.matrix(600, 100)).codes());
    }

    @Test(timeout = 60_000)
    public void ten_thousand_rows_by_two_hundred_columns_are_written_and_checked_in_time() throws Exception {
        byte[] page = Pages.of(Samples.matrix(10_000, 200)).bytes();
        assertEquals(List.of(), Pages.format().verify(new ByteArrayInputStream(page)));
    }

    private static List<String> headers(Document page, String scope) {
        return Pages.elements(page, "th").stream()
                .filter(th -> th.getAttribute("scope").equals(scope))
                .map(Element::getTextContent)
                .toList();
    }

    private static List<String> cells(Element row) {
        NodeList cells = row.getElementsByTagName("td");
        return IntStream.range(0, cells.getLength())
                .mapToObj(i -> cells.item(i).getTextContent())
                .toList();
    }
}
