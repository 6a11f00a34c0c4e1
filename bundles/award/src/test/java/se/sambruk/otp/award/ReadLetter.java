package se.sambruk.otp.award;

import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A letter in HTML as somebody reads it. */
final class ReadLetter {
    private ReadLetter() {}

    /** What it says, without its marks, and with one space wherever there are blanks. */
    static String text(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll("(?s)<style.*?</style>", "")
                .replaceAll("&shy;|\u00ad", "")
                .replaceAll("<[^>]*>", " ")
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    /** That each of some parts stands in a text. */
    static void has(String text, String... parts) {
        for (String part : parts) {
            assertTrue(part + " in: " + text, text.contains(part));
        }
    }
}
