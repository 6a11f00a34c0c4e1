package se.sambruk.otp.api.architecture;

import java.io.IOException;
import org.osgi.annotation.versioning.ConsumerType;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * Reads models of one kind of file or folder that other tools write. A plugin registers one as a service. It is tolerant: what breaks the
 * format's rules is read as far as it has a meaning, and told of; what has none is left out, and told of; nothing is dropped in silence.
 * Called by several threads at once. The same files give the same reading.
 */
@ConsumerType
public interface ModelImportFormat {
    /** What users name it by: {@code a-z}, digits and hyphens; always the same. */
    String id();

    /** What kind of files it reads, for people; always the same. */
    LocalizedText label();

    /**
     * Whether it is for this format to read some files, told by their names and the beginning of their content. Files that are damaged
     * further in are recognized too.
     *
     * @param source a single file, or the files of a folder
     */
    boolean recognizes(PackSource source) throws IOException;

    /**
     * Reads a model. Never throws for what is in the files.
     *
     * @param source files that it recognizes
     * @throws IOException if a file cannot be read from where it lies
     * @throws InterruptedException if the calling thread is interrupted
     */
    ModelReading read(PackSource source) throws IOException, InterruptedException;
}
