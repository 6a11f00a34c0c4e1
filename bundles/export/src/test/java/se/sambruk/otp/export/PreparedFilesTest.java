package se.sambruk.otp.export;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.export.ExportReceipt;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;

public class PreparedFilesTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private final PreparedFiles prepared = new PreparedFiles();
    private Path folder;

    @Before
    public void start() throws IOException {
        folder = temporary.newFolder("ut").toPath();
    }

    private void prepare(String name) throws IOException {
        prepare(folder.resolve(name));
    }

    private void prepare(Path target) throws IOException {
        TempFile file = TempFile.create(folder, false);
        try (OutputStream out = file.output()) {
            out.write("ny".getBytes(StandardCharsets.UTF_8));
        }
        prepared.add(new PreparedFiles.Finished(
                file,
                new ExportReceipt(
                        "text", PackVersion.of("1.0.0"), target, 2, ContentHash.ofBytes(new byte[0]), List.of())));
    }

    // A folder that has come in the file's way since it was checked.
    private void block(String name) throws IOException {
        Files.createDirectory(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("inte tom"), "");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    public void whereOneFileCannotBePutInPlaceTheOthersArePutBackAsTheyWere() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "förut");
        prepare("a.txt");
        prepare("b.txt");
        prepare("c.txt");
        block("c.txt");

        ProblemException e = assertThrows(ProblemException.class, prepared::commit);

        assertEquals(
                List.of("OTP-5050"), e.problems().stream().map(Problem::code).toList());
        assertEquals(List.of("a.txt", "c.txt"), names());
        assertEquals("förut", Files.readString(folder.resolve("a.txt")));
    }

    @Test
    public void aFileSystemThatThrowsAnythingElseUndoesToo() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "förut");
        prepare("a.txt");
        RuntimeException fault = new IllegalStateException("nätverksmappen svarar inte");
        prepare((Path) Proxy.newProxyInstance(
                PreparedFilesTest.class.getClassLoader(), new Class<?>[] {Path.class}, (path, method, arguments) -> {
                    if (method.getName().equals("toString")) {
                        return "b.txt";
                    }
                    throw fault;
                }));

        ProblemException e = assertThrows(ProblemException.class, prepared::commit);

        assertEquals(
                List.of("OTP-5050"), e.problems().stream().map(Problem::code).toList());
        assertEquals(fault, e.getCause());
        assertEquals(List.of("a.txt"), names());
        assertEquals("förut", Files.readString(folder.resolve("a.txt")));
    }

    @Test
    public void aTemporaryFileThatIsGoneStopsTheCommit() throws IOException {
        prepare("a.txt");
        prepare("b.txt");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }

        ProblemException e = assertThrows(ProblemException.class, prepared::commit);

        assertEquals(
                List.of("OTP-5050"), e.problems().stream().map(Problem::code).toList());
        assertEquals(List.of(), names());
    }

    @Test
    public void whatIsBeingWrittenIsLockedForOthers() throws IOException {
        TempFile file = TempFile.create(folder, false);
        try (java.nio.channels.FileChannel other =
                java.nio.channels.FileChannel.open(file.path(), java.nio.file.StandardOpenOption.WRITE)) {
            assertThrows(
                    java.nio.channels.OverlappingFileLockException.class,
                    () -> other.tryLock(TempFile.LOCKED_BYTE, 1, false));
        }
        file.discard();
        assertFalse(Files.exists(file.path()));
    }
}
