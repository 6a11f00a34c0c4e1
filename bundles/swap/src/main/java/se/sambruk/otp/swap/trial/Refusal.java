package se.sambruk.otp.swap.trial;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.plugin.Versioned;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.swap.lease.Origin;

/**
 * A registered service that was not taken into use, and why.
 *
 * @param descriptor what it says of itself; empty if it failed already in that
 * @param problems at least one
 * @param <D> what services say of themselves
 */
public record Refusal<D extends Versioned>(Instant at, Origin origin, Optional<D> descriptor, List<Problem> problems) {
    public Refusal {
        Objects.requireNonNull(at);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(descriptor);
        problems = List.copyOf(problems);
    }
}
