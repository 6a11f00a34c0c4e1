package se.sambruk.otp.format.xlsx.read;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.Assume;
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
import se.sambruk.otp.format.xlsx.Workbooks;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;

/** What a real office program makes of a workbook when it saves it. Skipped where LibreOffice ({@code soffice}) is not installed. */
public class OfficeRoundTripTest {
    private static final long LIMIT_SECONDS = 120;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Before
    public void lookForOffice() {
        boolean there = Stream.of(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
        Assume.assumeTrue("soffice is not on the path: LibreOffice's files are not tried", there);
    }

    @Test
    public void anUntouchedWorkbookThatIsSavedAnewIsTheSameToAReader() throws Exception {
        AnswerReading reading = Returned.read(saved(Returned.issued(), "xlsx"));
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
        AnswerReading reading = Returned.read(saved(filled, "xlsx"));
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
        byte[] ods = saved(Returned.issued(), "ods");
        AnswerReading refused = new XlsxAnswerReader(XlsxAnswerReader.LIMITS).read("svar.ods", ods);
        assertEquals(List.of("OTP-5229"), Returned.codes(refused));
        Path file = temporary.newFile("igen.ods").toPath();
        Files.write(file, ods);
        AnswerReading reading = Returned.read(saved(file, "xlsx"));
        assertEquals(Optional.of(AnswerIdentity.of(Returned.ISSUED)), reading.identity());
        assertEquals(shown(Returned.read(Returned.issued())), shown(reading));
    }

    @Test
    public void theOlderFormatIsRefusedWithWhatToDo() throws Exception {
        AnswerReading refused =
                new XlsxAnswerReader(XlsxAnswerReader.LIMITS).read("svar.xls", saved(Returned.issued(), "xls"));
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

    private byte[] saved(byte[] workbook, String extension) throws IOException, InterruptedException {
        Path file = temporary.newFolder().toPath().resolve("svar.xlsx");
        Files.write(file, workbook);
        return saved(file, extension);
    }

    /** Opened and saved by the program, in a profile of its own. */
    private byte[] saved(Path file, String extension) throws IOException, InterruptedException {
        Path out = temporary.newFolder().toPath();
        Path profile = temporary.newFolder().toPath();
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + profile.toUri(),
                        "--headless",
                        "--convert-to",
                        extension,
                        "--outdir",
                        out.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("log").toFile())
                .start();
        if (!office.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            office.destroyForcibly();
            throw new AssertionError("soffice did not end within " + LIMIT_SECONDS + " seconds");
        }
        String name = file.getFileName().toString();
        Path saved = out.resolve(name.substring(0, name.lastIndexOf('.') + 1) + extension);
        assertTrue(Files.readString(out.resolve("log")), Files.exists(saved));
        return Files.readAllBytes(saved);
    }
}
