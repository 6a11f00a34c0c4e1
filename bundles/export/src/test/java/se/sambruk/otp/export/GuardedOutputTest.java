package se.sambruk.otp.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.Test;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportRequest;

public class GuardedOutputTest {
    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    public void countsAndHashesWhatPasses() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GuardedOutput out = new GuardedOutput(bytes, 100)) {
            out.write("räksmörgås".getBytes(StandardCharsets.UTF_8));
            out.write('!');
            out.flush();

            assertEquals(bytes.size(), out.size());
            assertEquals(ContentHash.ofBytes(bytes.toByteArray()), out.sha256());
        }
    }

    @Test
    public void exactlyTheLimitPassesAndOneMoreDoesNot() throws IOException {
        GuardedOutput out = new GuardedOutput(new ByteArrayOutputStream(), 10);
        out.write(new byte[10]);

        assertThrows(IOException.class, () -> out.write(1));
        assertTrue(out.isTooLarge());
        assertEquals(10, out.size());
    }

    @Test
    public void aFailureIsRememberedAndNothingPassesAfterIt() throws IOException {
        GuardedOutput out = new GuardedOutput(failing("No space left on device"), 100);
        out.write(1);
        assertThrows(IOException.class, out::flush);

        assertThrows(IOException.class, () -> out.write(2));
        assertEquals("No space left on device", out.failure().orElseThrow().getMessage());
    }

    @Test
    public void aFullDiskIsToldApartFromOtherFaults() {
        ExportRequest request =
                new ExportRequest("docx", "", ExportContext.of(Locale.ROOT, LocalDate.EPOCH), Path.of("/ut/a.docx"));
        for (String full : List.of(
                "No space left on device",
                "/ut/.otp: No space left on device",
                "Disk quota exceeded",
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
