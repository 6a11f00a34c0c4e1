package se.sambruk.otp.content.source;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.PackForms;

/** An archive that says that a file is one byte long, which is not so: no more is given than was said, however it is read. */
public class LyingArchiveTest {
    private static final String FILE = "OTP-INF/pack.yaml";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private PackSource source;

    @Before
    public void write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(FILE));
            zip.write("x".repeat(5000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] lying = bytes.toByteArray();
        // The size in the directory at the end.
        for (int i = lying.length - 4; i > 0; i--) {
            if (lying[i] == 'P' && lying[i + 1] == 'K' && lying[i + 2] == 1 && lying[i + 3] == 2) {
                Arrays.fill(lying, i + 24, i + 28, (byte) 0);
                lying[i + 24] = 1;
            }
        }
        Path file = temporary.getRoot().toPath().resolve("paket.zip");
        Files.write(file, lying);
        source = Sources.of(file, Limits.DEFAULT, new PackForms());
    }

    @Test
    public void by_reading_it_whole() throws IOException {
        try (InputStream in = source.open(FILE)) {
            assertThrows(ZipException.class, in::readAllBytes);
        }
    }

    @Test
    public void by_reading_byte_for_byte() throws IOException {
        try (InputStream in = source.open(FILE)) {
            assertEquals('x', in.read());
            assertThrows(ZipException.class, in::read);
        }
    }

    @Test
    public void by_passing_over_some_of_it() throws IOException {
        try (InputStream in = source.open(FILE)) {
            assertEquals(4000, in.skip(4000));
            assertThrows(ZipException.class, in::read);
        }
    }
}
