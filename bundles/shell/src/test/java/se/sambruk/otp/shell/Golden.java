package se.sambruk.otp.shell;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares an output with one that a person has read and found right, in {@code src/test/resources/golden}. Run the tests with
 * {@code -Dotp.golden.write=true} to write them anew, and read the difference before it is committed.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    public static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("otp.golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertTrue("no golden file " + file.toAbsolutePath(), Files.exists(file));
        assertEquals(name, Files.readString(file, StandardCharsets.UTF_8), text);
    }
}
