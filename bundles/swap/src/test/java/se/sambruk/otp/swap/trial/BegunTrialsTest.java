package se.sambruk.otp.swap.trial;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.canonical.ContentHash;

public class BegunTrialsTest {
    private static final ContentHash ONE = ContentHash.ofBytes(new byte[] {1});
    private static final ContentHash OTHER = ContentHash.ofBytes(new byte[] {2});

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path file;

    @Before
    public void prepare() {
        file = temporary.getRoot().toPath().resolve("plugins/trials/begun");
    }

    @Test
    public void twoProcessesThatBeganAndDidNotEndAreEnough() {
        new BegunTrials(file).begin(ONE);
        assertFalse(new BegunTrials(file).isDeadly(ONE));
        new BegunTrials(file).begin(ONE);
        assertTrue(new BegunTrials(file).isDeadly(ONE));
        assertFalse(new BegunTrials(file).isDeadly(OTHER));
    }

    @Test
    public void aVerdictClearsIt() throws IOException {
        new BegunTrials(file).begin(ONE);
        BegunTrials second = new BegunTrials(file);
        second.begin(ONE);
        second.ended(ONE);
        assertFalse(new BegunTrials(file).isDeadly(ONE));
        assertEquals("", Files.readString(file));
    }

    @Test
    public void oneProcessCountsOnceHoweverOftenItBegins() {
        BegunTrials begun = new BegunTrials(file);
        begun.begin(ONE);
        begun.begin(ONE);
        begun.begin(ONE);
        assertFalse(begun.isDeadly(ONE));
        assertFalse(new BegunTrials(file).isDeadly(ONE));
    }

    @Test
    public void aDamagedFileIsNoVerdict() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xff, 0, 1, 2});
        assertFalse(new BegunTrials(file).isDeadly(ONE));
    }
}
