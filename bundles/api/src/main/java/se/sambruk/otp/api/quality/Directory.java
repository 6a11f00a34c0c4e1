package se.sambruk.otp.api.quality;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Knows what there is to refer to: in a specification what a supplier can read, in the library what its packs hold. Given by whoever runs rules.
 * Thread-safe; while a check goes on it gives the same answer to the same question.
 */
@ProviderType
@FunctionalInterface
public interface Directory {
    /** Knows nothing. */
    Directory UNKNOWN = (what, name) -> Standing.UNKNOWN;

    /**
     * How it stands with something.
     *
     * @param name an id, or whatever a text calls it by
     */
    Standing standing(Named what, String name);
}
