package se.sambruk.otp.api.content;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Registered, with the service property {@code otp.ready=true}, once every pack that was there at start has been taken in or
 * refused: only then does a listing or an issue see all municipal requirements. The launcher and the pages wait for it.
 */
@ProviderType
public interface Readiness {
    /** The name of the service property. */
    String READY = "otp.ready";

    /** How many packs were taken in at start. */
    int accepted();

    /** How many packs were refused at start. */
    int refused();
}
