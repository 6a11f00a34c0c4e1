package se.sambruk.otp.api.problem;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in something a person wrote. In a workbook that is a cell: the path is then the file's, an exclamation mark and the
 * sheet's name, the line is the row, and {@link #cell()} names it as people know it.
 *
 * @param origin what the file belongs to, such as {@code exempelkommun 1.2.0}; empty for a file of its own
 * @param path the file, relative to its origin, such as {@code OTP-INF/amendments.yaml}
 * @param line from 1; 0 where the line is not known
 * @param column from 1; 0 where the column is not known
 */
public record SourceLocation(String origin, String path, int line, int column) {
    private static final Pattern IN_SHEET = Pattern.compile("(?i)(.*?\\.xls[xm])!(.+)");
    private static final int LETTERS = 26;

    public SourceLocation {
        Objects.requireNonNull(origin);
        Objects.requireNonNull(path);
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column are at least 0: " + line + ", " + column);
        }
    }

    /** A whole file. */
    public static SourceLocation file(String origin, String path) {
        return new SourceLocation(origin, path, 0, 0);
    }

    /**
     * A cell of a workbook, or a whole row or sheet.
     *
     * @param file the workbook, ending with {@code .xlsx} or {@code .xlsm}
     * @param row from 1; 0 for the whole sheet
     * @param column from 1; 0 for the whole row
     */
    public static SourceLocation cell(String origin, String file, String sheet, int row, int column) {
        return new SourceLocation(origin, file + "!" + sheet, row, column);
    }

    /** The file: the path without the sheet. */
    public String file() {
        Matcher matcher = IN_SHEET.matcher(path);
        return matcher.matches() ? matcher.group(1) : path;
    }

    /** The sheet, where the place is in a workbook. */
    public Optional<String> sheet() {
        Matcher matcher = IN_SHEET.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    /** The cell as spreadsheet programs name it, such as {@code D7}, where the place is one. */
    public Optional<String> cell() {
        return line > 0 && column > 0 && sheet().isPresent() ? Optional.of(letters(column) + line) : Optional.empty();
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }

    /**
     * Origin, path, line and column as far as they are known, in a form without words: {@code o · p:14:9}, and in a workbook
     * {@code o · p.xlsx!Krav!D7}.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(origin);
        if (!origin.isEmpty() && !path.isEmpty()) {
            text.append(" · ");
        }
        text.append(path);
        if (cell().isPresent()) {
            text.append('!').append(cell().get());
        } else if (line > 0) {
            text.append(':').append(line);
            if (column > 0) {
                text.append(':').append(column);
            }
        }
        return text.toString();
    }
}
