package se.sambruk.otp.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/**
 * The formulas of one sheet, also of cells that only point to another cell's: then the other's text with its references moved as far as
 * the cells lie apart (ECMA-376 part 1, 18.3.1.40).
 */
final class SharedFormulas {
    /** Excel itself holds 8,192 characters. */
    private static final int MAX_LENGTH = 1 << 16;
    /** Cells that others point to; Excel makes one for each column that is filled down. */
    private static final int MAX_SHARED = 10_000;
    /** In characters, of all that are made of others' texts: a file that points a million times to one needs next to no room. */
    private static final long MAX_MOVED = 16L << 20;

    // Quoted texts and names of sheets are passed over; a letter, point or bracket beside makes it a name or a
    // function.
    private static final Pattern PIECE =
            Pattern.compile("\"[^\"]*\"|'[^']*'|(?<![\\w.$\\\\])(\\$?)([A-Z]{1,3})(\\$?)([0-9]{1,7})(?![\\w.(!])");

    /** A formula that others share, and where it stands. */
    private record Shared(String text, int row, int column) {}

    private final Map<String, Shared> shared = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private String group = "";
    private int row;
    private int column;
    private long movedLength;

    void start(Attributes attributes, int atRow, int atColumn) {
        text.setLength(0);
        group = "shared".equals(attributes.getValue("t")) ? String.valueOf(attributes.getValue("si")) : "";
        row = atRow;
        column = atColumn;
    }

    void take(char[] characters, int start, int length) throws SAXException {
        if (text.length() + length > MAX_LENGTH) {
            throw new SAXException(BookFault.of(BookFault.Reason.TEXT_TOO_LONG, MAX_LENGTH));
        }
        text.append(characters, start, length);
    }

    void end() {
        if (group.isEmpty()) {
            return;
        }
        if (text.length() > 0) {
            if (shared.size() < MAX_SHARED) {
                shared.putIfAbsent(group, new Shared(text.toString(), row, column));
            }
        } else if (shared.containsKey(group)) {
            Shared first = shared.get(group);
            movedLength += first.text().length();
            if (movedLength > MAX_MOVED) {
                return;
            }
            text.append(moved(first.text(), row - first.row(), column - first.column()));
        }
    }

    /** The formula read last; empty if it cannot be told. */
    String text() {
        return text.toString();
    }

    static String moved(String formula, int rows, int columns) {
        Matcher matcher = PIECE.matcher(formula);
        StringBuilder moved = new StringBuilder();
        while (matcher.find()) {
            String piece = matcher.group();
            if (matcher.group(2) != null) {
                int toColumn =
                        CellRange.column(matcher.group(2)) + (matcher.group(1).isEmpty() ? columns : 0);
                int toRow =
                        Integer.parseInt(matcher.group(4)) + (matcher.group(3).isEmpty() ? rows : 0);
                piece = matcher.group(1) + CellRange.letters(toColumn) + matcher.group(3) + toRow;
            }
            matcher.appendReplacement(moved, Matcher.quoteReplacement(piece));
        }
        return matcher.appendTail(moved).toString();
    }
}
