package se.sambruk.otp.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Goes through one sheet as a stream and hands on each row that has content. */
public final class SheetScan extends DefaultHandler {
    /** Takes the rows, in their order. */
    @FunctionalInterface
    public interface Rows {
        /**
         * @param number from 1
         * @param cells at least one, by column
         */
        void row(int number, boolean hidden, List<Cell> cells) throws BookException;
    }

    private static final int MAX_ROW = 1 << 20;
    private static final int MAX_COLUMN = 1 << 14;
    /** More would be no table that a person wrote. */
    private static final int MAX_RANGES = 10_000;
    /** Each cell is looked for in all of them; a workbook with one formula is refused already. */
    private static final int MAX_COMPUTED = 100;

    private static final Pattern ZERO = Pattern.compile("0+(\\.0+)?");
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;
    private static final int DIGITS = 15;

    private final Book.Sheet sheet;
    private final CellTexts texts;
    private final CellFormats formats;
    private final LocalDate epoch;
    private final Rows rows;
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet rowColumns = new BitSet();
    private final List<CellRange> merged = new ArrayList<>();
    private final List<CellRange> computed = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final SharedFormulas formulas = new SharedFormulas();
    private List<Cell> cells = new ArrayList<>();
    private int row;
    private boolean rowHidden;
    private int column;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean inFormula;
    private boolean rich;
    private boolean struck;
    private boolean inText;
    private boolean inPhonetic;

    SheetScan(Book.Sheet sheet, CellTexts texts, CellFormats formats, boolean from1904, Rows rows) {
        this.sheet = sheet;
        this.texts = texts;
        this.formats = formats;
        this.epoch = from1904 ? EPOCH_1904 : EPOCH_1900;
        this.rows = rows;
    }

    /** What is gone through. */
    Book.Sheet sheet() {
        return sheet;
    }

    /** Cells that are shown as one. Known when the sheet has been gone through. */
    public List<CellRange> merged() {
        return merged;
    }

    /** Whether a column, from 1, is hidden. Known before the first row. */
    public boolean isHidden(int number) {
        return hiddenColumns.get(number);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "col" -> {
                if (Xml.isTrue(attributes, "hidden") || isZero(attributes.getValue("width"))) {
                    int min = Math.max(1, Xml.number(attributes, "min", 1));
                    int max = Math.min(MAX_COLUMN, Xml.number(attributes, "max", min));
                    hiddenColumns.set(min, Math.max(min, max + 1));
                }
            }
            case "row" -> {
                row = Xml.number(attributes, "r", row + 1);
                column = 0;
                cells = new ArrayList<>();
                rowColumns.clear();
                rowHidden = Xml.isTrue(attributes, "hidden") || isZero(attributes.getValue("ht"));
                if (row < 1 || row > MAX_ROW) {
                    throw new SAXException("row " + row);
                }
            }
            case "c" -> startCell(attributes);
            case "f" -> {
                formula = true;
                inFormula = true;
                inText = false;
                formulas.start(attributes, row, column);
                if (attributes.getValue("ref") != null && !"shared".equals(attributes.getValue("t"))) {
                    range(attributes.getValue("ref"), computed, MAX_COMPUTED);
                }
            }
            // A cell may hold both a text within and a value; its type tells which of them people see.
            case "v" -> inText = !type.equals("inlineStr") || text.isEmpty();
            case "t" -> inText = !inPhonetic && type.equals("inlineStr");
            case "rPh" -> inPhonetic = true;
            case "rPr" -> rich = true;
            case "strike" -> struck = struck || Xml.isOn(attributes);
            case "mergeCell" -> range(attributes.getValue("ref"), merged, MAX_RANGES);
            default -> {}
        }
    }

    private void startCell(Attributes attributes) throws SAXException {
        String reference = attributes.getValue("r");
        if (reference == null) {
            column++;
        } else {
            column = CellRange.columnOf(reference);
        }
        if (column < 1 || column > MAX_COLUMN) {
            throw new SAXException("cell " + reference);
        }
        // Which of the two holds nobody can know; and there is no end to how many cells a row could have.
        if (rowColumns.get(column)) {
            throw new SAXException(BookFault.twice(sheet.name(), row, column));
        }
        rowColumns.set(column);
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = Xml.number(attributes, "s", 0);
        formula = false;
        rich = false;
        struck = formats.isStruck(style);
        text.setLength(0);
    }

    private static void range(String reference, List<CellRange> into, int most) throws SAXException {
        CellRange range =
                CellRange.parse(String.valueOf(reference)).orElseThrow(() -> new SAXException("range " + reference));
        if (into.size() < most) {
            into.add(range);
        }
    }

    private static boolean isZero(String length) {
        return length != null && ZERO.matcher(length).matches();
    }

    @Override
    public void characters(char[] characters, int start, int length) throws SAXException {
        if (inFormula) {
            formulas.take(characters, start, length);
        } else if (inText) {
            CellTexts.append(text, characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "f" -> {
                inFormula = false;
                formulas.end();
            }
            case "v", "t" -> inText = false;
            case "rPh" -> inPhonetic = false;
            case "c" -> cell().ifPresent(cells::add);
            case "row" -> {
                if (!cells.isEmpty()) {
                    try {
                        rows.row(row, rowHidden, cells);
                    } catch (BookException reason) {
                        throw new SAXException(reason);
                    }
                }
            }
            default -> {}
        }
    }

    private Optional<Cell> cell() throws SAXException {
        int at = row;
        int in = column;
        boolean reached = !computed.isEmpty() && computed.stream().anyMatch(range -> range.contains(at, in));
        if (formula || reached) {
            Cell.Formula by = new Cell.Formula(formula ? formulas.text() : "", value());
            return Optional.of(new Cell(column, Cell.Type.FORMULA, "", false, false, Optional.of(by)));
        }
        return value();
    }

    private Optional<Cell> value() throws SAXException {
        String written = text.toString();
        if (written.isBlank()) {
            return Optional.empty();
        }
        return switch (type) {
            case "s" -> shared(written.strip());
            case "inlineStr", "str" -> text(CellTexts.decode(written), rich, struck);
            case "b" -> Optional.of(cell(Cell.Type.BOOLEAN, written.strip().equals("1") ? "true" : "false"));
            case "e" -> Optional.of(cell(Cell.Type.ERROR, written.strip()));
            case "d" -> Optional.of(isoDate(written.strip()));
            default -> Optional.of(number(written.strip()));
        };
    }

    private Optional<Cell> shared(String number) throws SAXException {
        int index;
        try {
            index = Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new SAXException("shared text " + number, e);
        }
        if (!texts.isKnown(index)) {
            throw new SAXException("shared text " + number);
        }
        return text(texts.get(index), texts.isRich(index), struck || texts.isStruck(index));
    }

    private Optional<Cell> text(String value, boolean looksDifferent, boolean struckOut) {
        return value.isBlank()
                ? Optional.empty()
                : Optional.of(new Cell(column, Cell.Type.TEXT, value, looksDifferent, struckOut, Optional.empty()));
    }

    private Cell isoDate(String written) {
        try {
            return cell(
                    Cell.Type.DATE,
                    LocalDate.parse(written.replaceFirst("T00:00:00(\\.0+)?Z?$", ""))
                            .toString());
        } catch (DateTimeException e) {
            return cell(Cell.Type.BAD_DATE, written);
        }
    }

    private Cell number(String written) throws SAXException {
        double value;
        try {
            value = Double.parseDouble(written);
        } catch (NumberFormatException e) {
            throw new SAXException("number " + written, e);
        }
        if (!Double.isFinite(value)) {
            throw new SAXException("number " + written);
        }
        // The file has seventeen digits, people see fifteen.
        String plain = value == 0
                ? "0"
                : new BigDecimal(value)
                        .round(new MathContext(DIGITS))
                        .stripTrailingZeros()
                        .toPlainString();
        return switch (formats.of(style)) {
            case NUMBER -> cell(Cell.Type.NUMBER, plain);
            case PERCENT -> cell(Cell.Type.PERCENT, plain);
            case DATE -> date(value, plain);
        };
    }

    private Cell date(double value, String plain) {
        boolean day = value == Math.rint(value) && value >= (epoch.equals(EPOCH_1900) ? 1 : 0) && value <= LAST_DAY;
        if (!day) {
            return cell(Cell.Type.BAD_DATE, plain);
        }
        // Excel holds 1900 for a leap year, so that its first two months are a day off.
        long days = (long) value + (epoch.equals(EPOCH_1900) && value < 60 ? 1 : 0);
        return cell(Cell.Type.DATE, epoch.plusDays(days).toString());
    }

    private Cell cell(Cell.Type kind, String value) {
        return new Cell(column, kind, value, false, struck, Optional.empty());
    }
}
