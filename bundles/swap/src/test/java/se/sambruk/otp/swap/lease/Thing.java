package se.sambruk.otp.swap.lease;

import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.plugin.Versioned;

/** What a service says of itself that is only ever leased. */
public record Thing(String id, PackVersion version) implements Versioned {
    public static Thing of(String id, String version) {
        return new Thing(id, PackVersion.of(version));
    }
}
