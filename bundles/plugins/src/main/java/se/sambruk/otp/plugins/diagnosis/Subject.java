package se.sambruk.otp.plugins.diagnosis;

import java.util.Objects;
import org.osgi.framework.Bundle;
import se.sambruk.otp.plugins.fault.Faults;

/**
 * The bundle that a sentence is about, and on whose behalf: a cause often lies in a bundle that the one asked about needs.
 *
 * @param said for the beginning of a sentence
 */
record Subject(Bundle bundle, Object said) {
    /** The bundle that was asked about. */
    static Subject of(Bundle bundle) {
        return new Subject(bundle, name(bundle));
    }

    /** A bundle that this one needs. */
    Subject needs(Bundle other) {
        return other.equals(bundle) ? this : new Subject(other, Faults.text("needed-by", name(other), name(bundle)));
    }

    static String name(Bundle bundle) {
        return Objects.requireNonNullElse(bundle.getSymbolicName(), bundle.getLocation());
    }
}
