package se.sambruk.otp.format.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportReport;
import se.sambruk.otp.api.library.DocumentFacts;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;
import se.sambruk.otp.testkit.Samples;

/** Makes workbooks to test, and reads them as a program other than ours would. */
public final class Workbooks {
    public static final CheckLimits LIMITS = new CheckLimits(1 << 26, 1 << 28, 100);

    public record Made(byte[] bytes, ExportReport report) {
        public XSSFWorkbook open() throws IOException {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        }
    }

    static {
        // Samples of great and repetitive length are compressed more than POI believes in.
        ZipSecureFile.setMinInflateRatio(0);
    }

    private Workbooks() {}

    static XlsxFormat format() {
        return new XlsxFormat(LIMITS);
    }

    public static Made of(Specification specification) throws IOException {
        return of(specification, ExportContext.of(LocalizedText.SWEDISH, Samples.DATE));
    }

    /** The same with a seal. */
    public static Made of(Specification specification, String seal) throws IOException {
        return of(
                specification,
                ExportContext.of(LocalizedText.SWEDISH, Samples.DATE)
                        .withResource(ExportContext.ANSWER_SEAL, seal.getBytes(StandardCharsets.UTF_8)));
    }

    private static Made of(Specification specification, ExportContext context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportReport report = format().write(specification, context, out);
        return new Made(out.toByteArray(), report);
    }

    /** A specification of some requirements without parameters. */
    static Specification specification(Requirement... requirements) {
        return specification(Samples.procurement("prov").build(), requirements);
    }

    static Specification specification(ProcurementFacts procurement, Requirement... requirements) {
        Specification.Builder specification = Specification.builder(
                procurement, DocumentFacts.builder("Kravbilaga").build());
        for (Requirement requirement : requirements) {
            specification.requirement(SpecifiedRequirement.of(requirement, Map.of(), List.of()));
        }
        return specification.build();
    }

    /** What a cell shows; empty if there is none. */
    public static String text(Sheet sheet, String address) {
        CellReference reference = new CellReference(address);
        Row row = sheet.getRow(reference.getRow());
        Cell cell = row == null ? null : row.getCell(reference.getCol());
        return cell == null ? "" : text(cell);
    }

    static String text(Sheet sheet, AnswerColumn column, int row) {
        return text(sheet, column.cell(row));
    }

    public static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> Long.toString((long) cell.getNumericCellValue());
            case BLANK -> "";
            default -> throw new AssertionError(cell.getAddress() + " is " + type);
        };
    }

    public static List<Cell> cells(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cells::add));
        return cells;
    }

    /** The same workbook after somebody has worked in it, formulas as they stand. */
    public static byte[] changed(byte[] workbook, UnaryOperator<XSSFWorkbook> change) throws IOException {
        try (XSSFWorkbook open = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            change.apply(open).write(out);
            return out.toByteArray();
        }
    }
}
