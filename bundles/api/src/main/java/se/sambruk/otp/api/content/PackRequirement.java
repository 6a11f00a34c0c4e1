package se.sambruk.otp.api.content;

import java.util.Objects;

/** Another pack that a pack builds on; it then also comes after it within a layer. */
public record PackRequirement(String pack, PackVersionRange versions) {
    public PackRequirement {
        Objects.requireNonNull(pack);
        Objects.requireNonNull(versions);
    }
}
