package se.sambruk.otp.api.content;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.problem.Problem;

/**
 * Tries a letterhead before the pack that carries it is put into use: whoever writes documents on letterheads registers one, and
 * whoever checks packs asks all of them. What is in use meanwhile is not touched. Thread-safe.
 */
@ProviderType
public interface LetterheadTrial {
    /**
     * Has everything that writes documents write a small sample on a letterhead.
     *
     * @param letterhead a Word document's bytes
     * @return why no document can be written on it; empty if it can, or if nobody uses letterheads
     */
    List<Problem> tryOut(byte[] letterhead);
}
