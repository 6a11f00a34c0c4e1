package se.sambruk.otp.format.xlsx.score;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.Test;
import se.sambruk.otp.api.assessment.ScoreFile;
import se.sambruk.otp.api.assessment.ScoreFileReader.Reading;
import se.sambruk.otp.api.assessment.ScoreForm;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.PanelState;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.format.xlsx.read.XlsxAnswerReader;
import se.sambruk.otp.testkit.EvaluationSamples;
import se.sambruk.otp.testkit.Samples;

/** A score sheet is read back as it was filled in, whatever happened to what nobody fills in; what is no score is told with its place. */
public class XlsxScoreSheetsTest {
    private static final Instant NOW = Instant.parse("2027-01-20T10:00:00Z");
    private static final ScoredRequirement ONE =
            EvaluationSamples.requirement(1, AwardUnit.POINTS, 10).build();
    private static final ScoredRequirement TWO = EvaluationSamples.requirement(2, AwardUnit.POINTS, 8)
            .interpolated(true)
            .build();
    private static final int SCORE = 4;
    private static final int MOTIVATION = 5;

    private final XlsxScoreSheets sheets = new XlsxScoreSheets(XlsxAnswerReader.LIMITS);

    private static Score score(String assessor, ScoredRequirement requirement, String value, String why) {
        return Score.of(assessor, "anbud-1", requirement.id(), Exact.of(new BigDecimal(value)), why, NOW);
    }

    private static ScoreForm form() {
        return new ScoreForm(
                Samples.procurement("prov-2026").build(),
                ContentHash.ofTree(List.of("plan")),
                "eva.ek",
                List.of(
                        new ScoreForm.Row(
                                "anbud-1", ONE, Optional.of(score("eva.ek", ONE, "7.5", "=SUMMA(A1) är text"))),
                        new ScoreForm.Row("anbud-1", TWO, Optional.empty()),
                        new ScoreForm.Row("anbud-2", ONE, Optional.empty())),
                List.of(PanelItem.builder("anbud-1", ONE.id(), PanelState.CONSENSUS_NEEDED)
                        .scores(List.of(score("bo.berg", ONE, "10", "Allt"), score("eva.ek", ONE, "7.5", "Nästan")))
                        .build()));
    }

    private byte[] changed(Consumer<XSSFWorkbook> change) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheets.write(form())));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private Reading read(byte[] bytes) {
        return sheets.read("blad.xlsx", new ByteArrayInputStream(bytes));
    }

    private static List<String> codes(Reading reading) {
        return reading.problems().stream().map(problem -> problem.code()).toList();
    }

    @Test
    public void whatWasGivenBeforeIsReadBackAndTheRestIsLeftToDo() {
        Reading reading = read(sheets.write(form()));
        assertEquals(List.of(), reading.problems());
        ScoreFile file = reading.file().orElseThrow();
        assertEquals("prov-2026 eva.ek", file.procurement() + " " + file.assessor());
        assertEquals(form().plan().hex(), file.plan());
        assertEquals(1, file.scores().size());
        ScoreFile.Given given = file.scores().get(0);
        assertEquals("anbud-1 " + ONE.id() + " 7.5", given.tender() + " " + given.requirement() + " " + given.score());
        assertEquals("=SUMMA(A1) är text", given.motivation());
        assertEquals(List.of(), file.agreed());
    }

    @Test
    public void aFilledInSheetGivesScoresAndAgreements() throws Exception {
        Reading reading = read(changed(workbook -> {
            XSSFSheet scores = workbook.getSheetAt(0);
            // By requirement: the two tenders of the first, and then the second.
            scores.getRow(2).getCell(SCORE).setCellValue(2.5);
            scores.getRow(2).getCell(MOTIVATION).setCellValue("Lite visas.");
            scores.getRow(3).getCell(SCORE).setCellValue("3,25");
            XSSFSheet agreed = workbook.getSheetAt(1);
            agreed.getRow(1).getCell(3).setCellValue(10);
            agreed.getRow(1).getCell(4).setCellValue("Allt visas på sidan 4.");
        }));
        assertEquals(List.of(), reading.problems());
        ScoreFile file = reading.file().orElseThrow();
        assertEquals(
                List.of("anbud-1 7.5", "anbud-2 2.5", "anbud-1 3.25"),
                file.scores().stream()
                        .map(given -> given.tender() + " " + given.score())
                        .toList());
        assertEquals(
                List.of("anbud-1 10 Allt visas på sidan 4."),
                file.agreed().stream()
                        .map(one -> one.tender() + " " + one.score() + " " + one.motivation())
                        .toList());
    }

    @Test
    public void aLostHiddenSheetAndMovedColumnsCostNothingButWhoseItIs() throws Exception {
        Reading reading = read(changed(workbook -> {
            workbook.removeSheetAt(2);
            workbook.setSheetName(0, "Eget namn");
            workbook.getSheetAt(0).shiftColumns(0, MOTIVATION, 2);
        }));
        ScoreFile file = reading.file().orElseThrow();
        assertEquals("", file.assessor() + file.procurement() + file.plan());
        assertEquals("7.5", file.scores().get(0).score());
    }

    @Test
    public void whatIsNoScoreIsToldWithItsPlace() throws Exception {
        Reading reading = read(changed(workbook -> {
            XSSFSheet scores = workbook.getSheetAt(0);
            scores.getRow(1).getCell(SCORE).setCellValue("bra");
            scores.getRow(2).getCell(SCORE).setCellFormula("1+1");
            scores.getRow(3).getCell(SCORE).setCellValue(8);
            scores.getRow(3).getCell(1).setCellValue("kravet");
        }));
        assertEquals(List.of("OTP-6441", "OTP-6442", "OTP-6443"), codes(reading));
        assertEquals(Optional.empty(), reading.file());
        assertEquals(2, reading.problems().get(0).location().orElseThrow().line());
    }

    @Test
    public void whatIsNoScoreSheetIsRefused() throws Exception {
        assertEquals(List.of("OTP-6440"), codes(read(changed(workbook -> {
            workbook.getSheetAt(0).getRow(0).getCell(SCORE).setCellValue("Poäng");
            workbook.getSheetAt(1).getRow(0).getCell(3).setCellValue("Poäng");
        }))));
        assertEquals(List.of("OTP-5226"), codes(read("a;b;c".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    public void theSameFormGivesTheSameBytesAndCarriesTheScales() throws Exception {
        assertArrayEquals(sheets.write(form()), sheets.write(form()));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheets.write(form())))) {
            String scale = workbook.getSheetAt(0).getRow(1).getCell(3).getStringCellValue();
            assertTrue(scale, scale.contains("7,5: 3 av fyra prov"));
            assertTrue(new RequirementId(
                            workbook.getSheetAt(0).getRow(3).getCell(1).getStringCellValue())
                    .equals(TWO.id()));
        }
    }
}
