package se.sambruk.otp.api.library;

import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Reads a profile as a person wrote it. Thread-safe. */
@ProviderType
public interface ProfileReader {
    /**
     * Reads a profile. Never throws for what is in it: every fault is a problem with line and column.
     *
     * @param name the file's name, for the problems
     * @param in the bytes; the reader takes a bounded number of them, and does not close the stream
     */
    ProfileReading read(String name, InputStream in);
}
