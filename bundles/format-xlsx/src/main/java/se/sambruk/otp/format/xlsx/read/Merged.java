package se.sambruk.otp.format.xlsx.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.workbook.CellRange;

/**
 * Cells that somebody has merged where a supplier writes. A person sees the first of them alone; some programs keep what stands in the others, out of
 * sight, so that each of those that has something is told of where it stands.
 */
public final class Merged {
    /** More ranges than this no person merges one by one. */
    private static final int MANY = 5_000;

    private Merged() {}

    /**
     * @param ranges below the headers
     * @param columns that suppliers write in, from 1
     * @param written the cells of those with something in them
     */
    public static List<Problem> told(
            List<CellRange> ranges,
            Collection<Integer> columns,
            List<SourceLocation> written,
            FileProblems problems,
            String sheet) {
        List<Problem> told = new ArrayList<>();
        ranges.stream()
                .filter(range -> columns.stream().anyMatch(at -> at >= range.firstColumn() && at <= range.lastColumn()))
                .limit(MANY)
                .forEach(range -> {
                    List<SourceLocation> covered = written.stream()
                            .filter(place -> range.contains(place.line(), place.column()))
                            .toList();
                    SourceLocation first =
                            problems.place(sheet, Math.max(1, range.firstRow()), Math.max(1, range.firstColumn()));
                    (covered.isEmpty() ? List.of(first) : covered)
                            .forEach(place -> told.add(problem(range, problems).at(place)));
                });
        return told;
    }

    /** Within one row it is clear what an answer is to. */
    private static Problem problem(CellRange range, FileProblems problems) {
        return range.firstRow() == range.lastRow()
                ? problems.warning("OTP-5244", range.toString())
                : problems.error("OTP-5244", range.toString());
    }
}
