package se.sambruk.otp.api.content;

import java.util.Objects;
import se.sambruk.otp.api.problem.SourceLocation;

/** A value and the place where a person wrote it, so that whatever is said of it later can point there. */
public record Located<T>(T value, SourceLocation location) {
    public Located {
        Objects.requireNonNull(value);
        Objects.requireNonNull(location);
    }
}
