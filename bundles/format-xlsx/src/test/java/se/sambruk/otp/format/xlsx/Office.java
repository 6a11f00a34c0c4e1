package se.sambruk.otp.format.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.testkit.LibreOffice;

/** Workbooks as LibreOffice saves them. */
public final class Office {
    private Office() {}

    /** A workbook as the program saves it. */
    public static byte[] saved(byte[] workbook, String extension, TemporaryFolder temporary)
            throws IOException, InterruptedException {
        Path file = temporary.newFolder().toPath().resolve("svar.xlsx");
        Files.write(file, workbook);
        return saved(file, extension, temporary);
    }

    /** The same of a file. */
    public static byte[] saved(Path file, String extension, TemporaryFolder temporary)
            throws IOException, InterruptedException {
        Path folder = temporary.newFolder().toPath();
        LibreOffice.save(List.of(file), extension, folder);
        return Files.readAllBytes(LibreOffice.saved(file, extension, folder));
    }
}
