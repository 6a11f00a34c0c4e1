package se.sambruk.otp.plugins.install;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;

/** Tells why a bundle does not work, from what the framework and the component runtime know of it. */
public interface Diagnosis {
    /** Why the bundle at a location does not work, the first cause first; empty if it does, or if there is none. */
    List<Problem> of(String location);

    /**
     * The same for any bundle.
     *
     * @param name its symbolic name or its number
     * @return empty if there is no such bundle
     */
    Optional<List<Problem>> find(String name);

    /**
     * What bundles that are not there yet would lack if they came together.
     *
     * @param jars that admission has let through
     * @return the sentences that would be told of them once there; empty if nothing is missing
     */
    List<Problem> foresee(List<Path> jars);
}
