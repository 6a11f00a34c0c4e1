package se.sambruk.otp.swedish.like;

import java.util.Arrays;
import java.util.List;

/**
 * Sets of numbers, each number put as its place when the rarest comes first: what two sets share that few others have tells soonest whether they are
 * alike. Immutable.
 */
public final class RankedSets {
    private final List<int[]> sets;
    private final int alone;
    private final int distinct;

    private RankedSets(List<int[]> sets, int alone, int distinct) {
        this.sets = sets;
        this.alone = alone;
        this.distinct = distinct;
    }

    /**
     * @param written the members of each set, in ascending order, none twice
     */
    public static RankedSets of(List<long[]> written) {
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
                .map(members -> Arrays.stream(members)
                        .mapToInt(value -> ranks[Arrays.binarySearch(values, 0, known, value)])
                        .sorted()
                        .toArray())
                .toList();
        return new RankedSets(sets, alone, distinct);
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

    /** One set for each that was given, in order, each in ascending order. */
    List<int[]> sets() {
        return sets;
    }

    /** Numbers below this stand for members that only one set has. */
    int alone() {
        return alone;
    }

    /** Numbers are below this. */
    int distinct() {
        return distinct;
    }
}
