package se.sambruk.otp.plugins.file;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.plugins.Jars;

public class ArchiveTest {
    private static final Limits SMALL = new Limits(10 * Limits.MEGABYTE, 3, 5 * Limits.MEGABYTE, 100);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void eachLimitHasACodeOfItsOwn() throws IOException {
        assertEquals(
                "OTP-7021",
                code(Jars.zip()
                        .file("a", "")
                        .file("b", "")
                        .file("c", "")
                        .file("d", "")
                        .bytes()));
        assertEquals(
                "OTP-7022", code(Jars.zip().file("a", new byte[6 * 1024 * 1024]).bytes()));
        assertEquals(
                "OTP-7023", code(Jars.zip().file("a", new byte[2 * 1024 * 1024]).bytes()));
        assertEquals("OTP-7024", code(Jars.zip().file("../a", "x").bytes()));
        assertEquals("OTP-7024", code(Jars.zip().file("C:/a", "x").bytes()));
    }

    @Test
    public void anArchiveCutAnywhereIsToldOfAndNeverReadInPart() throws IOException {
        byte[] whole =
                Jars.zip().file("OTP-INF/a.yaml", "pack: a").file("b", "c").bytes();
        for (int length = 4; length < whole.length - 1; length += 7) {
            assertEquals("cut at " + length, "OTP-7011", code(Arrays.copyOf(whole, length)));
        }
    }

    @Test
    public void aFileThatIsLongerThanTheArchiveSaysIsNotUnpacked() throws IOException {
        byte[] lying = Jars.zip().file("a.txt", "x".repeat(5000)).bytes();
        // The size in the central directory, which is what is believed.
        int central = indexOf(lying, new byte[] {'P', 'K', 1, 2});
        lying[central + 24] = 10;
        lying[central + 25] = 0;
        Path file = Files.write(temporary.newFile().toPath(), lying);
        ProblemException refused = assertThrows(ProblemException.class, () -> {
            try (Archive archive = Archive.open("x.zip", file, Limits.DEFAULT)) {
                archive.bytes("a.txt");
            }
        });
        assertEquals("OTP-7012", refused.problems().get(0).code());
    }

    @Test
    public void whatAFileIsIsToldByItsContent() throws IOException {
        assertEquals(FileKind.CODE, kind(Jars.bundle("a", "1")));
        assertEquals(FileKind.PACK_ARCHIVE, kind(Jars.bundle("a", "1").file("OTP-INF/p.yaml", "pack:")));
        assertEquals(FileKind.PACK_ARCHIVE, kind(Jars.zip().file("p.yaml", "pack:")));
        assertEquals(
                FileKind.PACK_ARCHIVE, kind(Jars.zip().file("m/p.yaml", "pack:").file("m/x/b.yaml", "")));
        assertEquals(
                FileKind.PACK_ARCHIVE, kind(Jars.zip().file("m/p.yaml", "pack:").file("__MACOSX/m/._p.yaml", "")));
        assertEquals(FileKind.KAR, kind(Jars.zip().file("repository/a.jar", "x")));
        assertEquals(
                FileKind.WORKBOOK,
                kind(Jars.zip().file("[Content_Types].xml", "").file("xl/workbook.xml", "")));
        assertEquals(
                FileKind.DOCUMENT,
                kind(Jars.zip().file("[Content_Types].xml", "").file("word/document.xml", "")));
        assertEquals(FileKind.OTHER_ARCHIVE, kind(Jars.zip().file("x.txt", "")));
        assertEquals(FileKind.PACK_TEXT, text("krav.yaml", "vad som helst"));
        assertEquals(FileKind.PACK_TEXT, text("krav.txt", "# krav\npack:\n  id: a"));
        assertEquals(FileKind.PACK_TEXT, text("krav", "{ \"pack\": {}}"));
        assertEquals(FileKind.OTHER, text("brev.txt", "Hej"));
        assertEquals(FileKind.PACK_TEXT, text("krav.yaml", "\0p\0a"));
        assertEquals(FileKind.OTHER, text("bild.png", "\0\0\0"));
        assertEquals(FileKind.EMPTY, text("krav.yaml", ""));
    }

    @Test
    public void aPackLiesInTheSamePlaceInItsBundleHoweverItWasPacked() throws IOException {
        for (Jars zip : List.of(
                Jars.zip().file("p.yaml", "pack:").file("t/b.docx", "x"),
                Jars.zip().file("m/p.yaml", "pack:").file("m/t/b.docx", "x"),
                Jars.zip().file("m/OTP-INF/p.yaml", "pack:").file("m/OTP-INF/t/b.docx", "x"),
                Jars.bundle("a", "1").file("OTP-INF/p.yaml", "pack:").file("OTP-INF/t/b.docx", "x"))) {
            try (Archive archive = open(zip.bytes())) {
                assertEquals(
                        List.of("OTP-INF/p.yaml", "OTP-INF/t/b.docx"),
                        List.copyOf(PackBytes.of("x", archive).paths()));
            }
        }
    }

    @Test
    public void aPackWithCodeIsRefused() throws IOException {
        try (Archive archive = open(Jars.zip()
                .file("OTP-INF/p.yaml", "pack:")
                .file("a/B.class", "x")
                .bytes())) {
            ProblemException refused = assertThrows(ProblemException.class, () -> PackBytes.of("x", archive));
            assertEquals("OTP-7032", refused.problems().get(0).code());
        }
    }

    private FileKind kind(Jars jar) throws IOException {
        try (Archive archive = open(jar.bytes())) {
            return FileKind.of(archive);
        }
    }

    private FileKind text(String name, String text) throws IOException {
        return FileKind.of(name, Files.writeString(temporary.newFile().toPath(), text));
    }

    private Archive open(byte[] bytes) throws IOException {
        return Archive.open("x.zip", Files.write(temporary.newFile().toPath(), bytes), Limits.DEFAULT);
    }

    private String code(byte[] bytes) throws IOException {
        Path file = Files.write(temporary.newFile().toPath(), bytes);
        return assertThrows(ProblemException.class, () -> Archive.open("x.zip", file, SMALL)
                        .close())
                .problems()
                .get(0)
                .code();
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (Arrays.equals(Arrays.copyOfRange(bytes, i, i + part.length), part)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
