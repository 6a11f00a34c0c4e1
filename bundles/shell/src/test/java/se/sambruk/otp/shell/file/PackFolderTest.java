package se.sambruk.otp.shell.file;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.text.LocalizedText;

public class PackFolderTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;

    @Before
    public void folder() {
        folder = temporary.getRoot().toPath();
    }

    private static SortedMap<String, byte[]> files(String pack, String architecture) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(
                "OTP-INF/pack.json",
                ("{\"pack\":{\"description\":\"\\\"id\\\":\\\"x\\\"\",\"id\":\"" + pack + "\"}}")
                        .getBytes(StandardCharsets.UTF_8));
        files.put("OTP-INF/architecture.json", architecture.getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private String refusal(String pack) throws IOException {
        List<String> before = all();
        Problem problem = assertThrows(
                        ProblemException.class, () -> PackFolder.write("ut", folder, pack, files(pack, "nytt")))
                .problems()
                .get(0);
        assertEquals("nothing has changed", before, all());
        return problem.code();
    }

    /** Every path in the folder, files with what is in them. */
    private List<String> all() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.sorted().map(PackFolderTest::said).toList();
        }
    }

    private static String said(Path path) {
        try {
            return path + (Files.isRegularFile(path) ? "=" + Files.readString(path) : "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    public void theFilesAreWrittenAndTheNextVersionTakesTheirPlace() throws IOException {
        assertEquals(folder.resolve("ut"), PackFolder.write("ut", folder, "ute", files("ute", "ett")));
        PackFolder.write("ut", folder, "ute", files("ute", "två"));
        assertEquals("två", Files.readString(folder.resolve("ut/OTP-INF/architecture.json")));
        try (Stream<Path> left = Files.list(folder.resolve("ut"))) {
            assertEquals(List.of(folder.resolve("ut/OTP-INF")), left.toList());
        }
    }

    @Test
    public void anotherPackIsLeftAsItIs() throws IOException {
        PackFolder.write("ut", folder, "ute", files("ute", "ett"));
        assertEquals("OTP-8086", refusal("annan"));
    }

    @Test
    public void sourcesThatSomebodyWroteAreLeftAsTheyAre() throws IOException {
        Files.createDirectories(folder.resolve("ut/OTP-INF"));
        Files.writeString(folder.resolve("ut/OTP-INF/pack.yaml"), "pack: {id: ute}");
        assertEquals("OTP-8087", refusal("ute"));
    }

    @Test
    public void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Files.createDirectories(folder.resolve("ut/OTP-INF/architecture.json"));
        assertEquals("OTP-8087", refusal("ute"));
        SortedMap<String, byte[]> files = files("ute", "ett");
        files.put("OTP-INF/" + "lång".repeat(100) + ".json", new byte[0]);
        Problem problem = assertThrows(ProblemException.class, () -> PackFolder.write("ny", folder, "ute", files))
                .problems()
                .get(0);
        assertEquals("OTP-8089", problem.code());
        assertTrue(
                problem.toString(), problem.message().in(LocalizedText.SWEDISH).contains("namnet är för långt"));
        assertFalse(Files.exists(folder.resolve("ny")));
    }

    @Test
    public void kindsOfFaultsAreToldInWords() {
        assertEquals("disken är full", reason("No space left on device"));
        assertEquals("disken går bara att läsa från", reason("Read-only file system"));
        assertEquals("åtkomst nekad", reason("Operation not permitted"));
        assertEquals("en del av sökvägen är ingen mapp", reason("Not a directory"));
        assertEquals("something else", reason("something else"));
    }

    private static String reason(String said) {
        return FileFaults.reason(new FileSystemException("x", null, said)).in(LocalizedText.SWEDISH);
    }
}
