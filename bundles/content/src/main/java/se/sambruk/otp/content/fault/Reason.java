package se.sambruk.otp.content.fault;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.text.LocalizedText;

/** Says in words why a file could not be read: what an exception says of itself is for the log. */
public final class Reason {
    private static final Logger LOG = LoggerFactory.getLogger(Reason.class);

    private Reason() {}

    /** The reason, for a text's argument. The exception goes to the log. */
    public static LocalizedText of(IOException fault) {
        LOG.warn("A file could not be read", fault);
        return Texts.ALL.text("why." + name(fault));
    }

    private static String name(IOException fault) {
        if (fault instanceof NoSuchFileException || fault instanceof FileNotFoundException) {
            return "gone";
        }
        if (fault instanceof AccessDeniedException) {
            return "denied";
        }
        return fault instanceof ZipException ? "damaged" : "other";
    }
}
