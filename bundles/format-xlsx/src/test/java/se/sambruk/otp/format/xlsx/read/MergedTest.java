package se.sambruk.otp.format.xlsx.read;

import static org.junit.Assert.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;

/** Cells that were merged where a supplier writes are told of, each that has something, seen or not. */
public class MergedTest {
    private static List<String> told(String range, Consumer<XSSFWorkbook> work) {
        AnswerReading reading = Returned.after(book -> {
            work.accept(book);
            Returned.answers(book).addMergedRegion(CellRangeAddress.valueOf(range));
        });
        return reading.problems().stream().map(MergedTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.code() + " " + problem.severity() + " "
                + problem.location().orElseThrow().cell().orElseThrow();
    }

    @Test
    public void whatStandsOutOfSightIsToldOfWhereItStands() {
        assertEquals(List.of("OTP-5244 ERROR K2", "OTP-5244 ERROR K4"), told("K2:K4", book -> {
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("Ja");
            Returned.cell(book, AnswerColumn.ANSWER, 4).setCellValue("Nej");
        }));
    }

    @Test
    public void cellsWithNothingInThemAreToldOfOnce() {
        assertEquals(List.of("OTP-5244 ERROR K2"), told("K2:K5", book -> {}));
    }

    @Test
    public void withinARowItIsNoFaultOfTheAnswer() {
        assertEquals(List.of("OTP-5244 WARNING K3"), told("K3:L3", book -> Returned.cell(book, AnswerColumn.ANSWER, 3)
                .setCellValue("Ja")));
    }

    @Test
    public void headersMayBeMergedAndColumnsThatNobodyAnswersIn() {
        assertEquals(List.of(), told("C2:C3", book -> {}));
    }
}
