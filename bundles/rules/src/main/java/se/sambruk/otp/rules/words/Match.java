package se.sambruk.otp.rules.words;

/**
 * A word or phrase of a list that stands in a text.
 *
 * @param first the index of its first token
 * @param last the index of its last token, which counts in
 */
public record Match(int first, int last, Entry entry) {
    /** Whether another holds all of it. */
    public boolean isWithin(Match other) {
        return other.first <= first && last <= other.last;
    }
}
