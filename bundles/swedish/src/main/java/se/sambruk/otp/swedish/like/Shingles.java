package se.sambruk.otp.swedish.like;

import java.util.Arrays;
import java.util.List;

/** The word sequences of texts ("shingles", Broder 1997), as sets of numbers that stand in for them one to one. */
public final class Shingles {
    /** Words in a sequence: short enough for texts of one sentence, long enough that a common word is nothing in common. */
    static final int LENGTH = 3;

    private static final int BITS = 21;

    /** So many different words there can be: their numbers are from 1, and {@value #LENGTH} of them fit in a long. */
    public static final int WORDS = (1 << BITS) - 1;

    private Shingles() {}

    /**
     * @param texts the numbers of each text's words, from 1 and below 2^{@value #BITS}
     */
    public static RankedSets of(List<int[]> texts) {
        return RankedSets.of(texts.stream().map(Shingles::sequences).toList());
    }

    private static long[] sequences(int[] words) {
        // A text shorter than a sequence is one by itself; 0 stands for the words that it does not have.
        int count = words.length == 0 ? 0 : Math.max(1, words.length - LENGTH + 1);
        long[] sequences = new long[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < LENGTH; j++) {
                long word = i + j < words.length ? words[i + j] : 0;
                if (word >> BITS != 0) {
                    throw new IllegalArgumentException("more different words than can be numbered: " + word);
                }
                sequences[i] = sequences[i] << BITS | word;
            }
        }
        return Arrays.stream(sequences).sorted().distinct().toArray();
    }
}
