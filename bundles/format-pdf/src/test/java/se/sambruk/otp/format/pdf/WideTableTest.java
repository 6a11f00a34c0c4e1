package se.sambruk.otp.format.pdf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.Test;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.LocalizedText;

/** Words in tables stand whole where the page has room for them, and somebody is told where it has not. */
public class WideTableTest {
    private static Cell prose() {
        return Cell.of("Det som står här är vanlig text som gärna bryts om på flera rader. ".repeat(3));
    }

    private static String text(Written written) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written.bytes())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    @Test
    public void a_narrow_column_becomes_as_wide_as_the_longest_word_in_its_cells() throws IOException {
        Table table = Table.builder(List.of(1, 9))
                .header(List.of(Cell.of("Del"), Cell.of("Innebär")))
                .row(List.of(Cell.of("Informationssäkerhetsarbete"), prose()))
                .build();
        Written written = Written.of(Written.document(table));
        assertTrue(text(written), text(written).contains("Informationssäkerhetsarbete"));
        assertEquals(List.of(), written.codes());
    }

    @Test
    public void too_many_columns_are_told_of_once_with_the_table_and_its_words() throws IOException {
        List<Cell> head = IntStream.range(0, 25)
                .mapToObj(i -> Cell.of("Nämndområde" + (char) ('A' + i)))
                .toList();
        Table table = Table.builder(Collections.nCopies(25, 1))
                .caption("Vem som svarar för vad")
                .header(head)
                .row(Collections.nCopies(25, Cell.of("ja")))
                .build();
        Written written = Written.of(Written.document(table));
        assertEquals(List.of("OTP-5610"), written.codes());
        Problem loss = written.report().losses().get(0);
        String told = loss.message().in(LocalizedText.SWEDISH);
        assertTrue(told, told.startsWith("Tabellen ”Vem som svarar för vad” har 25 kolumner, och 25 av dem"));
        assertTrue(told, told.contains("NämndområdeA, NämndområdeB"));
        assertTrue(loss.remedy().in(LocalizedText.SWEDISH).contains("färre kolumner"));
    }

    @Test
    public void a_long_address_is_no_word() throws IOException {
        Table table = Table.builder(List.of(1, 1))
                .row(List.of(Cell.of("Adress"), Cell.of("https://exempel.example/" + "del1".repeat(60))))
                .build();
        assertEquals(List.of(), Written.of(Written.document(table)).codes());
    }
}
