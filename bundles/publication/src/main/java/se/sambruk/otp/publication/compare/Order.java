package se.sambruk.otp.publication.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The most of two lists that stands in the same order in either: the longest rising sequence of places. */
final class Order {
    private final Set<Side.Key> kept;

    private Order(Set<Side.Key> kept) {
        this.kept = kept;
    }

    boolean isKept(Side.Key key) {
        return kept.contains(key);
    }

    static Order of(List<Side.Key> left, List<Side.Key> right) {
        Map<Side.Key, Integer> places = new HashMap<>();
        left.forEach(key -> places.put(key, places.size()));
        List<Side.Key> both = right.stream().filter(places::containsKey).toList();
        int[] tails = new int[both.size()];
        int[] before = new int[both.size()];
        int[] ends = new int[both.size()];
        int length = 0;
        for (int i = 0; i < both.size(); i++) {
            int place = places.get(both.get(i));
            int found = Arrays.binarySearch(tails, 0, length, place);
            int at = found < 0 ? -found - 1 : found;
            tails[at] = place;
            ends[at] = i;
            before[i] = at == 0 ? -1 : ends[at - 1];
            length = Math.max(length, at + 1);
        }
        Set<Side.Key> kept = new HashSet<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            kept.add(both.get(i));
        }
        return new Order(kept);
    }
}
