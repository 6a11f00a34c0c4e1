package se.sambruk.otp.swedish;

import java.util.List;

/**
 * A sentence of a text.
 *
 * @param start where it begins in the text, in UTF-16 code units
 * @param end where it ends, exclusively, with its full stop
 * @param tokens what it says, for comparing: words and numbers in small letters, each inserted parameter as {@link #PARAMETER}
 * @param words how many runs of letters it has; at least one
 * @param longWords how many of them have more than six letters
 */
public record Sentence(int start, int end, List<String> tokens, int words, int longWords) {
    /** No word is like this. */
    public static final String PARAMETER = "{}";

    public Sentence {
        tokens = List.copyOf(tokens);
        if (start < 0 || end <= start || words < 1 || longWords < 0 || longWords > words) {
            throw new IllegalArgumentException(start + "–" + end + ", words " + words + ", long " + longWords);
        }
    }
}
