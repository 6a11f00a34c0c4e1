package se.sambruk.otp.api.plugin;

import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.content.PackVersion;

/**
 * What a service that plugins give says of itself, as far as the exchange of one version for another goes: of several with one
 * id the greatest version is used, and of equal ones the one that was registered last. Implemented by the platform's own
 * descriptors only.
 */
@ProviderType
public interface Versioned {
    /** What users name it by; the same in every version. */
    String id();

    /** The version of the code behind it. */
    PackVersion version();
}
