package se.sambruk.otp.format.xlsx.price;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formulas of a price annex, in the form {@code otp-prices/1}: written from where the columns stand, and known again from where they have
 * come to stand. They follow from the schedule, so that its seal covers them.
 */
final class PriceFormulas {
    private final Map<PriceColumn, String> letters;
    private final String yes;

    /**
     * @param letters of the columns as they stand
     * @param yes the word by which an item is evaluated
     */
    PriceFormulas(Map<PriceColumn, String> letters, String yes) {
        this.letters = letters;
        this.yes = yes;
    }

    /** Of an item's row: nothing until there is a price. */
    String total(int row) {
        String price = letters.get(PriceColumn.PRICE) + row;
        return "IF(ISNUMBER(" + price + ")," + price + "*" + letters.get(PriceColumn.VOLUME) + row + "*"
                + letters.get(PriceColumn.TIMES) + row + ",\"\")";
    }

    /**
     * Of what is evaluated, in the rows from one to another.
     *
     * @param lot the id of a lot; empty for everything
     */
    String sum(String lot, int first, int last) {
        String sum = "SUMIFS(" + range(PriceColumn.TOTAL, first, last) + "," + range(PriceColumn.EVALUATED, first, last)
                + ",\"" + yes + "\"";
        return lot.isEmpty() ? sum + ")" : sum + "," + range(PriceColumn.LOT, first, last) + ",\"" + lot + "\")";
    }

    /** How many evaluated prices are missing, or no numbers: those whose total is nothing. */
    String missing(int first, int last) {
        return "COUNTIFS(" + range(PriceColumn.EVALUATED, first, last) + ",\"" + yes + "\","
                + range(PriceColumn.TOTAL, first, last) + ",\"\")";
    }

    private String range(PriceColumn column, int first, int last) {
        return letters.get(column) + first + ":" + letters.get(column) + last;
    }

    /** Whether a formula of a row is the one that belongs there. */
    boolean isTotal(String formula, int row) {
        return plain(formula).equals(plain(total(row)));
    }

    /** Whether a formula adds up what it should: rows may have been put in, so that its range has grown. */
    boolean isSum(String formula, String lot, int first, int last) {
        String found = plain(formula);
        Matcher range = Pattern.compile("SUMIFS\\([A-Z]{1,3}(\\d{1,7}):[A-Z]{1,3}(\\d{1,7}),.*")
                .matcher(found);
        if (!range.matches()) {
            return false;
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        return from <= first && to >= last && found.equals(plain(sum(lot, from, to)));
    }

    /** Programs write references as fixed or not, and blanks where they like. */
    private static String plain(String formula) {
        return formula.replace("$", "").replaceAll("\\s+", "").replace("_xlfn.", "");
    }
}
