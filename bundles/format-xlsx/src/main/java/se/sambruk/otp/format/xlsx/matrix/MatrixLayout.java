package se.sambruk.otp.format.xlsx.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellReference;
import se.sambruk.otp.api.document.Matrix;
import se.sambruk.otp.api.document.MatrixHeader;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.Texts;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.TextMeasure;

/**
 * Where what stands on the sheet of the matrix, and how wide and high it is. From the left: the rows' groups and ids, if they have any, their
 * titles, their totals, and the matrix's own columns. From the top: the title, the groups of the columns, their titles, the rows and the totals.
 * The rows' totals stand beside the titles, where they are seen however many columns there are.
 */
final class MatrixLayout {
    static final int TITLE_ROW = 1;
    static final int GROUP_ROW = 2;
    static final int HEADER_ROW = 3;
    static final int FIRST_ROW = 4;

    private static final double GROUP_WIDTH = 18;
    private static final double TITLE_WIDTH = 44;
    private static final double LEAST_TITLE_WIDTH = 20;
    private static final double WIDEST_ID = 24;
    /** Room for three digits and the button of the filter. */
    private static final double LEAST_WIDTH = 5;

    private static final double WIDEST_CELL = 16;
    /** The columns of a list: room for a date and the button of the filter, and no wider than is read with ease. */
    private static final double LEAST_OF_LIST = 13;

    private static final double WIDEST_OF_LIST = 48;
    /** A longer word, such as an address, is broken. */
    private static final double WIDEST_WORD = 20;

    /** In about so many lines what a cell says is laid. */
    private static final int LINES_OF_LIST = 3;
    /** How many characters a list is wide at most, where its columns can be so narrow: a landscape A4 at three quarters of the size. */
    private static final double PAGE_OF_LIST = 200;
    /** The titles of a list's rows: a few words beside all that is said of them. */
    private static final double TITLE_OF_LIST = 26;
    /** Two lines, in points. */
    private static final double LIST_HEADER = 32;
    /** Of the standard font's digit, in points. */
    private static final double CHARACTER = 5.25;

    private static final double LINE = 12.75;
    /** The least and the greatest height of the rotated headers, in points. */
    private static final double LOW = 60;

    private static final double HIGH = 190;
    /** What the button of the filter takes of a header, in points. */
    private static final double BUTTON = 18;

    private final Matrix matrix;
    private final boolean groups;
    private final boolean ids;
    private final double headerHeight;
    private final List<Double> widths = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException if there are more rows or columns than a sheet has
     */
    MatrixLayout(Matrix matrix) {
        this.matrix = matrix;
        this.groups = matrix.rows().stream().anyMatch(row -> !row.group().isEmpty());
        this.ids = matrix.rows().stream().anyMatch(row -> !row.id().isEmpty());
        fits(totalsRow(), lastColumn() + 1);
        this.headerHeight = headerHeight();
        widths();
        for (int column = 0; column <= lastColumn(); column++) {
            letters.add(CellReference.convertNumToColString(column));
        }
    }

    private static void fits(int rows, int columns) {
        SpreadsheetVersion excel = SpreadsheetVersion.EXCEL2007;
        if (rows > excel.getMaxRows() || columns > excel.getMaxColumns()) {
            throw Problem.error(Texts.MESSAGES, "OTP-5221", rows, columns, excel.getMaxRows(), excel.getMaxColumns())
                    .asException();
        }
    }

    boolean hasGroups() {
        return groups;
    }

    boolean hasIds() {
        return ids;
    }

    boolean hasRowTotals() {
        return matrix.rowTotals().isPresent();
    }

    boolean hasColumnTotals() {
        return matrix.columnTotals().isPresent();
    }

    /** The columns' numbers, from 0. */
    int idColumn() {
        return groups ? 1 : 0;
    }

    int titleColumn() {
        return idColumn() + (ids ? 1 : 0);
    }

    int totalColumn() {
        return titleColumn() + 1;
    }

    /** Where the matrix's own columns start. */
    int firstColumn() {
        return titleColumn() + (hasRowTotals() ? 2 : 1);
    }

    int lastColumn() {
        return firstColumn() + matrix.columns().size() - 1;
    }

    /** The number, from 1, of the last of the matrix's own rows; that of the headers if there are none. */
    int lastRow() {
        return HEADER_ROW + matrix.rows().size();
    }

    int totalsRow() {
        return lastRow() + (hasColumnTotals() ? 1 : 0);
    }

    String letter(int column) {
        return letters.get(column);
    }

    /** In characters of the standard font. */
    double width(int column) {
        return widths.get(column);
    }

    /** The width of some columns, the last of them left out, in characters. */
    double width(int from, int to) {
        return widths.subList(from, to).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    /** How high the rotated headers are, in points. */
    double headersHigh() {
        return headerHeight;
    }

    /** What is written for a column: its title, and its id on a line of its own. */
    static String text(MatrixHeader column) {
        return column.id().isEmpty() ? column.title() : column.title() + "\n" + column.id();
    }

    /** How long a text is in points, as bold as headers are. */
    static double length(String text) {
        return TextMeasure.length(text, Looks.SIZE) * 1.1;
    }

    /** A width in characters as points. */
    static double points(double width) {
        return width * CHARACTER;
    }

    private double headerHeight() {
        if (matrix.isList()) {
            return LIST_HEADER;
        }
        double longest = matrix.columns().stream()
                .mapToDouble(column -> length(text(column)))
                .max()
                .orElse(0);
        double total = matrix.rowTotals().map(MatrixLayout::length).orElse(0.0);
        return Math.max(LOW, Math.min(HIGH, Math.max(longest, total) + BUTTON + 4));
    }

    private void widths() {
        if (groups) {
            widths.add(GROUP_WIDTH);
        }
        if (ids) {
            widths.add(wide(
                    matrix.rows().stream().mapToInt(row -> row.id().length()).max(), LEAST_WIDTH, WIDEST_ID));
        }
        widths.add(wide(
                matrix.rows().stream().mapToInt(row -> row.title().length()).max(),
                LEAST_TITLE_WIDTH,
                matrix.isList() ? TITLE_OF_LIST : TITLE_WIDTH));
        int[] longest = new int[matrix.columns().size()];
        for (int row = 0; row < matrix.rows().size(); row++) {
            matrix.cells(row)
                    .forEach((column, cell) -> longest[column] =
                            Math.max(longest[column], cell.text().length()));
        }
        if (hasRowTotals()) {
            widths.add(Math.max(
                    headed(matrix.rowTotals().orElseThrow()),
                    Long.toString(matrix.grandTotal()).length() + 4.0));
        }
        List<Long> totals = matrix.allColumnTotals();
        if (matrix.isList()) {
            listed(longest);
            return;
        }
        for (int column = 0; column < longest.length; column++) {
            double content = Math.min(WIDEST_CELL, Math.max(longest[column] + 2, digits(totals.get(column))));
            widths.add(Math.max(content, headed(text(matrix.columns().get(column)))));
        }
    }

    /**
     * Columns of a list: as wide as they need, and where that is more than a page the long ones share what there is, by the roots of their longest
     * texts: a row is then about as high for one as for another, and none is all but empty.
     */
    private void listed(int[] longest) {
        double[] least = leastInList();
        double[] wanted = new double[longest.length];
        double room = PAGE_OF_LIST - width(0, widths.size());
        double shares = 0;
        double shared = 0;
        for (int column = 0; column < longest.length; column++) {
            double wide = Math.min(WIDEST_OF_LIST, longest[column] / LINES_OF_LIST + LEAST_WIDTH);
            wanted[column] = Math.max(least[column], wide);
            room -= least[column];
            shared += wanted[column] - least[column];
            shares += wanted[column] > least[column] ? Math.sqrt(longest[column]) : 0;
        }
        for (int column = 0; column < longest.length; column++) {
            double more = shared <= room ? wanted[column] : least[column] + room * Math.sqrt(longest[column]) / shares;
            widths.add(Math.max(least[column], Math.min(wanted[column], more)));
        }
    }

    /** Room for the longest word of each column of a list, where that is not too long. */
    private double[] leastInList() {
        double[] least = new double[matrix.columns().size()];
        Arrays.fill(least, LEAST_OF_LIST);
        for (int row = 0; row < matrix.rows().size(); row++) {
            matrix.cells(row).forEach((column, cell) -> {
                for (String word : cell.text().split("\\s+")) {
                    double wide = Math.min(WIDEST_WORD, word.length() + 2);
                    least[column] = Math.max(least[column], wide);
                }
            });
        }
        return least;
    }

    private double digits(long total) {
        return hasColumnTotals() ? Long.toString(total).length() + 2.0 : 0;
    }

    private static double wide(OptionalInt longest, double least, double most) {
        return Math.max(least, Math.min(most, longest.orElse(0) + 3.0));
    }

    /** How wide a column must be for its rotated header. */
    private double headed(String header) {
        int lines = TextMeasure.linesIn(header, (headerHeight - BUTTON) / 1.1, Looks.SIZE);
        return Math.max(LEAST_WIDTH, Math.min(WIDEST_CELL, lines * LINE / CHARACTER + 1));
    }
}
