package se.sambruk.otp.plugins.install;

import java.util.Optional;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackReport;
import se.sambruk.otp.api.content.PackSource;

/** What the library says of packs. */
public interface Packs {
    /**
     * Reads a pack and compares it with the library, without taking it in.
     *
     * @throws se.sambruk.otp.api.problem.ProblemException if there is nobody to ask
     */
    PackReading check(PackSource source);

    /** What became of the pack of a bundle; empty while it has not been read. */
    Optional<PackReport> report(String location);
}
