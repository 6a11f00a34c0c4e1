package se.sambruk.otp.api.casefile;

import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Reads what a case is to be opened with, as an officer writes it in YAML. Thread-safe. */
@ProviderType
public interface CaseFileReader {
    /**
     * @param name the file's name, for the problems
     * @param in read to its end, and not closed
     */
    CaseFileReading read(String name, InputStream in);
}
