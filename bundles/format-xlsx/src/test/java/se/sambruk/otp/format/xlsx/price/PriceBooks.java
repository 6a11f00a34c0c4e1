package se.sambruk.otp.format.xlsx.price;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.price.PriceAnnex;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.price.PriceReading;
import se.sambruk.otp.api.price.PriceSchedule;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.Workbooks;
import se.sambruk.otp.format.xlsx.read.XlsxAnswerReader;
import se.sambruk.otp.testkit.Samples;

/** Price annexes, issued and changed. */
final class PriceBooks {
    static final String SEAL = "0123456789abcdef:" + "cd".repeat(32);

    private PriceBooks() {}

    static PriceAnnex annex(PriceSchedule schedule) {
        Specification specification = Samples.withPrices(Samples.specification(), schedule);
        return PriceAnnex.of(specification).orElseThrow();
    }

    static byte[] issued(PriceAnnex annex) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format().write(
                            annex,
                            ExportContext.of(annex.locale(), Samples.DATE)
                                    .withResource(ExportContext.PRICE_SEAL, SEAL.getBytes(StandardCharsets.US_ASCII)),
                            out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    static PriceFormat format() {
        return new PriceFormat(Workbooks.LIMITS);
    }

    static PriceReading read(byte[] bytes) {
        return new XlsxPriceReader(XlsxAnswerReader.LIMITS).read("pris.xlsx", bytes);
    }

    static PriceReading after(PriceAnnex annex, Consumer<XSSFWorkbook> work) {
        return read(changed(issued(annex), work));
    }

    static byte[] changed(byte[] bytes, Consumer<XSSFWorkbook> work) {
        try {
            return Workbooks.changed(bytes, book -> {
                work.accept(book);
                return book;
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static XSSFSheet prices(XSSFWorkbook book) {
        return book.getSheet("Priser");
    }

    static Cell cell(XSSFWorkbook book, String address) {
        CellReference at = new CellReference(address);
        Row row = prices(book).getRow(at.getRow());
        Cell cell = row.getCell(at.getCol());
        return cell == null ? row.createCell(at.getCol()) : cell;
    }

    static List<String> codes(PriceReading reading) {
        return reading.problems().stream().map(Problem::code).toList();
    }

    /** What each row with a formula has become, by its id. */
    static Map<String, String> formulas(PriceReading reading) {
        Map<String, String> states = new TreeMap<>();
        reading.rows()
                .forEach(row -> states.put(
                        row.cell(PriceField.ID).orElseThrow().text(),
                        row.total().wire()));
        reading.sums().forEach((lot, row) -> states.put("Σ" + lot, row.total().wire()));
        return states;
    }
}
