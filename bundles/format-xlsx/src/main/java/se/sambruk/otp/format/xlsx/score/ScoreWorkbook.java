package se.sambruk.otp.format.xlsx.score;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.sambruk.otp.api.assessment.ScoreForm;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.sheet.CellText;
import se.sambruk.otp.format.xlsx.sheet.FixedPackage;
import se.sambruk.otp.format.xlsx.sheet.Look;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.PackageFacts;
import se.sambruk.otp.format.xlsx.sheet.PageLook;
import se.sambruk.otp.format.xlsx.sheet.TextMeasure;

/** Makes one score sheet: all bids against one scale at a time, and what assessors differ on. Used once. */
final class ScoreWorkbook {
    /** The form of what the workbook says of itself. */
    static final String FORMAT = "otp-score-sheet/1";

    private static final int CHARACTER = 256;

    private final ScoreForm form;
    private final Texts texts;
    private Looks looks;

    ScoreWorkbook(ScoreForm form) {
        this.form = form;
        this.texts = Texts.in(Locale.forLanguageTag(form.procurement().language()));
    }

    void write(OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            looks = new Looks(workbook);
            XSSFSheet scores = workbook.createSheet(texts.get("score.sheet"));
            XSSFSheet agreed = workbook.createSheet(texts.get("score.sheet.agreed"));
            XSSFSheet hidden = workbook.createSheet(WorkbookLayout.IDENTITY_SHEET);
            workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.VERY_HIDDEN);
            scores(scores);
            agreed(agreed);
            identify(hidden);
            PageLook look = new PageLook(
                    form.procurement().title(),
                    texts.get("score.secret"),
                    form.procurement().caseNumber(),
                    texts.get("print.page"));
            look.printToWidth(scores, true);
            look.printToWidth(agreed, true);
            workbook.forEach(sheet -> PageLook.protect((XSSFSheet) sheet));
            workbook.lockStructure();
            PackageFacts.write(
                    workbook,
                    texts.get("score.title") + " – " + form.procurement().title(),
                    texts.get("product"),
                    texts.locale(),
                    form.procurement().date());
            new FixedPackage(workbook).write(form.procurement().date(), out);
        }
    }

    private void scores(XSSFSheet sheet) {
        List<ScoreColumn> columns = ScoreColumn.ofScores();
        head(sheet, columns);
        Map<RequirementId, List<ScoreForm.Row>> byRequirement = new LinkedHashMap<>();
        form.rows().forEach(row -> byRequirement
                .computeIfAbsent(row.requirement().id(), id -> new ArrayList<>())
                .add(row));
        int number = 1;
        for (List<ScoreForm.Row> rows : byRequirement.values()) {
            for (ScoreForm.Row row : rows) {
                Map<ScoreColumn, String> shown = new LinkedHashMap<>();
                shown.put(ScoreColumn.TENDER, row.tender());
                shown.put(ScoreColumn.REQUIREMENT, row.requirement().id().value());
                shown.put(ScoreColumn.TITLE, row.requirement().title());
                shown.put(ScoreColumn.SCALE, scale(row.requirement()));
                shown.put(
                        ScoreColumn.MOTIVATION,
                        row.before().map(Score::motivation).orElse(""));
                row(sheet, number++, columns, shown, row.before().map(Score::value));
            }
        }
    }

    private String scale(ScoredRequirement requirement) {
        String steps = requirement.scale().stream()
                .map(step -> Exact.of(step.value()).display(texts.locale()) + ": " + step.when())
                .collect(Collectors.joining("\n"));
        return requirement.isInterpolated() ? steps + "\n" + texts.get("score.between") : steps;
    }

    private void agreed(XSSFSheet sheet) {
        List<ScoreColumn> columns = ScoreColumn.ofAgreements();
        head(sheet, columns);
        int number = 1;
        for (PanelItem item : form.differing()) {
            Map<ScoreColumn, String> shown = new LinkedHashMap<>();
            shown.put(ScoreColumn.TENDER, item.bid());
            shown.put(ScoreColumn.REQUIREMENT, item.requirement().value());
            shown.put(
                    ScoreColumn.GIVEN,
                    item.scores().stream()
                            .map(score -> score.assessor() + ": "
                                    + score.value().display(texts.locale()) + " – " + score.motivation())
                            .collect(Collectors.joining("\n")));
            row(sheet, number++, columns, shown, Optional.empty());
        }
    }

    private void head(XSSFSheet sheet, List<ScoreColumn> columns) {
        XSSFRow row = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, (int) (columns.get(i).width() * CHARACTER));
            XSSFCell cell = row.createCell(i);
            cell.setCellValue(columns.get(i).header(texts));
            cell.setCellStyle(looks.of(Look.HEADER));
        }
        sheet.createFreezePane(2, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    private void row(
            XSSFSheet sheet,
            int number,
            List<ScoreColumn> columns,
            Map<ScoreColumn, String> shown,
            Optional<Exact> score) {
        double height = shown.entrySet().stream()
                .mapToDouble(entry -> Looks.height(
                        Look.LOCKED, entry.getValue(), entry.getKey().width()))
                .max()
                .orElse(0);
        XSSFRow row = sheet.createRow(number);
        row.setHeightInPoints((float) Math.min(height, TextMeasure.MAX_HEIGHT));
        row.getCTRow().unsetCustomHeight();
        for (int i = 0; i < columns.size(); i++) {
            XSSFCell cell = row.createCell(i);
            String text = CellText.of(shown.getOrDefault(columns.get(i), ""), texts.get("matrix.truncated"))
                    .value();
            switch (columns.get(i)) {
                case SCORE -> {
                    cell.setCellStyle(looks.of(Look.INPUT_VALUE));
                    score.flatMap(Exact::decimal).ifPresent(value -> cell.setCellValue(value.doubleValue()));
                }
                case MOTIVATION -> {
                    cell.setCellStyle(looks.of(Look.INPUT, text));
                    if (!text.isEmpty()) {
                        cell.setCellValue(CellText.encode(text));
                    }
                }
                default -> {
                    cell.setCellStyle(looks.of(Look.LOCKED, text));
                    cell.setCellValue(CellText.encode(text));
                }
            }
        }
    }

    private void identify(XSSFSheet sheet) {
        List<List<String>> records = List.of(
                List.of(FORMAT),
                List.of("procurement", form.procurement().id()),
                List.of("plan", form.plan().hex()),
                List.of("assessor", form.assessor()));
        for (int row = 0; row < records.size(); row++) {
            XSSFRow written = sheet.createRow(row);
            for (int column = 0; column < records.get(row).size(); column++) {
                written.createCell(column)
                        .setCellValue(CellText.encode(records.get(row).get(column)));
            }
        }
    }
}
