package se.sambruk.otp.api.library;

import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.store.Page;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * Finds requirements by words. Behind it stands whatever search the platform has; callers do not know which.
 */
@ProviderType
public interface RequirementSearch {
    /** Requirements that match the words, within the query's other conditions. */
    Page<RequirementEntry> search(String words, RequirementQuery within);

    /** How it searches, for people who wonder why something was not found. */
    LocalizedText description();
}
