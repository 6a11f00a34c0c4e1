package se.sambruk.otp.authoring.project;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.problem.ProblemException;

public class ProjectFolderTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    @Test
    public void a_new_folder_gets_every_file() throws Exception {
        Path folder = temporary.getRoot().toPath().resolve("ny");
        List<Path> written = ProjectFolder.write(folder, files("a.txt", "b/c/d.txt"));
        assertEquals(List.of(folder.resolve("a.txt"), folder.resolve("b/c/d.txt")), written);
        assertEquals("b/c/d.txt", Files.readString(folder.resolve("b/c/d.txt")));
    }

    @Test
    public void an_empty_folder_is_used() throws Exception {
        Path folder = temporary.newFolder().toPath();
        assertEquals(1, ProjectFolder.write(folder, files("a.txt")).size());
    }

    @Test
    public void a_folder_with_anything_in_it_is_left_alone() throws Exception {
        Path folder = temporary.newFolder().toPath();
        Files.writeString(folder.resolve(".dold"), "min");
        refused("OTP-7510", folder, "a.txt");
        assertEquals(List.of(".dold"), names(folder));
    }

    @Test
    public void a_file_is_no_folder() throws Exception {
        Path file = temporary.newFile().toPath();
        refused("OTP-7511", file, "a.txt");
        assertTrue(Files.isRegularFile(file));
    }

    @Test
    public void a_folder_is_not_made_in_what_does_not_exist() {
        Path folder = temporary.getRoot().toPath().resolve("saknas/ny");
        refused("OTP-7512", folder, "a.txt");
        assertFalse(Files.exists(folder.getParent()));
    }

    @Test
    public void when_one_file_cannot_be_written_nothing_is_left_behind() throws Exception {
        Path made = temporary.getRoot().toPath().resolve("ny");
        // A file cannot lie in a file.
        refused("OTP-7513", made, "a.txt", "b/c.txt", "b/c.txt/d.txt");
        assertFalse(Files.exists(made));

        Path given = temporary.newFolder().toPath();
        refused("OTP-7513", given, "a.txt", "b/c.txt", "b/c.txt/d.txt");
        assertEquals(List.of(), names(given));
    }

    private static void refused(String code, Path folder, String... names) {
        ProblemException told = assertThrows(ProblemException.class, () -> ProjectFolder.write(folder, files(names)));
        assertEquals(code, told.problems().get(0).code());
    }

    private static SortedMap<String, byte[]> files(String... names) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : names) {
            files.put(name, name.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.map(path -> path.getFileName().toString()).toList();
        }
    }
}
