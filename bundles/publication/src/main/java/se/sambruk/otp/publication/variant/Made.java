package se.sambruk.otp.publication.variant;

import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.Variant;

/**
 * A variant, and what was found in making it.
 *
 * @param variant where there are faults, as far as it can be read
 * @param findings none twice. What concerns all audiences alike names none, and is equal in the variants of all: put
 *     together, it is told once
 */
public record Made(Variant variant, List<PublicationFinding> findings) {
    public Made {
        Objects.requireNonNull(variant);
        findings = List.copyOf(findings);
    }
}
