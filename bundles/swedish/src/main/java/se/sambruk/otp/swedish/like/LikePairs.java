package se.sambruk.otp.swedish.like;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds every pair of sets that have at least a certain share in common (Jaccard: common / all). Exact, and without comparing each
 * with each: two sets that are alike enough must share one of their rarest members, so only those are looked up, and sets of too different
 * sizes are passed over (prefix and size filtering: Bayardo, Ma and Srikant 2007; Xiao et al. 2008).
 */
public final class LikePairs {
    /** Told of each pair. */
    public interface Listener {
        /**
         * @param one the lower place of the two
         * @param percent of all members how many both have, rounded down
         * @return whether to go on
         */
        boolean pair(int one, int other, int percent);
    }

    private final RankedSets ranked;
    private final long percent;
    private final Integer[] order;
    private final Postings[] index;

    private LikePairs(RankedSets ranked, int percent) {
        this.ranked = ranked;
        this.percent = percent;
        List<int[]> sets = ranked.sets();
        this.order = IntStream.range(0, sets.size())
                .filter(place -> sets.get(place).length > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer place) -> sets.get(place).length)
                        .thenComparingInt(place -> place))
                .toArray(Integer[]::new);
        this.index = new Postings[ranked.distinct() - ranked.alone()];
    }

    /**
     * @param percent 1 to 100
     * @return whether all pairs were told of, the listener having let it go on
     * @throws InterruptedException if the calling thread is interrupted
     */
    public static boolean find(RankedSets ranked, int percent, Listener listener) throws InterruptedException {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("1 to 100 per cent, got " + percent);
        }
        return new LikePairs(ranked, percent).run(listener);
    }

    private boolean run(Listener listener) throws InterruptedException {
        int[] seenBy = new int[ranked.sets().size()];
        int[] candidates = new int[seenBy.length];
        for (int turn = 0; turn < order.length; turn++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            int place = order[turn];
            int[] set = ranked.sets().get(place);
            int found = candidates(set, turn + 1, seenBy, candidates);
            Arrays.sort(candidates, 0, found);
            for (int i = 0; i < found; i++) {
                int other = candidates[i];
                int likeness = likeness(set, ranked.sets().get(other));
                if (likeness >= 0 && !listener.pair(Math.min(place, other), Math.max(place, other), likeness)) {
                    return false;
                }
            }
            remember(place, set);
        }
        return true;
    }

    /** Puts in the places of earlier sets that share one of this one's rarest members, each once. */
    private int candidates(int[] set, int turn, int[] seenBy, int[] candidates) {
        int least = ceiling(percent * set.length, 100);
        int prefix = set.length - least + 1;
        int found = 0;
        for (int i = 0; i < prefix; i++) {
            if (set[i] < ranked.alone() || index[set[i] - ranked.alone()] == null) {
                continue;
            }
            Postings postings = index[set[i] - ranked.alone()];
            // Sets come in order of size, so those that are too small for this one are so for all that follow.
            while (postings.from < postings.count && ranked.sets().get(postings.places[postings.from]).length < least) {
                postings.from++;
            }
            for (int j = postings.from; j < postings.count; j++) {
                int other = postings.places[j];
                if (seenBy[other] != turn) {
                    seenBy[other] = turn;
                    candidates[found++] = other;
                }
            }
        }
        return found;
    }

    /** The share in per cent; below 0 where it is not enough. */
    private int likeness(int[] one, int[] other) {
        int needed = ceiling(percent * (one.length + other.length), 100 + percent);
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            if (common + Math.min(one.length - i, other.length - j) < needed) {
                return -1;
            }
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return common < needed ? -1 : (int) (100L * common / (one.length + other.length - common));
    }

    /** All that follow are at least as large, so that fewer members than when looking up need be kept. */
    private void remember(int place, int[] set) {
        int prefix = set.length - ceiling(2 * percent * set.length, 100 + percent) + 1;
        for (int i = 0; i < prefix; i++) {
            if (set[i] >= ranked.alone()) {
                int at = set[i] - ranked.alone();
                if (index[at] == null) {
                    index[at] = new Postings();
                }
                index[at].add(place);
            }
        }
    }

    private static int ceiling(long numerator, long denominator) {
        return (int) ((numerator + denominator - 1) / denominator);
    }

    /** The sets that have a member, in order of size. */
    private static final class Postings {
        private int[] places = new int[2];
        private int count;
        private int from;

        void add(int place) {
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = place;
        }
    }
}
