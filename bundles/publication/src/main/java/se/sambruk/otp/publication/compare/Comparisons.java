package se.sambruk.otp.publication.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.publication.Passage;
import se.sambruk.otp.api.publication.PassageDifference;
import se.sambruk.otp.api.publication.PassageDifference.Kind;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantDiff;

/**
 * Compares two variants passage by passage. Pure.
 *
 * <p>What stays where it is decides the hash: with the same passages, each with its hash, headings in one order and at their levels, and under
 * each heading its blocks in one order, two variants are one and the same text. So one of those that differ has a difference.
 */
public final class Comparisons {
    private final Side left;
    private final Side right;

    private Comparisons(Variant left, Variant right) {
        this.left = Side.of(left);
        this.right = Side.of(right).knownAs(this.left);
    }

    /** How they differ. */
    public static VariantDiff compare(Variant left, Variant right) {
        String leftName = name(left, right);
        String rightName = name(right, left);
        if (left.hash().equals(right.hash())) {
            // Ids may be others, and yet nobody reads anything else.
            return VariantDiff.of(
                    leftName, rightName, List.of(), right.text().passages().size());
        }
        return new Comparisons(left, right).make(leftName, rightName);
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

    private VariantDiff make(String leftName, String rightName) {
        Orders orders = new Orders(left, right);
        List<PassageDifference> differences = new ArrayList<>();
        int same = 0;
        // What is gone stands where it stood: after what came before it.
        Map<Side.Key, List<Side.Placed>> gone = gone();
        gone.getOrDefault(Side.Key.START, List.of()).forEach(lost -> differences.add(removed(lost)));
        for (Map.Entry<Side.Key, Side.Placed> entry : right.passages().entrySet()) {
            Side.Key key = entry.getKey();
            Side.Placed after = entry.getValue();
            Side.Placed before = left.passages().get(key);
            if (before == null) {
                differences.add(
                        difference(after, Kind.ADDED, "", after.passage().text()));
            } else if (!before.passage().hash().equals(after.passage().hash())) {
                differences.add(changed(before, after));
            } else if (orders.isMoved(key)) {
                differences.add(difference(
                        after,
                        Kind.MOVED,
                        before.passage().text(),
                        after.passage().text()));
            } else {
                same++;
            }
            gone.getOrDefault(key, List.of()).forEach(lost -> differences.add(removed(lost)));
        }
        return VariantDiff.of(leftName, rightName, differences, same);
    }

    private Map<Side.Key, List<Side.Placed>> gone() {
        Map<Side.Key, List<Side.Placed>> gone = new HashMap<>();
        Side.Key last = Side.Key.START;
        for (Map.Entry<Side.Key, Side.Placed> entry : left.passages().entrySet()) {
            if (right.passages().containsKey(entry.getKey())) {
                last = entry.getKey();
            } else {
                gone.computeIfAbsent(last, key -> new ArrayList<>()).add(entry.getValue());
            }
        }
        return gone;
    }

    private static PassageDifference removed(Side.Placed before) {
        return difference(before, Kind.REMOVED, before.passage().text(), "");
    }

    private static PassageDifference changed(Side.Placed before, Side.Placed after) {
        Passage old = before.passage();
        Passage fresh = after.passage();
        if (!old.text().equals(fresh.text())) {
            return difference(after, Kind.CHANGED, old.text(), fresh.text());
        }
        String oldMarks = Marks.of(before.blocks());
        String freshMarks = Marks.of(after.blocks());
        return oldMarks.equals(freshMarks)
                ? difference(after, Kind.CHANGED, hashed(old), hashed(fresh))
                : difference(after, Kind.CHANGED, oldMarks, freshMarks);
    }

    /** Where nothing that can be written tells them apart, what they are known by does. */
    private static String hashed(Passage passage) {
        return passage.text() + " [" + passage.hash().abbreviated() + "]";
    }

    private static PassageDifference difference(Side.Placed at, Kind kind, String before, String after) {
        return difference(at.passage(), kind, before, after);
    }

    static PassageDifference difference(Passage passage, Kind kind, String before, String after) {
        return new PassageDifference(passage.kind(), passage.topic(), passage.id(), kind, before, after);
    }

    /** What stands in the same order on either side. */
    private static final class Orders {
        private final Side left;
        private final Side right;
        private final Map<Side.Key, Order> byGroup = new HashMap<>();

        Orders(Side left, Side right) {
            this.left = left;
            this.right = right;
        }

        boolean isMoved(Side.Key key) {
            if (!key.isOrdered()) {
                return false;
            }
            Side.Placed before = left.passages().get(key);
            Side.Placed after = right.passages().get(key);
            return !before.group().equals(after.group())
                    || before.passage().level() != after.passage().level()
                    || !byGroup.computeIfAbsent(after.group(), this::order).isKept(key);
        }

        private Order order(Side.Key group) {
            return Order.of(left.keys(group), right.keys(group));
        }
    }
}
