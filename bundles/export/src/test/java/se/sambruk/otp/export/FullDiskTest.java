package se.sambruk.otp.export;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.Test;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.text.LocalizedText;

public class FullDiskTest {
    @Test
    public void aFullDiskIsToldApartFromOtherFaults() {
        ExportRequest request =
                new ExportRequest("docx", "", ExportContext.of(Locale.ROOT, LocalDate.EPOCH), Path.of("/ut/a.docx"));
        for (String full : List.of(
                "No space left on device",
                "/ut/.otp: No space left on device",
                "Disk quota exceeded",
                "Enheten är full",
                "There is not enough space on the disk")) {
            assertEquals(
                    "OTP-5025",
                    FileWriting.unwritable(request, new IOException(full))
                            .problems()
                            .get(0)
                            .code());
        }
        assertEquals(
                "OTP-5026",
                FileWriting.unwritable(request, new IOException("Input/output error"))
                        .problems()
                        .get(0)
                        .code());
    }

    @Test
    public void theKindOfFaultIsToldInWordsAndNotByTheNameOfAClass() {
        ExportRequest request =
                new ExportRequest("svg", "", ExportContext.of(Locale.ROOT, LocalDate.EPOCH), Path.of("/proc/a.svg"));
        assertEquals(
                List.of(
                        "Filen a.svg kunde inte skrivas i mappen /proc (platsen finns inte).",
                        "Filen a.svg kunde inte skrivas i mappen /proc (åtkomst nekad).",
                        "Filen a.svg kunde inte skrivas i mappen /proc (åtkomst nekad).",
                        "Filen a.svg kunde inte skrivas i mappen /proc (disken går bara att läsa från)."),
                Stream.of(
                                new NoSuchFileException("/proc/.otp-1.part"),
                                new AccessDeniedException("/proc/.otp-1.part"),
                                new FileSystemException("/proc/.otp-1.part", null, "Operation not permitted"),
                                new FileSystemException("/proc/.otp-1.part", null, "Read-only file system"))
                        .map(fault -> FileWriting.unwritable(request, fault))
                        .map(told -> told.problems().get(0).message().in(LocalizedText.SWEDISH))
                        .toList());
    }
}
