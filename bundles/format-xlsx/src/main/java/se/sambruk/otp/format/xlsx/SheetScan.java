package se.sambruk.otp.format.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;

/** Goes through one sheet of a workbook of ours as a stream, and keeps what its check needs. */
public final class SheetScan extends DefaultHandler {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";

    private final int columns;
    private final Map<Integer, List<String>> rows = new TreeMap<>();
    private final List<CellReference> formulas = new ArrayList<>();
    private final Map<Integer, BitSet> validated = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private CellReference cell = new CellReference(0, 0);
    private boolean inline;
    private boolean inText;
    private boolean guarded;

    private SheetScan(int columns) {
        this.columns = columns;
    }

    /**
     * @param columns from how many columns, from the first, texts are kept
     * @throws SAXException if it is no XML of a workbook, or has a document type
     */
    public static SheetScan of(InputStream sheet, int columns) throws IOException, SAXException {
        SheetScan scan = new SheetScan(columns);
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setFeature(NO_DOCTYPE, true);
            reader.setContentHandler(scan);
            reader.setErrorHandler(scan);
            reader.parse(new InputSource(sheet));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every Java platform has a secure XML parser", e);
        }
        return scan;
    }

    /** The inline texts of each row (from 1) that has a cell, in order; cells of other types are left out. */
    Map<Integer, List<String>> rows() {
        return rows;
    }

    List<CellReference> formulas() {
        return formulas;
    }

    public boolean isProtected() {
        return guarded;
    }

    /** Whether something watches over what is written in a cell; both from 0. */
    boolean isValidated(int row, int column) {
        return validated.getOrDefault(column, new BitSet()).get(row);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "c" -> {
                try {
                    cell = new CellReference(attributes.getValue("r"));
                } catch (RuntimeException e) {
                    throw new SAXException("a cell without an address", e);
                }
                inline = "inlineStr".equals(attributes.getValue("t"));
                rows.computeIfAbsent(cell.getRow() + 1, row -> new ArrayList<>());
            }
            case "t" -> {
                inText = inline && cell.getCol() < columns;
                text.setLength(0);
            }
            case "f" -> formulas.add(cell);
            case "sheetProtection" ->
                guarded = "1".equals(attributes.getValue("sheet")) || "true".equals(attributes.getValue("sheet"));
            case "dataValidation" -> {
                try {
                    for (String range : attributes.getValue("sqref").strip().split("\\s+")) {
                        validate(CellRangeAddress.valueOf(range));
                    }
                } catch (RuntimeException e) {
                    throw new SAXException("a check of no cells", e);
                }
            }
            default -> {}
        }
    }

    private void validate(CellRangeAddress range) {
        int last = Math.min(range.getLastColumn(), AnswerColumn.values().length - 1);
        for (int column = range.getFirstColumn(); column <= last; column++) {
            validated.computeIfAbsent(column, c -> new BitSet()).set(range.getFirstRow(), range.getLastRow() + 1);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inText) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("t") && inText) {
            inText = false;
            rows.get(cell.getRow() + 1).add(text.toString());
        }
    }
}
