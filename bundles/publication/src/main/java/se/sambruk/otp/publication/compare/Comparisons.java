package se.sambruk.otp.publication.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.publication.BlockDifference;
import se.sambruk.otp.api.publication.BlockDifference.Kind;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantBlock;
import se.sambruk.otp.api.publication.VariantDiff;

/** Compares two variants block by block. Pure. */
public final class Comparisons {
    /** A block and where it stands; of one that stands there several times, each time is one. */
    private record Placed(String topic, VariantBlock block) {}

    private final Map<String, Placed> left;
    private final Map<String, Placed> right;

    private Comparisons(Variant left, Variant right) {
        this.left = placed(left);
        this.right = placed(right);
    }

    /** How they differ. */
    public static VariantDiff compare(Variant left, Variant right) {
        return new Comparisons(left, right).make(name(left, right), name(right, left));
    }

    /** What tells a variant from the other: its audience, or the version that it says it has. */
    private static String name(Variant variant, Variant other) {
        if (!variant.audience().id().equals(other.audience().id())) {
            return variant.audience().name();
        }
        String version = variant.document().metadata().stream()
                .filter(entry -> entry.key().equals("version"))
                .map(MetadataEntry::value)
                .findFirst()
                .orElse("");
        return variant.audience().name() + (version.isEmpty() ? "" : " " + version);
    }

    private static Map<String, Placed> placed(Variant variant) {
        Map<String, Placed> placed = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        variant.topics().stream().flatMap(topic -> topic.all()).forEach(topic -> topic.blocks()
                .forEach(block -> {
                    int time = times.merge(block.id(), 1, Integer::sum);
                    placed.put(time == 1 ? block.id() : block.id() + " " + time, new Placed(topic.id(), block));
                }));
        return placed;
    }

    private VariantDiff make(String leftName, String rightName) {
        Set<String> inOrder = inOrder();
        List<BlockDifference> differences = new ArrayList<>();
        int same = 0;
        // What is gone stands where it stood: after what came before it.
        Map<String, List<String>> gone = gone();
        gone.getOrDefault("", List.of()).forEach(key -> differences.add(removed(key)));
        for (Map.Entry<String, Placed> entry : right.entrySet()) {
            String key = entry.getKey();
            Placed after = entry.getValue();
            Placed before = left.get(key);
            if (before == null) {
                differences.add(difference(after, Kind.ADDED, "", after.block().text()));
            } else if (!before.block().hash().equals(after.block().hash())) {
                differences.add(difference(
                        after,
                        Kind.CHANGED,
                        before.block().text(),
                        after.block().text()));
            } else if (!inOrder.contains(key) || !before.topic().equals(after.topic())) {
                differences.add(difference(
                        after, Kind.MOVED, before.block().text(), after.block().text()));
            } else {
                same++;
            }
            gone.getOrDefault(key, List.of()).forEach(lost -> differences.add(removed(lost)));
        }
        return VariantDiff.of(leftName, rightName, differences, same);
    }

    private Map<String, List<String>> gone() {
        Map<String, List<String>> gone = new HashMap<>();
        String last = "";
        for (String key : left.keySet()) {
            if (right.containsKey(key)) {
                last = key;
            } else {
                gone.computeIfAbsent(last, k -> new ArrayList<>()).add(key);
            }
        }
        return gone;
    }

    private BlockDifference removed(String key) {
        Placed before = left.get(key);
        return difference(before, Kind.REMOVED, before.block().text(), "");
    }

    private static BlockDifference difference(Placed at, Kind kind, String before, String after) {
        return new BlockDifference(at.topic(), at.block().id(), kind, before, after);
    }

    /** The most blocks of both that stand in the same order on either side: the longest rising sequence of their places. */
    private Set<String> inOrder() {
        Map<String, Integer> places = new HashMap<>();
        left.keySet().forEach(key -> places.put(key, places.size()));
        List<String> both = right.keySet().stream().filter(places::containsKey).toList();
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
        Set<String> kept = new HashSet<>();
        for (int i = length == 0 ? -1 : ends[length - 1]; i >= 0; i = before[i]) {
            kept.add(both.get(i));
        }
        return kept;
    }
}
