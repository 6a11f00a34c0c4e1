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

public class PassedTrialsTest {
    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private Path file;

    @Before
    public void prepare() {
        file = temporary.getRoot().toPath().resolve("passed");
    }

    private static ContentHash hash(int number) {
        return ContentHash.ofBytes(new byte[] {(byte) number, (byte) (number >> 8)});
    }

    @Test
    public void whatPassedIsRememberedOverARestart() {
        new PassedTrials(file).add(hash(1));

        assertTrue(new PassedTrials(file).contains(hash(1)));
        assertFalse(new PassedTrials(file).contains(hash(2)));
    }

    @Test
    public void aDamagedFileCostsATrialAndNothingElse() throws IOException {
        Files.write(file, new byte[] {(byte) 0xff, 0, 1, 2});
        PassedTrials passed = new PassedTrials(file);
        assertFalse(passed.contains(hash(1)));

        passed.add(hash(1));

        assertTrue(new PassedTrials(file).contains(hash(1)));
    }

    @Test
    public void theOldestAreForgotten() throws IOException {
        PassedTrials passed = new PassedTrials(file);
        for (int i = 0; i < 501; i++) {
            passed.add(hash(i));
        }

        assertFalse(passed.contains(hash(0)));
        assertTrue(passed.contains(hash(1)));
        assertEquals(500, Files.readAllLines(file).size());
    }
}
