package se.sambruk.otp.content.fault;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;
import org.junit.Test;
import se.sambruk.otp.api.text.LocalizedText;

/** Why a file could not be read is said in words, never in those of an exception. */
public class ReasonTest {
    @Test
    public void each_kind_of_fault_has_words_of_its_own() {
        assertEquals("den finns inte längre", swedish(new NoSuchFileException("/hem/paket/krav.yaml")));
        assertEquals("plattformen får inte läsa den", swedish(new AccessDeniedException("/hem/paket/krav.yaml")));
        assertEquals("arkivet som den ligger i är skadat", swedish(new ZipException("invalid LOC header")));
    }

    @Test
    public void what_an_exception_says_of_itself_is_left_to_the_log() {
        IOException fault = new IOException("Input/output error (sun.nio.ch)");
        assertEquals("disken eller nätet den ligger på svarar inte som det ska", swedish(fault));
        assertEquals(
                "the disk or network that it lies on does not answer as it should",
                Reason.of(fault).in(Locale.ENGLISH));
    }

    private static String swedish(IOException fault) {
        return Reason.of(fault).in(LocalizedText.SWEDISH);
    }
}
