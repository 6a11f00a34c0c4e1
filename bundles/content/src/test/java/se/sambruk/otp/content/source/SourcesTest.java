package se.sambruk.otp.content.source;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.content.pack.PackReader;
import se.sambruk.otp.content.pack.Packs;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.PackForms;

/** Folders and archives give their files, and nothing beside them. */
public class SourcesTest {
    private static final Limits SMALL = new Limits(1000, 1000, 10, 1000, 1000, 4, 1000, 4_000_000, 100, 10);

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void a_folder_gives_its_files_but_not_what_links_lead_to() throws IOException {
        Path folder = temporary.newFolder("paket").toPath();
        Files.createDirectories(folder.resolve("OTP-INF/mer"));
        Files.writeString(folder.resolve("OTP-INF/pack.yaml"), Packs.manifest("prov", "1.0.0", ""));
        Files.writeString(folder.resolve("OTP-INF/mer/b.yaml"), Packs.ground());
        Path secret = temporary.newFile("hemligt.yaml").toPath();
        Files.createSymbolicLink(folder.resolve("OTP-INF/c.yaml"), secret);
        PackSource source = Sources.of(folder, Limits.DEFAULT, new PackForms());
        assertEquals(List.of("OTP-INF/mer/b.yaml", "OTP-INF/pack.yaml"), List.copyOf(source.paths()));
        assertEquals(folder.toString(), source.name());
        assertThrows(IOException.class, () -> source.open("../hemligt.yaml"));
        assertEquals(
                List.of(), new PackReader(Limits.DEFAULT).read(source).reading().problems());
    }

    @Test
    public void an_archive_gives_its_files() throws IOException {
        Path zip =
                zip(StandardCharsets.UTF_8, "OTP-INF/", "", "OTP-INF/pack.yaml", Packs.manifest("prov", "1.0.0", ""));
        PackSource source = Sources.of(zip, Limits.DEFAULT, new PackForms());
        assertEquals(List.of("OTP-INF/pack.yaml"), List.copyOf(source.paths()));
        try (InputStream in = source.open("OTP-INF/pack.yaml")) {
            assertArrayEquals(Packs.manifest("prov", "1.0.0", "").getBytes(StandardCharsets.UTF_8), in.readAllBytes());
        }
        assertThrows(IOException.class, () -> source.open("OTP-INF/borta.yaml"));
        assertEquals(
                List.of(), new PackReader(Limits.DEFAULT).read(source).reading().problems());
    }

    @Test
    public void names_in_the_encoding_of_older_programs_are_read() throws IOException {
        Path zip = zip(Charset.forName("IBM437"), "OTP-INF/åäö.yaml", "a: b");
        PackSource source = Sources.of(zip, Limits.DEFAULT, new PackForms());
        assertEquals(new TreeSet<>(List.of("OTP-INF/åäö.yaml")), source.paths());
        try (InputStream in = source.open("OTP-INF/åäö.yaml")) {
            assertEquals(4, in.readAllBytes().length);
        }
    }

    @Test
    public void what_is_no_pack_is_told() throws IOException {
        assertFault("OTP-1500", temporary.getRoot().toPath().resolve("borta"), Limits.DEFAULT);
        assertFault("OTP-1501", temporary.newFile("krav.txt").toPath(), Limits.DEFAULT);
        Path broken = temporary.newFile("trasig.zip").toPath();
        Files.writeString(broken, "inte en zip");
        assertFault("OTP-1502", broken, Limits.DEFAULT);
    }

    @Test
    public void archives_keep_to_the_limits() throws IOException {
        assertFault("OTP-1503", zip(StandardCharsets.UTF_8, "a", "", "b", "", "c", "", "d", "", "e", ""), SMALL);
        assertFault("OTP-1505", zip(StandardCharsets.UTF_8, "a", "0".repeat(3_000_000)), SMALL);
        assertFault("OTP-1504", zip(StandardCharsets.UTF_8, "a", "0".repeat(5_000_000)), SMALL);
        assertFault("OTP-1506", zip(StandardCharsets.UTF_8, "../a", ""), SMALL);
        assertFault("OTP-1506", zip(StandardCharsets.UTF_8, "/etc/passwd", ""), SMALL);
        assertFault("OTP-1506", zip(StandardCharsets.UTF_8, "OTP-INF\\a.yaml", ""), SMALL);
    }

    @Test
    public void a_file_that_stands_twice_in_an_archive_is_refused() throws IOException {
        Path zip = zip(StandardCharsets.UTF_8, "OTP-INF/a.yaml", "a: b", "OTP-INF/b.yaml", "a: b");
        byte[] bytes = Files.readAllBytes(zip);
        byte[] second = "OTP-INF/b.yaml".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + second.length <= bytes.length; i++) {
            if (new String(bytes, i, second.length, StandardCharsets.ISO_8859_1).equals("OTP-INF/b.yaml")) {
                bytes[i + 8] = 'a';
            }
        }
        Files.write(zip, bytes);
        assertFault("OTP-1507", zip, SMALL);
    }

    @Test
    public void a_folder_that_is_no_pack_is_not_walked_to_its_end() throws IOException {
        Path folder = temporary.newFolder("stor").toPath();
        for (int i = 0; i < 10; i++) {
            Files.writeString(folder.resolve("f" + i), "");
        }
        assertFault("OTP-1503", folder, SMALL);
    }

    @Test
    public void a_folder_that_may_not_be_looked_into_is_told_of() throws IOException {
        Path folder = temporary.newFolder("paket").toPath();
        Path closed = Files.createDirectories(folder.resolve("OTP-INF/stangd"));
        assumeTrue("permissions mean something here", closed.toFile().setReadable(false) && !Files.isReadable(closed));
        assertFault("OTP-1508", folder, SMALL);
    }

    private static void assertFault(String code, Path path, Limits limits) {
        ProblemException fault = assertThrows(ProblemException.class, () -> Sources.of(path, limits, new PackForms()));
        assertEquals(fault.getMessage(), code, fault.problems().get(0).code());
    }

    private Path zip(Charset names, String... namesAndTexts) throws IOException {
        Path file = temporary.newFolder().toPath().resolve("paket.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
