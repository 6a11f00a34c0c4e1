package se.sambruk.otp.api.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Reads models from files and folders by whichever {@link ModelImportFormat} knows them. Thread-safe. */
@ProviderType
public interface ModelImportService {
    /**
     * Reads a model. Never throws for what is in the files.
     *
     * @param path a file, or a folder that holds one model in many files; links that lead out of the folder are not followed
     * @return refused where no format knows it, where it is larger than the settings allow, or where the format refuses it
     * @throws IOException if it cannot be read from where it lies
     * @throws InterruptedException if the calling thread is interrupted
     */
    ModelReading read(Path path) throws IOException, InterruptedException;

    /** The formats that there are now, by id. */
    List<ModelImportFormat> formats();
}
