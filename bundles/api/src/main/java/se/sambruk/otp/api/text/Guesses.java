package se.sambruk.otp.api.text;

import java.util.Collection;
import java.util.List;

/**
 * Finds what was meant by names that do not exist, as {@link Similar} does, for as long as that costs little. A guess is for a slip of the pen:
 * where many names are unknown among many, something else is wrong, and guessing only takes time. One for each task, whose first unknown
 * names are guessed at. Not thread-safe.
 */
public final class Guesses {
    /** That many names are looked at in all: a second's work at most. */
    private static final int LOOKS = 200_000;

    private int left = LOOKS;

    /**
     * What {@link Similar#to} says, or nothing where it has been asked for enough. The first guess is always made.
     *
     * @param known the names that there are, in any order
     */
    public List<String> to(String written, Collection<String> known) {
        if (left <= 0) {
            return List.of();
        }
        left -= known.size();
        return Similar.to(written, known);
    }

    /** Whether it still guesses: where not, nobody needs to gather the names that there are. */
    public boolean isGuessing() {
        return left > 0;
    }
}
