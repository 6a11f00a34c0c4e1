package se.sambruk.otp.api.content;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;

/**
 * What became of a pack that was put forward, and why.
 *
 * @param source the name of the {@link PackSource}
 * @param manifest what the pack says of itself; empty where that much could not be read
 * @param edition the edition; empty where the pack was refused
 * @param requirements how many requirements it has of its own
 * @param amendments how many amendments it makes
 */
public record PackReport(
        String source,
        PackState state,
        Optional<PackManifest> manifest,
        Optional<PackRef> edition,
        int requirements,
        int amendments,
        List<Problem> problems) {
    public PackReport {
        problems = List.copyOf(problems);
    }
}
