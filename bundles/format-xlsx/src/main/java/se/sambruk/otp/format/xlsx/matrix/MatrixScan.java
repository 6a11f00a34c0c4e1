package se.sambruk.otp.format.xlsx.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Goes through one sheet of a matrix's workbook as a stream, and keeps what its check needs. */
final class MatrixScan extends DefaultHandler {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final Pattern OURS =
            Pattern.compile("(SUM\\(|COUNTA\\(|SUBTOTAL\\([39],)[A-Z]+[0-9]+:[A-Z]+[0-9]+\\)");
    /** What is wrong in one cell is often wrong in all. */
    private static final int MANY = 20;

    private final List<String> foreign = new ArrayList<>();
    private final StringBuilder formula = new StringBuilder();
    private String cell = "";
    private boolean inFormula;
    private boolean frozen;
    private int rows;

    private MatrixScan() {}

    /**
     * @throws SAXException if it is no well-formed XML, or has a document type
     */
    static MatrixScan of(InputStream sheet) throws IOException, SAXException {
        MatrixScan scan = new MatrixScan();
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

    /** Whether it has rows up to its headers, which stay in sight. */
    boolean isFramed() {
        return frozen && rows >= MatrixLayout.HEADER_ROW;
    }

    /** The first cells with a formula that is none of ours. */
    List<String> foreignFormulas() {
        return foreign;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> rows++;
            case "pane" -> frozen = "frozen".equals(attributes.getValue("state"));
            case "c" -> cell = String.valueOf(attributes.getValue("r"));
            case "f" -> {
                inFormula = true;
                formula.setLength(0);
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inFormula) {
            formula.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (name.equals("f")) {
            inFormula = false;
            if (foreign.size() < MANY && !OURS.matcher(formula).matches()) {
                foreign.add(cell);
            }
        }
    }
}
