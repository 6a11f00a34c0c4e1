package se.sambruk.otp.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.sambruk.otp.testkit.LibreOffice;
import se.sambruk.otp.testkit.WorkbookParts;

/** Fills in workbooks that were really issued, and has LibreOffice save them where it is installed, as a supplier would. */
final class SupplierFiles {
    private static final String INSTRUCTIONS = "xl/worksheets/sheet1.xml";
    static final String SHEET = "xl/worksheets/sheet2.xml";

    private SupplierFiles() {}

    /**
     * @param cells texts, or numbers without a mark, by the cell's address
     */
    static void fill(Path issued, Path filled, String name, String number, Map<String, String> cells)
            throws IOException {
        WorkbookParts book = new WorkbookParts(Files.readAllBytes(issued));
        field(book, "name", name);
        field(book, "organization_number", number);
        field(book, "contact", "Kim");
        field(book, "email", "kim@exempel.se");
        cells.forEach((address, text) -> book.fill(
                SHEET, address, text.matches("[0-9.]+") ? "><v>" + text + "</v></c>" : WorkbookParts.inline(text)));
        Files.createDirectories(filled.getParent());
        Files.write(filled, book.bytes());
    }

    private static void field(WorkbookParts book, String field, String text) {
        Matcher matcher = Pattern.compile("otp_supplier_" + field + "\">[^!]+!\\$B\\$(\\d+)<")
                .matcher(book.text("xl/workbook.xml"));
        if (!matcher.find()) {
            throw new AssertionError("no field " + field);
        }
        book.fill(INSTRUCTIONS, "B" + matcher.group(1), WorkbookParts.inline(text));
    }

    /** The folder with what LibreOffice makes of a folder's workbooks; the folder itself where it is not installed. */
    static Path saved(Path folder) throws IOException, InterruptedException {
        if (!LibreOffice.isThere()) {
            return folder;
        }
        Path out = folder.resolveSibling(folder.getFileName() + " sparade");
        try (Stream<Path> files = Files.list(folder)) {
            LibreOffice.save(files.sorted().toList(), "xlsx", out);
        }
        return out;
    }
}
