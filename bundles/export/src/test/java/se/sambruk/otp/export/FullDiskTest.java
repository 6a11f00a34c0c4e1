package se.sambruk.otp.export;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportRequest;

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
}
