package se.sambruk.otp.pack.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.sambruk.otp.workbook.CellRange;

/** Writes small workbooks part by part, so that a test can put into them what no library would. */
final class Xlsx {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, byte[]> more = new LinkedHashMap<>();
    private final StringBuilder shared = new StringBuilder();
    private int sharedCount;
    private String workbookProperties = "";
    private String contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    /** A sheet that is being written. */
    final class Sheet {
        private final String name;
        private final StringBuilder rows = new StringBuilder();
        private String state = "";
        private String columns = "";
        private String end = "";
        private int row;

        private Sheet(String name) {
            this.name = name;
        }

        /** A row of texts; an empty one is no cell, one that begins with {@code <} is XML for after the cell's address. */
        Sheet row(String... cells) {
            return row("", cells);
        }

        Sheet row(String attributes, String[] cells) {
            row++;
            rows.append("<row r=\"")
                    .append(row)
                    .append("\" ")
                    .append(attributes)
                    .append('>');
            for (int i = 0; i < cells.length; i++) {
                String start = "<c r=\"" + CellRange.letters(i + 1) + row + "\"";
                if (cells[i].startsWith("<")) {
                    rows.append(start).append(' ').append(cells[i].substring(1));
                } else if (!cells[i].isEmpty()) {
                    rows.append(start)
                            .append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                            .append(escape(cells[i].replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_")))
                            .append("</t></is></c>");
                }
            }
            rows.append("</row>");
            return this;
        }

        /** Leaves a row out. */
        Sheet skip() {
            row++;
            return this;
        }

        Sheet hidden() {
            state = " state=\"hidden\"";
            return this;
        }

        Sheet columns(String xml) {
            columns = "<cols>" + xml + "</cols>";
            return this;
        }

        Sheet end(String xml) {
            end = xml;
            return this;
        }

        Xlsx and() {
            return Xlsx.this;
        }
    }

    Sheet sheet(String name) {
        Sheet sheet = new Sheet(name);
        sheets.add(sheet);
        return sheet;
    }

    Sheet sheetNamed(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    Xlsx part(String path, String content) {
        more.put(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Xlsx part(String path, byte[] content) {
        more.put(path, content);
        return this;
    }

    Xlsx contentType(String type) {
        contentType = type;
        return this;
    }

    Xlsx from1904() {
        workbookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    /** A shared text, as XML of what is in its {@code si}; gives a cell that shows it. */
    String shared(String xml) {
        shared.append("<si>").append(xml).append("</si>");
        return "<t=\"s\"><v>" + sharedCount++ + "</v></c>";
    }

    static String number(String value) {
        return "<t=\"n\"><v>" + value + "</v></c>";
    }

    static String styled(int style, String value) {
        return "<s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(
                    zip,
                    "_rels/.rels",
                    relations("<Relationship Id=\"r1\" Type=\"" + OFFICE
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
            StringBuilder list = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            for (int i = 0; i < sheets.size(); i++) {
                Sheet sheet = sheets.get(i);
                list.append("<sheet name=\"" + escape(sheet.name) + "\" sheetId=\"" + (i + 1) + "\"" + sheet.state
                        + " r:id=\"s" + i + "\"/>");
                relations.append("<Relationship Id=\"s" + i + "\" Type=\"" + OFFICE
                        + "/worksheet\" Target=\"worksheets/sheet" + i + ".xml\"/>");
                put(
                        zip,
                        "xl/worksheets/sheet" + i + ".xml",
                        "<worksheet xmlns=\"" + MAIN + "\">" + sheet.columns + "<sheetData>" + sheet.rows
                                + "</sheetData>" + sheet.end + "</worksheet>");
            }
            relations.append(
                    "<Relationship Id=\"t\" Type=\"" + OFFICE + "/sharedStrings\" Target=\"sharedStrings.xml\"/>");
            relations.append("<Relationship Id=\"y\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + workbookProperties + "<sheets>"
                            + list + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relations(relations.toString()));
            put(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + shared + "</sst>");
            // 1: a date, 2: a percentage, 3: a date of one's own, 4: a time.
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN
                            + "\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-41D]d\\ mmmm\\ "
                            + "yyyy\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/>"
                            + "<xf numFmtId=\"164\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>");
            for (Map.Entry<String, byte[]> part : more.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + contentType + "\"/></Types>";
    }

    private static String relations(String xml) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + xml
                + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String path, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
