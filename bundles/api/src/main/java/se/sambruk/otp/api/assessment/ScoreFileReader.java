package se.sambruk.otp.api.assessment;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.problem.Problem;

/** Reads files with scores of one form, as an assessor writes them. Thread-safe. */
@ProviderType
public interface ScoreFileReader {
    /** What the names of such files end with, in small letters and without a point. */
    List<String> extensions();

    /**
     * @param name the file's name, for the problems
     * @param in read to its end, and not closed
     */
    Reading read(String name, InputStream in);

    /**
     * What came of reading a file.
     *
     * @param file empty where it has faults
     * @param problems every fault, with its place; they tell no score
     */
    record Reading(Optional<ScoreFile> file, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }
}
