package se.sambruk.otp.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import se.sambruk.otp.workbook.BookFault.Reason;

/** Which of a workbook's cell styles show a number as a date or a percentage (ECMA-376 part 1, 18.8.30), and which strike a text out. */
final class CellFormats extends DefaultHandler {
    /** What a number is shown as. */
    enum Look {
        NUMBER,
        DATE,
        PERCENT
    }

    // Quoted text, colours and languages, and characters that are shown as they are or make room.
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"?|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]|[\\\\_*].");
    private static final Pattern DATE_LETTER = Pattern.compile("[ymdhs]");

    // Excel itself holds 65,490 formats of cells and some 250 of numbers.
    static final int MAX_CELL_FORMATS = 1 << 16;
    static final int MAX_NUMBER_FORMATS = 10_000;

    private final Map<Integer, Look> numbers = new HashMap<>();
    private final List<Look> styles = new ArrayList<>();
    private final BitSet struckFonts = new BitSet();
    private final BitSet struckStyles = new BitSet();
    private int fonts;
    private boolean inFonts;
    private boolean inCells;

    /** What a number in a cell of a style is shown as. */
    Look of(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Look.NUMBER;
    }

    /** Whether the text in a cell of a style is struck out. */
    boolean isStruck(int style) {
        return style >= 0 && struckStyles.get(style);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "numFmt" -> {
                numbers.put(
                        Xml.number(attributes, "numFmtId", -1),
                        custom(String.valueOf(attributes.getValue("formatCode"))));
                limit(numbers.size(), "numberformats", MAX_NUMBER_FORMATS);
            }
            case "fonts" -> inFonts = true;
            case "font" -> {
                if (inFonts) {
                    limit(++fonts, "fonts", MAX_CELL_FORMATS);
                }
            }
            case "strike" -> {
                if (inFonts && fonts > 0) {
                    struckFonts.set(fonts - 1, Xml.isOn(attributes));
                }
            }
            case "cellXfs" -> inCells = true;
            case "xf" -> {
                if (inCells) {
                    int font = Xml.number(attributes, "fontId", 0);
                    struckStyles.set(styles.size(), font >= 0 && struckFonts.get(font));
                    styles.add(look(Xml.number(attributes, "numFmtId", 0)));
                    limit(styles.size(), "cellformats", MAX_CELL_FORMATS);
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("cellXfs")) {
            inCells = false;
        } else if (name.equals("fonts")) {
            inFonts = false;
        }
    }

    private static void limit(int count, String what, int most) throws SAXException {
        if (count > most) {
            throw new SAXException(BookFault.of(Reason.TOO_MANY, what, most));
        }
    }

    private Look look(int format) {
        Look look = numbers.get(format);
        return look == null ? builtIn(format) : look;
    }

    private static Look builtIn(int format) {
        if (format == 9 || format == 10) {
            return Look.PERCENT;
        }
        boolean date = format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
        return date ? Look.DATE : Look.NUMBER;
    }

    static Look custom(String code) {
        String shown = LITERAL.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
        if (shown.contains("general") || shown.contains("standard")) {
            return Look.NUMBER;
        }
        if (shown.contains("%")) {
            return Look.PERCENT;
        }
        return DATE_LETTER.matcher(shown).find() ? Look.DATE : Look.NUMBER;
    }
}
