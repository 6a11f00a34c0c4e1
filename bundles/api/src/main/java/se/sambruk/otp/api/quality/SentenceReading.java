package se.sambruk.otp.api.quality;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.problem.Problem;

/**
 * What came of reading sentences.
 *
 * @param sentences in the file's order; empty if there was an error
 * @param problems every problem found
 */
public record SentenceReading(Optional<List<CheckedRequirement>> sentences, List<Problem> problems) {
    public SentenceReading {
        sentences = Objects.requireNonNull(sentences).map(List::copyOf);
        problems = List.copyOf(problems);
    }
}
