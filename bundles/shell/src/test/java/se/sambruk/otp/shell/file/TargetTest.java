package se.sambruk.otp.shell.file;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.function.ThrowingRunnable;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.problem.ProblemException;

public class TargetTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path folder;

    @Before
    public void folder() {
        folder = temporary.getRoot().toPath();
    }

    @Test
    public void theLastLevelIsMadeAndStaysWhenKept() {
        try (TargetFolder target = TargetFolder.open("ut", folder)) {
            assertTrue(Files.isDirectory(target.path()));
            target.keep();
        }
        assertTrue(Files.isDirectory(folder.resolve("ut")));
    }

    @Test
    public void aFolderThatWasMadeGoesAgainUnlessKept() {
        TargetFolder.open("ut/", folder).close();
        assertFalse(Files.exists(folder.resolve("ut")));
    }

    @Test
    public void aFolderThatWasThereIsNeverRemoved() throws IOException {
        Files.createDirectory(folder.resolve("ut"));
        TargetFolder.open("ut", folder).close();
        assertTrue(Files.isDirectory(folder.resolve("ut")));
    }

    @Test
    public void aFolderThatSomebodyHasUsedStays() throws IOException {
        try (TargetFolder target = TargetFolder.open("ut", folder)) {
            Files.writeString(target.path().resolve("annat.txt"), "x");
        }
        assertTrue(Files.exists(folder.resolve("ut/annat.txt")));
    }

    @Test
    public void onlyOneLevelIsMade() {
        assertEquals("OTP-8047", code(() -> TargetFolder.open("ett/två", folder)));
        assertFalse(Files.exists(folder.resolve("ett")));
    }

    @Test
    public void aFileIsNoFolder() throws IOException {
        Files.writeString(folder.resolve("ut"), "x");
        assertEquals("OTP-8046", code(() -> TargetFolder.open("ut", folder)));
    }

    @Test
    public void nothingIsMadeBelowAFileAndThatIsSaid() throws IOException {
        Files.writeString(folder.resolve("fil"), "x");
        assertEquals("OTP-8150", code(() -> TargetFolder.open("fil/ut", folder)));
        assertEquals("OTP-8150", code(() -> TargetFolder.open("fil/mer/ut", folder)));
        assertEquals("OTP-8150", code(() -> TargetFile.of("fil/a.docx", folder, "n.docx")));
        assertEquals("OTP-8150", code(() -> TargetFile.of("fil/", folder, "n.docx")));
    }

    @Test
    public void aNameThatIsTooLongIsSaidToBe() {
        assertEquals("OTP-8151", code(() -> TargetFolder.open("å".repeat(128), folder)));
        TargetFolder.open("å".repeat(127), folder).close();
    }

    @Test
    public void anExportGoesToTheFileNamedOrIntoTheFolderNamed() {
        assertEquals(folder.resolve("a.docx"), TargetFile.of("a.docx", folder, "n.docx"));
        assertEquals(folder.resolve("n.docx"), TargetFile.of(".", folder, "n.docx"));
        assertEquals("OTP-8050", code(() -> TargetFile.of("saknas/a.docx", folder, "n.docx")));
        assertEquals("OTP-8050", code(() -> TargetFile.of("saknas/", folder, "n.docx")));
    }

    @Test
    public void aLinkIsFollowedToWhatItLeadsTo() throws IOException {
        Files.createDirectory(folder.resolve("annan"));
        Files.createSymbolicLink(folder.resolve("a.svg"), Path.of("annan/b.svg"));
        assertEquals(folder.resolve("annan/b.svg"), TargetFile.of("a.svg", folder, "n.svg"));
    }

    private static String code(ThrowingRunnable attempt) {
        return assertThrows(ProblemException.class, attempt).problems().get(0).code();
    }
}
