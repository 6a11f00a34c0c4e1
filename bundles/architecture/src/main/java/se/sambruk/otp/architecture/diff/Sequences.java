package se.sambruk.otp.architecture.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order of lists whose items are known by name, each once. */
final class Sequences {
    private Sequences() {}

    /**
     * An order for all items of both: that of the first, or of the second where only the second moved what all three have; and each
     * further item of the other after what it follows there.
     */
    static List<String> merge(List<String> base, List<String> ours, List<String> theirs) {
        if (ours.equals(theirs)) {
            return ours;
        }
        Set<String> common = new HashSet<>(base);
        common.retainAll(new HashSet<>(ours));
        common.retainAll(new HashSet<>(theirs));
        List<String> before = only(base, common);
        boolean theirsMoved =
                only(ours, common).equals(before) && !only(theirs, common).equals(before);
        return theirsMoved ? weave(theirs, ours) : weave(ours, theirs);
    }

    private static List<String> weave(List<String> first, List<String> second) {
        Set<String> placed = new HashSet<>(first);
        Map<String, List<String>> following = new HashMap<>();
        String anchor = null;
        for (String item : second) {
            if (placed.contains(item)) {
                anchor = item;
            } else {
                following.computeIfAbsent(anchor, key -> new ArrayList<>()).add(item);
            }
        }
        List<String> woven = new ArrayList<>(following.getOrDefault(null, List.of()));
        for (String item : first) {
            woven.add(item);
            woven.addAll(following.getOrDefault(item, List.of()));
        }
        return woven;
    }

    /**
     * Where two orders of the items that both have differ: the part between what is equal at the start and at the end, of each.
     *
     * @return empty where they do not differ, else two lists
     */
    static List<List<String>> moved(List<String> before, List<String> after) {
        Set<String> common = new HashSet<>(before);
        common.retainAll(new HashSet<>(after));
        List<String> old = only(before, common);
        List<String> fresh = only(after, common);
        if (old.equals(fresh)) {
            return List.of();
        }
        int start = 0;
        while (old.get(start).equals(fresh.get(start))) {
            start++;
        }
        int end = old.size();
        while (old.get(end - 1).equals(fresh.get(end - 1))) {
            end--;
        }
        return List.of(old.subList(start, end), fresh.subList(start, end));
    }

    private static List<String> only(List<String> items, Set<String> kept) {
        return items.stream().filter(kept::contains).toList();
    }
}
