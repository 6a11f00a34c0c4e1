package se.sambruk.otp.quality.measure;

import java.util.Arrays;
import java.util.List;

/**
 * The word sequences of texts ("shingles", Broder 1997), as sets of numbers that stand in for them one to one. Within each set the rarest
 * comes first: what two texts share that few others have tells soonest whether they are alike.
 */
final class Shingles {
    /** Words in a sequence: short enough for texts of one sentence, long enough that a common word is nothing in common. */
    static final int LENGTH = 3;

    private static final int BITS = 21;

    /** So many different words there can be: their numbers are from 1, and {@value #LENGTH} of them fit in a long. */
    static final int WORDS = (1 << BITS) - 1;

    private final List<int[]> sets;
    private final int alone;
    private final int distinct;

    private Shingles(List<int[]> sets, int alone, int distinct) {
        this.sets = sets;
        this.alone = alone;
        this.distinct = distinct;
    }

    /**
     * @param texts the numbers of each text's words, from 1 and below 2^{@value #BITS}
     */
    static Shingles of(List<int[]> texts) {
        List<long[]> written = texts.stream().map(Shingles::sequences).toList();
        long[] all = written.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        long[] values = new long[all.length];
        int[] frequencies = new int[all.length];
        int distinct = 0;
        for (long value : all) {
            if (distinct == 0 || values[distinct - 1] != value) {
                values[distinct++] = value;
            }
            frequencies[distinct - 1]++;
        }
        int[] ranks = ranks(frequencies, distinct);
        int alone = (int) Arrays.stream(frequencies, 0, distinct)
                .filter(frequency -> frequency == 1)
                .count();
        int known = distinct;
        List<int[]> sets = written.stream()
                .map(sequences -> Arrays.stream(sequences)
                        .mapToInt(value -> ranks[Arrays.binarySearch(values, 0, known, value)])
                        .sorted()
                        .toArray())
                .toList();
        return new Shingles(sets, alone, distinct);
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

    /** The places of values when the rarest comes first, and of equally rare ones the lower. */
    private static int[] ranks(int[] frequencies, int distinct) {
        int most = Arrays.stream(frequencies, 0, distinct).max().orElse(0);
        int[] next = new int[most + 2];
        for (int i = 0; i < distinct; i++) {
            next[frequencies[i] + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] ranks = new int[distinct];
        for (int i = 0; i < distinct; i++) {
            ranks[i] = next[frequencies[i]]++;
        }
        return ranks;
    }

    /** One set for each text, in order, each in ascending order. */
    List<int[]> sets() {
        return sets;
    }

    /** Numbers below this stand for sequences that only one text has. */
    int alone() {
        return alone;
    }

    /** Numbers are below this. */
    int distinct() {
        return distinct;
    }
}
