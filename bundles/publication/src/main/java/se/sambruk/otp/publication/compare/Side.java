package se.sambruk.otp.publication.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.publication.Passage;
import se.sambruk.otp.api.publication.PassageKind;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantBlock;

/** The passages of one of two variants that are compared, each with what it is known by. */
record Side(Map<Key, Placed> passages) {
    /**
     * What a passage is known by.
     *
     * @param name of a heading its topic's id, else the passage's own
     * @param time which of those of one name it is, from 1: a block may be included several times
     */
    record Key(PassageKind kind, String name, int time) {
        /** What stands before all. */
        static final Key START = new Key(PassageKind.LANGUAGE, "", 0);

        /** Whether it has a place among others: terms stand in the glossary's own order, and of the rest there is one of each. */
        boolean isOrdered() {
            return kind == PassageKind.HEADING || kind == PassageKind.BLOCK || kind == PassageKind.ATTACHMENT;
        }
    }

    /**
     * A passage and where it stands.
     *
     * @param group what it has its place in: of a block the heading that it stands under
     * @param blocks of a block, as the document has them
     */
    record Placed(Passage passage, Key group, List<Block> blocks) {}

    static Side of(Variant variant) {
        Map<Key, Placed> placed = new LinkedHashMap<>();
        Map<String, Integer> times = new HashMap<>();
        Iterator<VariantBlock> blocks = variant.blocks().iterator();
        Key heading = Key.START;
        for (Passage passage : variant.text().passages()) {
            boolean isBlock = passage.kind() == PassageKind.BLOCK;
            String name = passage.kind() == PassageKind.HEADING ? passage.topic() : passage.id();
            Key key = new Key(passage.kind(), name, times.merge(passage.kind() + " " + name, 1, Integer::sum));
            Key group = isBlock ? heading : new Key(passage.kind(), "", 0);
            placed.put(key, new Placed(passage, group, isBlock ? blocks.next().blocks() : List.of()));
            if (passage.kind() == PassageKind.HEADING) {
                heading = key;
            }
        }
        return new Side(placed);
    }

    /**
     * The same passages, of which those that the other side knows nothing of are known as what reads just like them there and is not here: an id
     * that is another is nothing that anybody reads.
     */
    Side knownAs(Side other) {
        Map<String, Deque<Key>> alike = new HashMap<>();
        other.passages.forEach((key, placed) -> {
            if (!passages.containsKey(key)) {
                alike.computeIfAbsent(looks(placed), looks -> new ArrayDeque<>())
                        .add(key);
            }
        });
        Map<Key, Key> names = new HashMap<>();
        passages.forEach((key, placed) -> {
            Deque<Key> found = alike.getOrDefault(looks(placed), new ArrayDeque<>());
            if (!other.passages.containsKey(key) && !found.isEmpty()) {
                names.put(key, found.remove());
            }
        });
        Map<Key, Placed> renamed = new LinkedHashMap<>();
        passages.forEach((key, placed) -> renamed.put(
                names.getOrDefault(key, key),
                new Placed(placed.passage(), names.getOrDefault(placed.group(), placed.group()), placed.blocks())));
        return new Side(renamed);
    }

    private static String looks(Placed placed) {
        return placed.passage().kind() + " " + placed.passage().hash().hex();
    }

    /** Those of a group, in order. */
    List<Key> keys(Key group) {
        return passages.entrySet().stream()
                .filter(entry -> entry.getValue().group().equals(group))
                .map(Map.Entry::getKey)
                .toList();
    }
}
