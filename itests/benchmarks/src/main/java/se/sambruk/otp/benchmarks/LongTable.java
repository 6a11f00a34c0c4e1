package se.sambruk.otp.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.document.Table.Cell;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.pdf.PdfFormat;
import se.sambruk.otp.testkit.Samples;

/**
 * Measures how the time for a pdf with one long table grows with its rows, within one process, as starting one would hide it. The best of
 * several runs counts: what else the machine does only ever adds to a time.
 */
public final class LongTable {
    private static final int WARM_UP = 500;
    private static final int RUNS = 5;

    private LongTable() {}

    /** Arguments: two numbers of rows, the smaller first. */
    public static void main(String[] arguments) throws IOException {
        int few = Integer.parseInt(arguments[0]);
        int many = Integer.parseInt(arguments[1]);
        milliseconds(WARM_UP);
        double first = milliseconds(few);
        double last = milliseconds(many);
        System.out.println(String.format(Locale.ROOT, "pdf  a table of %d rows  %.0f ms", few, first));
        System.out.println(String.format(Locale.ROOT, "pdf  a table of %d rows  %.0f ms", many, last));
        System.out.println(String.format(
                Locale.ROOT,
                "time for each row, of the longer relative to the shorter  %.2f",
                last / many * few / first));
    }

    private static double milliseconds(int rows) throws IOException {
        Document document = document(rows);
        ExportContext context = ExportContext.of(LocalizedText.SWEDISH, Samples.DATE);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long from = System.nanoTime();
            new PdfFormat().write(document, context, OutputStream.nullOutputStream());
            best = Math.min(best, System.nanoTime() - from);
        }
        return best / 1e6;
    }

    private static Document document(int rows) {
        Table.Builder table = Table.builder(List.of(1, 3, 2))
                .caption("En lång tabell")
                .rowHeaders(true)
                .header(List.of(Cell.of("Nyckel"), Cell.of("Text"), Cell.of("Mer")));
        for (int i = 1; i <= rows; i++) {
            table.row(List.of(
                    Cell.of("Rad" + i),
                    Cell.of("Vad raden med nummer " + i + " säger om saken."),
                    Cell.of("Värde " + i)));
        }
        return Document.builder("Prov", LocalizedText.SWEDISH)
                .section(Section.builder("a", "Avsnitt").block(table.build()).build())
                .build();
    }
}
