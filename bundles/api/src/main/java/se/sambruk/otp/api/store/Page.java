package se.sambruk.otp.api.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Some rows of a listing.
 *
 * @param next the key to ask for the rows after these with; empty if there are no more
 */
public record Page<T>(List<T> rows, Optional<String> next) {
    public Page {
        rows = List.copyOf(rows);
        Objects.requireNonNull(next);
    }
}
