package se.sambruk.otp.format.xlsx.sheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes the rows of a sheet straight into its part, one at a time, so that memory does not grow with their number.
 *
 * <p>Texts are written as inline strings. Rows get a height but are not marked as having one of their own, so that they grow
 * with what is later written in them.
 */
public final class SheetXml {
    /** What writes the rows of one sheet. */
    @FunctionalInterface
    public interface Rows {
        void write(SheetXml sheet) throws IOException;
    }

    private final Writer out;
    private int row;

    SheetXml(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    /**
     * Starts a row.
     *
     * @param number from 1
     * @param height in points
     */
    public void startRow(int number, double height) throws IOException {
        row = number;
        out.write("<row r=\"" + number + "\" ht=\"" + String.format(Locale.ROOT, "%.2f", height) + "\">");
    }

    public void endRow() throws IOException {
        out.write("</row>");
    }

    /** A cell with a text, which is never taken for anything else. */
    public void text(String column, int style, String value) throws IOException {
        out.write(start(column, style) + " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(CellText.encode(value));
        out.write("</t></is></c>");
    }

    /** A cell with a formula of ours, and the text that it gives now. */
    public void formula(String column, int style, String formula, String value) throws IOException {
        out.write(start(column, style) + " t=\"str\"><f>");
        escape(formula);
        out.write("</f><v>");
        escape(CellText.encode(value));
        out.write("</v></c>");
    }

    /** A cell with a number. */
    public void number(String column, int style, long value) throws IOException {
        out.write(start(column, style) + "><v>" + value + "</v></c>");
    }

    /** A cell with a formula of ours, and the number that it gives now. */
    public void formula(String column, int style, String formula, long value) throws IOException {
        out.write(start(column, style) + "><f>");
        escape(formula);
        out.write("</f><v>" + value + "</v></c>");
    }

    /** A cell with nothing but its look. */
    public void empty(String column, int style) throws IOException {
        out.write(start(column, style) + "/>");
    }

    void flush() throws IOException {
        out.flush();
    }

    private String start(String column, int style) {
        return "<c r=\"" + column + row + "\" s=\"" + style + "\"";
    }

    private void escape(String text) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String reference =
                    switch (text.charAt(i)) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        default -> null;
                    };
            if (reference != null) {
                out.write(text, from, i - from);
                out.write(reference);
                from = i + 1;
            }
        }
        out.write(text, from, text.length() - from);
    }
}
