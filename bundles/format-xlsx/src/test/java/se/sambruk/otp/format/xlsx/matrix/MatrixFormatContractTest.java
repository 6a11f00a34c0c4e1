package se.sambruk.otp.format.xlsx.matrix;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.format.xlsx.Workbooks;
import se.sambruk.otp.testkit.ExportFormatContract;

public class MatrixFormatContractTest extends ExportFormatContract {
    @Override
    protected ExportFormat format() {
        return Matrices.format();
    }

    @Override
    protected String extractText(byte[] output) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(output))) {
            for (Sheet sheet : workbook) {
                for (Cell cell : Workbooks.cells(sheet)) {
                    text.append(Workbooks.text(cell)).append('\n');
                }
            }
        }
        return text.toString();
    }
}
