package se.sambruk.otp.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rectangle of cells, all numbers from 1. */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    private static final Pattern FORM =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})(?::\\$?([A-Z]{1,3})\\$?([0-9]{1,7}))?");

    /** A range such as {@code B2:D7}, or a cell. */
    public static Optional<CellRange> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int row = Integer.parseInt(matcher.group(2));
        int column = column(matcher.group(1));
        boolean single = matcher.group(3) == null;
        return Optional.of(new CellRange(
                row,
                column,
                single ? row : Integer.parseInt(matcher.group(4)),
                single ? column : column(matcher.group(3))));
    }

    /** The column of a cell such as {@code AB12}; 0 if it is no cell. Without a pattern, as a sheet has hundreds of thousands. */
    static int columnOf(String cell) {
        int at = 0;
        int column = 0;
        while (at < cell.length() && at < 3 && cell.charAt(at) >= 'A' && cell.charAt(at) <= 'Z') {
            column = column * 26 + cell.charAt(at++) - 'A' + 1;
        }
        int digits = cell.length() - at;
        if (digits < 1 || digits > 7) {
            return 0;
        }
        for (; at < cell.length(); at++) {
            if (cell.charAt(at) < '0' || cell.charAt(at) > '9') {
                return 0;
            }
        }
        return column;
    }

    static int column(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + letters.charAt(i) - 'A' + 1;
        }
        return number;
    }

    /** What a column is called. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    public boolean contains(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    @Override
    public String toString() {
        return letters(firstColumn) + firstRow + ":" + letters(lastColumn) + lastRow;
    }
}
