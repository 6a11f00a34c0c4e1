package se.sambruk.otp.format.xlsx.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.assessment.ScoreFile;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.text.Blanks;
import se.sambruk.otp.format.xlsx.read.Cells;
import se.sambruk.otp.format.xlsx.read.FileProblems;
import se.sambruk.otp.format.xlsx.read.SheetPass;
import se.sambruk.otp.workbook.Book;
import se.sambruk.otp.workbook.Cell;

/** The rows below the headers of a score sheet: what one assessor gives, or what was agreed. A row without a score is left to do. */
final class ScoreTable implements SheetPass.Table {
    /** What is wrong in one row is often wrong in all. */
    private static final int MANY = 50;

    private final Book.Sheet sheet;
    private final FileProblems problems;
    private final Map<Integer, ScoreColumn> columns = new LinkedHashMap<>();
    private final List<ScoreFile.Given> scores = new ArrayList<>();
    private final List<ScoreFile.Agreed> agreed = new ArrayList<>();
    private final List<Problem> told = new ArrayList<>();

    private ScoreTable(Book.Sheet sheet, FileProblems problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /** The table that a row is the headers of: tender, requirement and score are all there. */
    static Optional<ScoreTable> startsAt(Book.Sheet sheet, List<Cell> cells, FileProblems problems) {
        ScoreTable table = new ScoreTable(sheet, problems);
        cells.forEach(cell -> ScoreColumn.named(Cells.text(cell))
                .ifPresent(column -> table.columns.putIfAbsent(cell.column(), column)));
        boolean whole = table.columns
                .values()
                .containsAll(List.of(ScoreColumn.TENDER, ScoreColumn.REQUIREMENT, ScoreColumn.SCORE));
        return whole ? Optional.of(table) : Optional.empty();
    }

    @Override
    public void row(int number, boolean hidden, List<Cell> found) {
        Map<ScoreColumn, Cell> cells = new EnumMap<>(ScoreColumn.class);
        found.forEach(cell ->
                Optional.ofNullable(columns.get(cell.column())).ifPresent(column -> cells.putIfAbsent(column, cell)));
        Cell score = cells.get(ScoreColumn.SCORE);
        boolean empty = score == null
                || score.formula().isEmpty() && text(cells, ScoreColumn.SCORE).isEmpty();
        if (empty) {
            return;
        }
        SourceLocation place = problems.place(sheet.name(), number, score.column());
        Optional<String> value = value(score);
        String requirement = text(cells, ScoreColumn.REQUIREMENT).toUpperCase(Locale.ROOT);
        if (value.isEmpty()) {
            tell(problems.error(score.formula().isPresent() ? "OTP-6442" : "OTP-6441")
                    .at(place));
        } else if (!RequirementId.isValid(requirement)) {
            tell(problems.error("OTP-6443").at(problems.place(sheet.name(), number, 0)));
        } else {
            add(cells, new RequirementId(requirement), value.get(), place);
        }
    }

    private void tell(Problem problem) {
        if (told.size() < MANY) {
            told.add(problem);
        }
    }

    /** A number that somebody wrote; what a formula shows may be something else on another day. */
    private static Optional<String> value(Cell cell) {
        boolean number = cell.type() == Cell.Type.NUMBER || cell.type() == Cell.Type.TEXT;
        return number && cell.formula().isEmpty()
                ? ParameterType.DECIMAL.normalize(Blanks.strip(Cells.text(cell)))
                : Optional.empty();
    }

    private void add(Map<ScoreColumn, Cell> cells, RequirementId requirement, String value, SourceLocation place) {
        String tender = text(cells, ScoreColumn.TENDER);
        String motivation = text(cells, ScoreColumn.MOTIVATION);
        if (columns.containsValue(ScoreColumn.GIVEN)) {
            agreed.add(new ScoreFile.Agreed(tender, requirement, value, motivation, List.of(), place));
        } else {
            scores.add(new ScoreFile.Given(tender, requirement, value, motivation, place));
        }
    }

    private static String text(Map<ScoreColumn, Cell> cells, ScoreColumn column) {
        return Optional.ofNullable(cells.get(column))
                .map(cell -> Blanks.strip(Cells.text(cell)))
                .orElse("");
    }

    List<ScoreFile.Given> scores() {
        return scores;
    }

    List<ScoreFile.Agreed> agreed() {
        return agreed;
    }

    List<Problem> problems() {
        return told;
    }
}
