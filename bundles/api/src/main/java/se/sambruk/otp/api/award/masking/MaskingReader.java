package se.sambruk.otp.api.award.masking;

import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/** Reads what an officer has written is to be masked, in YAML. Thread-safe. */
@ProviderType
public interface MaskingReader {
    /**
     * @param name the file's name, for the problems
     * @param in read to its end, and not closed
     */
    MaskingReading read(String name, InputStream in);
}
