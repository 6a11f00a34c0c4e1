package se.sambruk.otp.shell.line;

import java.util.List;
import se.sambruk.otp.shell.place.Surroundings;

/** Knows what can stand at a place of a command line. Must answer at once, and with what there is: a person has pressed Tab. */
@FunctionalInterface
public interface Suggester {
    /** Where nothing can be suggested. */
    Suggester NOTHING = (begun, surroundings) -> List.of();

    /**
     * @param begun what has been written of the word; may be empty
     */
    List<Suggestion> suggest(String begun, Surroundings surroundings);
}
