package se.sambruk.otp.format.xlsx.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook so that the same content gives the same bytes: parts in a fixed order and with a fixed time. The rows of
 * long sheets are put in on the way.
 *
 * <p>POI makes everything but those rows. Its own streaming was tried and left: it lays temporary files with the content of
 * documents not yet published in a folder that the whole machine shares, and marks every row as having a height of its own,
 * so that a supplier's long answer is cut off. All in memory, 10,000 requirements take some 220 MB.
 */
public final class FixedPackage {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final byte[] NO_ROWS = "<sheetData/>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] START = "<sheetData>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</sheetData>".getBytes(StandardCharsets.US_ASCII);

    private final XSSFWorkbook workbook;
    private final Map<String, SheetXml.Rows> rows = new TreeMap<>();

    /**
     * @param workbook all but the rows of long sheets
     */
    public FixedPackage(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Has the rows of a sheet, which must have none so far, written when the package is. */
    public void rows(XSSFSheet sheet, SheetXml.Rows source) {
        rows.put(sheet.getPackagePart().getPartName().getName().substring(1), source);
    }

    /**
     * @param date what every part bears as its time
     * @param out not closed
     */
    public void write(LocalDate date, OutputStream out) throws IOException {
        Map<String, byte[]> parts = parts();
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(date.atStartOfDay());
            zip.putNextEntry(entry);
            SheetXml.Rows source = rows.get(part.getKey());
            if (source == null) {
                zip.write(part.getValue());
            } else {
                write(part.getValue(), source, zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    /** The parts that POI made; the list of content types first, as readers of streams expect. */
    private Map<String, byte[]> parts() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        Map<String, byte[]> parts = new TreeMap<>(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                .thenComparing(name -> name));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static void write(byte[] sheet, SheetXml.Rows source, OutputStream out) throws IOException {
        int place = indexOf(sheet, NO_ROWS);
        out.write(sheet, 0, place);
        out.write(START);
        SheetXml xml = new SheetXml(out);
        source.write(xml);
        xml.flush();
        out.write(END);
        int rest = place + NO_ROWS.length;
        out.write(sheet, rest, sheet.length - rest);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            int matched = 0;
            while (matched < wanted.length && bytes[i + matched] == wanted[matched]) {
                matched++;
            }
            if (matched == wanted.length) {
                return i;
            }
        }
        throw new IllegalStateException("the sheet has rows already");
    }
}
