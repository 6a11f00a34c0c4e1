package se.sambruk.otp.api.quality;

import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Reads sentences to be checked from YAML or JSON. Pure and thread-safe. */
@ProviderType
public interface SentenceReader {
    /**
     * Reads a file of sentences: a list of {@code id}, {@code kind} and {@code text}, and where they are known {@code regime}, {@code issued}, {@code
     * acquisition}, {@code title}, {@code rationale}, {@code verification} and {@code award}.
     *
     * @param name the file's name, for messages; {@code .json} is read as JSON
     * @param in not closed
     */
    SentenceReading read(String name, InputStream in);
}
