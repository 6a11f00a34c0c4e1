package se.sambruk.otp.api.seal;

import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.canonical.TreeValue;

/**
 * Seals what this installation issues, and tells later whether it did. The keys stay within: nobody who uses the service sees one, and
 * formats are handed a finished {@link Seal}. Thread-safe.
 *
 * <p>What is sealed is the canonical form of a value. Its tree names its own kind (by a key such as {@code schema}), so that a seal of one
 * kind of content never fits another.
 */
@ProviderType
public interface SealService {
    /**
     * The seal of a content with the key that is used now; the same as long as that key is. The first call makes a key if there is none.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if the key is lost or changed, or cannot be made or read
     */
    Seal seal(TreeValue content);

    /** What a seal says of a content. A key that was used earlier counts as well. Throws nothing for a seal that is not whole. */
    SealVerdict check(TreeValue content, Seal seal);
}
