package se.sambruk.otp.format.xlsx;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.library.SpecifiedRequirement;
import se.sambruk.otp.testkit.Samples;

/**
 * The workbooks as a person would read them: one line for each cell, an open cell marked {@code [ ]}, a formula after what it
 * gives; of hidden sheets one line for each row. Hashes are left out, since they follow every change in the samples.
 */
public class GoldenTest {
    private static final Pattern HASH = Pattern.compile("\\b([0-9a-f]{64}|[0-9a-f]{12}(?= \\())");

    @Test
    public void theSampleInSwedishIsTheGoldenOne() throws IOException {
        assertGolden("svarsbilaga.txt", Samples.specification());
    }

    @Test
    public void theSampleInEnglishIsTheGoldenOne() throws IOException {
        Specification sample = Samples.specification();
        Specification.Builder english = Specification.builder(
                Samples.procurement("provupphandling-2026").language("en").build(), sample.document());
        sample.categories().forEach(english::category);
        for (SpecifiedRequirement requirement : sample.requirements()) {
            english.requirement(requirement);
        }
        assertGolden("response-annex.txt", english.build());
    }

    private static void assertGolden(String name, Specification specification) throws IOException {
        String actual = readable(Workbooks.of(specification));
        try (InputStream golden = GoldenTest.class.getResourceAsStream(name)) {
            assertEquals(new String(golden.readAllBytes(), StandardCharsets.UTF_8), actual);
        }
    }

    static String readable(Workbooks.Made made) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook = made.open()) {
            for (Sheet sheet : workbook) {
                boolean hidden = workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE;
                text.append("== ")
                        .append(sheet.getSheetName())
                        .append(hidden ? " (hidden)" : "")
                        .append('\n');
                if (hidden) {
                    sheet.forEach(row -> text.append(joined(row)).append('\n'));
                } else {
                    Workbooks.cells(sheet).forEach(cell -> line(cell, text));
                }
            }
        }
        return HASH.matcher(text).replaceAll("#");
    }

    private static String joined(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(Workbooks.text(cell)));
        return String.join(" | ", cells);
    }

    private static void line(Cell cell, StringBuilder text) {
        boolean open = !cell.getCellStyle().getLocked();
        String value = Workbooks.text(cell);
        if (value.isEmpty() && !open) {
            return;
        }
        text.append(cell.getAddress())
                .append(open ? " [" + (value.isEmpty() ? " " : value) + "]" : " " + value.replace("\n", " ⏎ "));
        if (cell.getCellType() == CellType.FORMULA) {
            text.append("   =").append(cell.getCellFormula());
        }
        text.append('\n');
    }
}
