package se.sambruk.otp.api.assessment;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Writes score sheets to fill in, which a {@link ScoreFileReader} of the same form reads back. Thread-safe. */
@ProviderType
public interface ScoreFormWriter {
    /** What the names of such files end with, in small letters and without a point. */
    List<String> extensions();

    /** The file. The same form gives the same bytes. */
    byte[] write(ScoreForm form);
}
