package se.sambruk.otp.itests;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.sambruk.otp.testkit.WorkbookParts;

/** Fills in workbooks that were really issued, and has LibreOffice save them where it is installed, as a supplier would. */
final class SupplierFiles {
    private static final long LIMIT_SECONDS = 120;
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
        if (!haveOffice()) {
            return folder;
        }
        Path out = folder.resolveSibling(folder.getFileName() + " sparade");
        try (Stream<Path> files = Files.list(folder)) {
            Stream<String> command = Stream.of(
                    "soffice",
                    "-env:UserInstallation=" + folder.resolveSibling("soffice").toUri(),
                    "--headless",
                    "--convert-to",
                    "xlsx",
                    "--outdir",
                    out.toString());
            Process office = new ProcessBuilder(
                            Stream.concat(command, files.map(Path::toString)).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!office.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                office.destroyForcibly();
                throw new AssertionError("soffice did not end within " + LIMIT_SECONDS + " seconds");
            }
            if (office.exitValue() != 0) {
                throw new AssertionError("soffice ended with " + office.exitValue());
            }
        }
        return out;
    }

    /** Whether LibreOffice is installed where commands are looked for. */
    static boolean haveOffice() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
    }
}
