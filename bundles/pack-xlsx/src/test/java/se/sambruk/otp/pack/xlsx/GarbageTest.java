package se.sambruk.otp.pack.xlsx;

import static org.junit.Assert.assertTrue;

import com.pholser.junit.quickcheck.From;
import com.pholser.junit.quickcheck.Property;
import com.pholser.junit.quickcheck.generator.GenerationStatus;
import com.pholser.junit.quickcheck.generator.Generator;
import com.pholser.junit.quickcheck.random.SourceOfRandomness;
import com.pholser.junit.quickcheck.runner.JUnitQuickcheck;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.runner.RunWith;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.pack.xlsx.form.Column;
import se.sambruk.otp.pack.xlsx.form.PackSheets;
import se.sambruk.otp.pack.xlsx.form.SheetForm;

/** Whatever is in the cells or in the file, there is a catalog or a clear refusal, and never a fault of the reader. */
@RunWith(JUnitQuickcheck.class)
public class GarbageTest {
    private static final List<String> OWN_FAILURES = List.of("OTP-1019", "OTP-1407");

    /** A workbook with the form's sheets and headings, more or less, and anything in the cells. */
    public static final class AnyBook extends Generator<byte[]> {
        private static final String[] CELLS = {
            "PRV-DRI-001",
            "PRV-DRI-002",
            "tid",
            "heltal",
            "Slag",
            "Svar",
            "Parameter: minst",
            "Uteslut kravet",
            "mandatory",
            "ja",
            "2026-11-23",
            "1.0.0",
            "prov",
            "PRV",
            "kommunalt",
            "DRI",
            "anbud | beskriver",
            "| fortsätter",
            "a;b,c\nd",
            "(tomt)",
            "{{tid}}",
            "}}{{",
            "Svarstyp | val\n| x\nSvarsval | a",
            "\\|\\\\|",
            "=1+1",
            " ",
            "😀\u200b",
            "_x000D_",
            "_xD800_",
            "Exempel:",
            "<&>\"",
            "x".repeat(40_000),
            "LOU 4:1",
            "K-EXK | använder",
            "10 | bäst\n5 | näst"
        };
        private static final String[] RAW = {
            "<t=\"e\"><v>#REF!</v></c>",
            "<t=\"b\"><v>2</v></c>",
            "<t=\"n\"><v>1E300</v></c>",
            "<t=\"n\"><v>-0.0</v></c>",
            "<s=\"1\"><v>60</v></c>",
            "<s=\"1\"><v>-5</v></c>",
            "<s=\"2\"><v>0.5</v></c>",
            "<s=\"99\"><v>7</v></c>",
            "<t=\"n\"><f>SUM(A1)</f></c>",
            "<t=\"d\"><v>2026-02-30</v></c>",
            "<t=\"d\"><v>2026-02-28T00:00:00</v></c>",
            "<t=\"s\"><v>0</v></c>",
            "<><v>12</v></c>",
            "<t=\"zz\"><v>12</v></c>",
            "<t=\"inlineStr\"><is/></c>"
        };

        public AnyBook() {
            super(byte[].class);
        }

        @Override
        public byte[] generate(SourceOfRandomness random, GenerationStatus status) {
            Xlsx book = new Xlsx();
            book.shared("<r><rPr><b/></rPr><t>delad</t></r>");
            for (SheetForm form : PackSheets.ALL) {
                if (random.nextInt(8) == 0) {
                    continue;
                }
                Xlsx.Sheet sheet = book.sheet(form.name().in(Locale.ROOT));
                List<Column> columns = form.columns();
                if (form == PackSheets.PACK) {
                    columns.forEach(column -> sheet.row(column.key(), cell(random)));
                    continue;
                }
                sheet.row(columns.stream()
                        .map(column -> random.nextInt(20) == 0 ? cell(random) : column.key())
                        .toArray(String[]::new));
                for (int row = random.nextInt(6); row > 0; row--) {
                    sheet.row(
                            random.nextInt(15) == 0 ? "hidden=\"1\"" : "",
                            columns.stream().map(column -> cell(random)).toArray(String[]::new));
                }
            }
            return book.bytes();
        }

        private static String cell(SourceOfRandomness random) {
            int sort = random.nextInt(10);
            return sort < 3 ? "" : sort < 9 ? CELLS[random.nextInt(CELLS.length)] : RAW[random.nextInt(RAW.length)];
        }
    }

    @Property(trials = 300)
    public void any_cells_give_a_catalog_or_a_refusal(@From(AnyBook.class) byte[] book) {
        sound(Reads.read(book));
    }

    @Property(trials = 300)
    public void a_file_with_some_bytes_changed_gives_a_catalog_or_a_refusal(
            @From(AnyBook.class) byte[] book, int place, byte value, int length) {
        byte[] changed = book.clone();
        for (int i = 0; i < 1 + Math.floorMod(length, 20); i++) {
            changed[Math.floorMod(place + i * 31, changed.length)] ^= value;
        }
        sound(Reads.read(changed));
    }

    @Property(trials = 200)
    public void a_sheet_with_some_letters_changed_gives_a_catalog_or_a_refusal(int place, int other)
            throws IOException {
        StringBuilder sheet = new StringBuilder(
                "<worksheet><cols><col min=\"1\" max=\"2\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\">"
                        + "<is><t>Krav-id</t></is></c></row><row r=\"2\" hidden=\"0\"><c r=\"A2\" s=\"1\"><v>46349</v></c>"
                        + "<c r=\"B2\" t=\"s\"><f ref=\"A1:B2\" t=\"array\">1</f><v>0</v></c></row></sheetData><mergeCells>"
                        + "<mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>");
        String letters = "0179AZ:-<>\"=/ x\u00e5";
        sheet.setCharAt(Math.floorMod(place, sheet.length()), letters.charAt(Math.floorMod(other, letters.length())));
        sound(Reads.read(FileFaultsTest.replaced(Sample.book().bytes(), "xl/worksheets/sheet1.xml", sheet.toString())));
    }

    private static void sound(PackReading reading) {
        assertTrue(
                reading.problems().toString(),
                reading.problems().stream().noneMatch(problem -> OWN_FAILURES.contains(problem.code())));
        assertTrue(reading.catalog().isPresent() || !reading.problems().isEmpty());
    }
}
