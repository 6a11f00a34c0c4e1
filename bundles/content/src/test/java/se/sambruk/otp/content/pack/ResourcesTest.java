package se.sambruk.otp.content.pack;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static se.sambruk.otp.content.pack.Readings.codes;
import static se.sambruk.otp.content.pack.Readings.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Test;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.content.MemorySource;
import se.sambruk.otp.content.tree.Limits;

/** The files that a pack carries are what they say they are. */
public class ResourcesTest {
    @Test
    public void a_letterhead_is_a_word_document_within_the_pack() throws IOException {
        assertLetterhead(null, Packs.word("[Content_Types].xml", "word/document.xml"));
        assertLetterhead("OTP-1275", Packs.word("[Content_Types].xml"));
        assertLetterhead("OTP-1275", "inte zip".getBytes(StandardCharsets.UTF_8));
        assertLetterhead("OTP-1273", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertLetterhead("OTP-1274", Packs.word("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"));
        byte[] whole = Packs.word("[Content_Types].xml", "word/document.xml");
        assertLetterhead("OTP-1275", Arrays.copyOf(whole, 40));
    }

    @Test
    public void a_letterhead_has_its_place() {
        assertLetterheadPath("OTP-1270", "../brev.docx");
        assertLetterheadPath("OTP-1270", "C:\\brev.docx");
        assertLetterheadPath("OTP-1271", "templates/borta.docx");
        assertLetterheadPath("OTP-1272", "ground.yaml");
    }

    @Test
    public void a_document_that_unpacks_to_nonsense_is_not_opened() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        assertLetterhead("OTP-1277", bytes.toByteArray());
    }

    private static void assertLetterhead(String code, byte[] bytes) {
        MemorySource source = Packs.pack("p", "prov", "1.0.0", "  letterhead: templates/brev.docx\n", "")
                .with("OTP-INF/templates/brev.docx", bytes);
        PackReading reading = read(source);
        assertEquals(code == null ? List.of() : List.of(code), codes(reading));
        reading.catalog().ifPresent(catalog -> {
            assertEquals("templates/brev.docx", catalog.manifest().letterhead().orElseThrow());
            assertTrue(reading.resources().containsKey(catalog.resources().get("templates/brev.docx")));
        });
    }

    private static void assertLetterheadPath(String code, String path) {
        assertEquals(List.of(code), codes(read(Packs.pack("p", "prov", "1.0.0", "  letterhead: " + path + "\n", ""))));
    }

    @Test
    public void every_template_is_carried_by_its_content() {
        PackReading reading = read(Packs.pack("p", "prov", "1.0.0", "", "")
                .with("OTP-INF/templates/bild.png", new byte[] {1, 2, 3})
                .with("OTP-INF/templates/.DS_Store", "x"));
        assertEquals(
                List.of("templates/bild.png"),
                List.copyOf(reading.catalog().orElseThrow().resources().keySet()));
        assertEquals(1, reading.resources().size());
    }

    @Test
    public void a_carried_file_has_a_greatest_size() {
        Limits small = new Limits(100_000, 100_000, 32, 1000, 1000, 100, 10, 1000, 10, 10);
        MemorySource source = Packs.pack("p", "prov", "1.0.0", "", "").with("OTP-INF/templates/b.png", new byte[11]);
        assertEquals(
                List.of("OTP-1276"), codes(new PackReader(small).read(source).reading()));
    }
}
