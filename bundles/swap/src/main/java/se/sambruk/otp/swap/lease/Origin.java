package se.sambruk.otp.swap.lease;

import java.util.Objects;

/**
 * The bundle that registered a service.
 *
 * @param name symbolic name and version; two bundles may have the same
 * @param location unlike all others'
 * @param bundle its number
 */
public record Origin(String name, String location, long bundle) {
    public Origin {
        Objects.requireNonNull(name);
        Objects.requireNonNull(location);
    }

    @Override
    public String toString() {
        return name;
    }
}
