package se.sambruk.otp.api.architecture;

import java.nio.file.Path;
import java.util.SortedMap;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * Reads architecture models from people's disks, by whichever {@link ModelImportFormat} recognizes the files: those that come with the
 * platform, and those of plugins. Nothing is changed on disk. Thread-safe.
 */
@ProviderType
public interface ModelImportService {
    /** What can be read now: the formats' labels by id. */
    SortedMap<String, LocalizedText> formats();

    /**
     * Reads a model from a file, or from a folder that holds one. Links within a folder are not followed, and what begins with a dot is
     * passed over.
     *
     * @param fileOrFolder a relative path is taken from the process's working directory
     * @return also where nothing could be read: a file that is missing, that nobody recognizes, or that its format cannot cope with is told
     *     of in {@link ModelReading#problems}
     * @throws InterruptedException if the calling thread is interrupted
     */
    ModelReading read(Path fileOrFolder) throws InterruptedException;
}
