package se.sambruk.otp.shell.file;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;

public class WrittenFileTest {
    private static final long LIMIT = 1_000_000;

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path own;
    private Path shipped;

    @Before
    public void folders() throws IOException {
        own = temporary.newFolder("egen").toPath();
        shipped = temporary.newFolder("plattform").toPath();
        Files.createDirectory(shipped.resolve("examples"));
        Files.writeString(shipped.resolve("examples/arendesystem.yaml"), "skickad");
    }

    @Test
    public void aRelativePathCountsFromTheCallersFolder() throws IOException {
        Files.writeString(own.resolve("profil.yaml"), "min");
        WrittenFile found = read("profil.yaml");
        assertEquals(own.resolve("profil.yaml"), found.path());
        assertEquals("profil.yaml", found.name());
        assertArrayEquals("min".getBytes(), found.bytes());
    }

    @Test
    public void aPathThatTheCallersFolderLacksIsLookedForInTheDistribution() {
        assertEquals(
                shipped.resolve("examples/arendesystem.yaml"),
                read("examples/arendesystem.yaml").path());
    }

    @Test
    public void theCallersFileGoesBeforeTheDistributions() throws IOException {
        Files.createDirectory(own.resolve("examples"));
        Files.writeString(own.resolve("examples/arendesystem.yaml"), "min");
        assertEquals(
                own.resolve("examples/arendesystem.yaml"),
                read("examples/arendesystem.yaml").path());
    }

    @Test
    public void aMissingFileIsToldOfWithTheNearestInThatFolder() {
        Problem problem = fault("examples/arendesystm.yaml");
        assertEquals("OTP-8040", problem.code());
        assertTrue(problem.toString(), problem.toString().contains("Menade du examples/arendesystem.yaml?"));
    }

    @Test
    public void aLinkThatLeadsNowhereIsNotSuggestedForItself() throws IOException {
        Files.createSymbolicLink(own.resolve("slinga.yaml"), own.resolve("slinga.yaml"));
        Problem problem = fault("slinga.yaml");
        assertEquals("OTP-8040", problem.code());
        assertFalse(problem.toString(), problem.toString().contains("Menade du"));
    }

    @Test
    public void aFileInAMissingFolderIsToldOf() {
        assertEquals("OTP-8040", fault("finns/inte/alls.yaml").code());
    }

    @Test
    public void aFolderIsNoProfile() {
        Problem problem = fault("examples");
        assertEquals("OTP-8041", problem.code());
        assertTrue(problem.toString(), problem.toString().contains("arendesystem.yaml"));
    }

    @Test
    public void aFileAboveTheLimitIsRefused() throws IOException {
        Files.write(own.resolve("stor.yaml"), new byte[(int) LIMIT + 1]);
        assertEquals("OTP-8042", fault("stor.yaml").code());
        Files.write(own.resolve("lagom.yaml"), new byte[(int) LIMIT]);
        assertEquals(LIMIT, read("lagom.yaml").bytes().length);
    }

    @Test
    public void whatIsNoFileIsRefused() {
        assertEquals("OTP-8044", fault("/dev/null").code());
    }

    @Test
    public void aTextThatIsNoPathIsRefused() {
        assertEquals("OTP-8049", fault("a\u0000b").code());
    }

    private WrittenFile read(String written) {
        return WrittenFile.read(written, own, Optional.of(shipped), LIMIT);
    }

    private Problem fault(String written) {
        return assertThrows(ProblemException.class, () -> read(written))
                .problems()
                .get(0);
    }
}
