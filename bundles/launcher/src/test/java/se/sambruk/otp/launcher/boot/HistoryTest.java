package se.sambruk.otp.launcher.boot;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.nio.file.Path;
import org.junit.Test;

/** What somebody has typed is remembered for that name alone. */
public class HistoryTest {
    private static final Path FOLDER = Path.of("/hem/run");

    private static Path of(String user) {
        return PlatformProcess.history(FOLDER, user);
    }

    @Test
    public void eachNameHasAHistoryOfItsOwn() {
        assertEquals(of("anna.andersson"), of("anna.andersson"));
        assertNotEquals(of("anna.andersson"), of("ulf.utanför"));
        assertNotEquals(of("anna"), of("Anna"));
        assertEquals(FOLDER.resolve("history"), of(""));
    }

    @Test
    public void noNameLeadsOutOfTheFolder() {
        assertEquals(FOLDER, of("../../etc/passwd").getParent());
        assertEquals(FOLDER, of("a/b\0c").getParent());
    }
}
