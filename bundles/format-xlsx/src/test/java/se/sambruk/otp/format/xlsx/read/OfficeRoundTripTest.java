package se.sambruk.otp.format.xlsx.read;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.answers.AnswerIdentity;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.GivenField;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.format.xlsx.Office;
import se.sambruk.otp.format.xlsx.Workbooks;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.testkit.LibreOffice;

/** What a real office program makes of a workbook when it saves it. Skipped where LibreOffice ({@code soffice}) is not installed. */
public class OfficeRoundTripTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Before
    public void lookForOffice() {
        LibreOffice.orSkip();
    }

    @Test
    public void anUntouchedWorkbookThatIsSavedAnewIsTheSameToAReader() throws Exception {
        AnswerReading reading = Returned.read(Office.saved(Returned.issued(), "xlsx", temporary));
        assertEquals(List.of(), reading.problems());
        assertEquals(Optional.of(AnswerIdentity.of(Returned.ISSUED)), reading.identity());
        assertTrue(reading.isIdentityWhole());
        assertEquals(Seal.parse(Returned.SEAL), reading.seal());
        assertEquals(shown(Returned.read(Returned.issued())), shown(reading));
        assertTrue(reading.rows().stream().allMatch(row -> Stream.of(GivenField.values())
                .allMatch(field -> row.given(field).isEmpty())));
    }

    @Test
    public void answersComeThroughAsTheyWereWritten() throws Exception {
        byte[] filled = Workbooks.changed(Returned.issued(), book -> {
            Returned.cell(book, AnswerColumn.ANSWER, 2).setCellValue("Ja");
            Returned.cell(book, AnswerColumn.ANSWER, 3).setCellValue(99.5);
            Returned.cell(book, AnswerColumn.ANSWER, 5).setCellValue("99,95");
            Returned.cell(book, AnswerColumn.SUPPLEMENT, 2).setCellValue("Två rader\nmed _x0041_ & \"tecken\" 😀");
            Returned.cell(book, AnswerColumn.COMMENT, 2).setCellValue("=cmd|' /C calc'!A0");
            return book;
        });
        AnswerReading reading = Returned.read(Office.saved(filled, "xlsx", temporary));
        assertEquals(List.of(), reading.problems());
        assertEquals("Ja", Returned.answer(reading, "PKN-DRI-001"));
        assertEquals("99.5", Returned.answer(reading, "PRV-DRI-001"));
        assertEquals("99,95", Returned.answer(reading, "PRV-DRI-003"));
        assertEquals(
                "Två rader\nmed _x0041_ & \"tecken\" 😀",
                Returned.row(reading, "PKN-DRI-001")
                        .given(GivenField.SUPPLEMENT)
                        .orElseThrow()
                        .text());
        ReadCell comment =
                Returned.row(reading, "PKN-DRI-001").given(GivenField.COMMENT).orElseThrow();
        assertEquals(ReadCell.Type.TEXT, comment.type());
        assertEquals("=cmd|' /C calc'!A0", comment.text());
    }

    @Test
    public void anOpenDocumentSpreadsheetIsRefusedWithWhatToDoAndReadWhenThatIsDone() throws Exception {
        byte[] ods = Office.saved(Returned.issued(), "ods", temporary);
        AnswerReading refused = new XlsxAnswerReader(XlsxAnswerReader.LIMITS).read("svar.ods", ods);
        assertEquals(List.of("OTP-5229"), Returned.codes(refused));
        Path file = temporary.newFile("igen.ods").toPath();
        Files.write(file, ods);
        AnswerReading reading = Returned.read(Office.saved(file, "xlsx", temporary));
        assertEquals(Optional.of(AnswerIdentity.of(Returned.ISSUED)), reading.identity());
        assertEquals(shown(Returned.read(Returned.issued())), shown(reading));
    }

    @Test
    public void theOlderFormatIsRefusedWithWhatToDo() throws Exception {
        AnswerReading refused = new XlsxAnswerReader(XlsxAnswerReader.LIMITS)
                .read("svar.xls", Office.saved(Returned.issued(), "xls", temporary));
        assertEquals(List.of("OTP-5227"), Returned.codes(refused));
    }

    private static List<Map<ShownField, String>> shown(AnswerReading reading) {
        return reading.rows().stream()
                .map(row -> {
                    Map<ShownField, String> texts = new EnumMap<>(ShownField.class);
                    row.shown().forEach((field, cell) -> texts.put(field, cell.text()));
                    return texts;
                })
                .toList();
    }
}
