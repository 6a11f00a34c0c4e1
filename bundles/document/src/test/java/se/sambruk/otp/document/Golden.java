package se.sambruk.otp.document;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a file that a person has read and approved. {@code -Dotp.golden=write} writes it anew, to be read again. */
final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "se", "sambruk", "otp", "document");

    private Golden() {}

    static void assertMatches(String file, String actual) throws IOException {
        Path path = FOLDER.resolve(file);
        if ("write".equals(System.getProperty("otp.golden"))) {
            Files.writeString(path, actual, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(path, StandardCharsets.UTF_8), actual);
    }
}
