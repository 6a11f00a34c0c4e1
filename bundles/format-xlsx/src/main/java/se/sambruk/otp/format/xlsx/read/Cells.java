package se.sambruk.otp.format.xlsx.read;

import java.util.Optional;
import java.util.regex.Pattern;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.workbook.Cell;

/** Cells of any workbook as cells of what has been read. */
public final class Cells {
    // What starts programs (DDE has a bar), reads other files (brackets), calls code, or fetches from elsewhere. A text
    // within a formula that
    // has such a mark is told of too, which costs nothing: no formula is taken for an answer.
    private static final Pattern REACHING_OUT = Pattern.compile(
            "(?i)[|\\[]|://|\\\\\\\\|\\b(webservice|filterxml|rtd|call|register|exec|dde|hyperlink|image|import\\w{0,20})\\s{0,9}\\(");

    private Cells() {}

    public static ReadCell read(Cell cell, SourceLocation place) {
        ReadCell read = ReadCell.of(type(cell.type()), text(cell), place);
        boolean struck = cell.struck()
                || cell.formula()
                        .flatMap(Cell.Formula::value)
                        .filter(Cell::struck)
                        .isPresent();
        return struck ? read.asStruck() : read;
    }

    /** What the cell holds, or what a program had computed. */
    public static String text(Cell cell) {
        return cell.formula().flatMap(Cell.Formula::value).map(Cell::text).orElse(cell.text());
    }

    /** Whether a formula would do more than compute with the workbook's own cells. */
    public static boolean reachesOut(Cell cell) {
        Optional<String> formula = cell.formula().map(Cell.Formula::text);
        return formula.isPresent() && REACHING_OUT.matcher(formula.get()).find();
    }

    private static ReadCell.Type type(Cell.Type type) {
        return switch (type) {
            case TEXT -> ReadCell.Type.TEXT;
            case NUMBER -> ReadCell.Type.NUMBER;
            case PERCENT -> ReadCell.Type.PERCENT;
            case DATE -> ReadCell.Type.DATE;
            case BAD_DATE -> ReadCell.Type.BAD_DATE;
            case BOOLEAN -> ReadCell.Type.BOOLEAN;
            case ERROR -> ReadCell.Type.ERROR;
            case FORMULA -> ReadCell.Type.FORMULA;
        };
    }
}
