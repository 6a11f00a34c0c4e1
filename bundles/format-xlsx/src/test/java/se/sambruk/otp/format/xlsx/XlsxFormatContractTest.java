package se.sambruk.otp.format.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.testkit.ExportFormatContract;

public class XlsxFormatContractTest extends ExportFormatContract {
    @Override
    protected ExportFormat format() {
        return Workbooks.format();
    }

    @Override
    protected String extractText(byte[] output) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(output))) {
            for (Sheet sheet : workbook) {
                if (!workbook.isSheetVeryHidden(workbook.getSheetIndex(sheet))) {
                    for (Cell cell : Workbooks.cells(sheet)) {
                        text.append(Workbooks.text(cell)).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }
}
