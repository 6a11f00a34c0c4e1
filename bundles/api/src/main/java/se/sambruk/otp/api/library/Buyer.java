package se.sambruk.otp.api.library;

import java.util.Objects;

/**
 * Who buys.
 *
 * @param organizationNumber may be empty
 */
public record Buyer(String name, String organizationNumber) {
    public Buyer {
        Objects.requireNonNull(name);
        Objects.requireNonNull(organizationNumber);
    }
}
