package se.sambruk.otp.pack.xlsx;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.Test;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackSink;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.workbook.BookLimits;

/** A hundred thousand rows are read in reasonable time, and a reader that hands them on keeps none of them. */
public class LargeWorkbookTest {
    private static final int ROWS = 100_000;

    @Test(timeout = 120_000)
    public void a_hundred_thousand_requirements_are_handed_on_row_by_row() throws IOException {
        byte[] book = book(ROWS);
        Counting sink = new Counting();
        new PackXlsx(BookLimits.DEFAULT).read(new ByteArrayInputStream(book), sink);
        assertEquals(0, sink.problems);
        // The pack, its one required pack, each requirement and its one verification; and the whole.
        assertEquals(2 * ROWS + 3, sink.mappings);
    }

    @Test(timeout = 120_000)
    public void ten_thousand_requirements_become_a_catalog() {
        PackReading reading = Reads.read(book(9_999));
        assertEquals(9_999, Reads.catalog(reading).requirements().size());
    }

    @Test(timeout = 120_000)
    public void ten_thousand_faults_are_counted_and_the_first_told_of() {
        Xlsx book = new Xlsx();
        Sample.pack(book);
        Xlsx.Sheet sheet = Sample.requirements(book);
        for (int i = 0; i < 10_000; i++) {
            sheet.row(Sample.requirement(id(i), 2, "kanske"));
        }
        PackReading reading = Reads.read(book.bytes());
        assertEquals(201, reading.problems().size());
        assertTrue(reading.problems().get(200).toString().contains("9\u00a0800"));
    }

    private static byte[] book(int rows) {
        Xlsx book = new Xlsx();
        Sample.pack(book);
        Xlsx.Sheet sheet = Sample.requirements(book);
        for (int i = 0; i < rows; i++) {
            sheet.row(Sample.requirement(id(i), 5, "Sidan nummer " + i + " ska visas inom två sekunder. ".repeat(5)));
        }
        return book.bytes();
    }

    private static String id(int i) {
        return "PRV-DRI-" + String.format("%04d", i);
    }

    /** Counts and forgets. */
    private static final class Counting implements PackSink {
        private int mappings;
        private int problems;

        @Override
        public void startMapping(PackPlace at) {
            mappings++;
        }

        @Override
        public void endMapping() {
            // Counted when it began.
        }

        @Override
        public void startSequence(PackPlace at) {
            // Not counted.
        }

        @Override
        public void endSequence() {
            // Not counted.
        }

        @Override
        public void key(String name, PackPlace at) {
            // Not counted.
        }

        @Override
        public void value(String text, PackPlace at) {
            // Not counted.
        }

        @Override
        public void unreadable(PackPlace at) {
            problems++;
        }

        @Override
        public void problem(Problem problem, PackPlace at) {
            problems++;
        }
    }
}
