package se.sambruk.otp.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Sorts boxes into layers from the top down, so that those of a higher rank are above all of a lower one, lines lead downwards as far as that
 * is possible, and are short. Done here as the layout kernel's own partitions come out differently from one run to the next.
 */
final class Layers {
    private static final int ROUNDS = 8;
    /** How many times as large as the smaller of two layers both have to be for the larger to be worth dividing. */
    private static final double CROWDED = 2.5;

    private final int count;
    /** Boxes first, then what separates ranks. */
    private final List<TreeSet<Integer>> below = new ArrayList<>();

    private final List<TreeSet<Integer>> above = new ArrayList<>();
    private final List<int[]> lines = new ArrayList<>();
    private int[] layer;

    private Layers(int count) {
        this.count = count;
    }

    /**
     * @param ranks of the boxes
     * @param lines pairs of indexes of boxes, the upper one first
     * @param most how many boxes may be side by side where others can be moved; 0 for any number
     * @param twoSided whether boxes of one of only two layers may go to both sides of the other
     * @return the layer of each box, from 0
     */
    static int[] of(List<OptionalInt> ranks, List<int[]> lines, int most, boolean twoSided) {
        Layers layers = new Layers(ranks.size());
        layers.separate(ranks);
        for (int[] line : lines) {
            layers.add(line[0], line[1]);
        }
        layers.spread();
        for (int i = 0; i < ROUNDS; i++) {
            layers.shorten();
        }
        if (most > 0) {
            layers.narrow(most);
        }
        if (twoSided) {
            layers.surround();
        }
        return layers.dense();
    }

    private void separate(List<OptionalInt> ranks) {
        TreeMap<Integer, List<Integer>> byRank = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            node();
            int box = i;
            ranks.get(i).ifPresent(rank -> byRank.computeIfAbsent(rank, r -> new ArrayList<>())
                    .add(box));
        }
        int before = -1;
        for (List<Integer> group : byRank.values()) {
            int after = node();
            for (int box : group) {
                if (before >= 0) {
                    join(before, box);
                }
                join(box, after);
            }
            before = after;
        }
    }

    private int node() {
        below.add(new TreeSet<>());
        above.add(new TreeSet<>());
        return below.size() - 1;
    }

    private void join(int upper, int lower) {
        below.get(upper).add(lower);
        above.get(lower).add(upper);
    }

    /** Unless it would lead in a ring. */
    private void add(int upper, int lower) {
        if (upper != lower && !leads(lower, upper)) {
            join(upper, lower);
        }
        if (upper != lower) {
            lines.add(new int[] {upper, lower});
        }
    }

    private boolean leads(int from, int to) {
        boolean[] seen = new boolean[below.size()];
        List<Integer> waiting = new ArrayList<>(List.of(from));
        while (!waiting.isEmpty()) {
            int each = waiting.remove(waiting.size() - 1);
            if (each == to) {
                return true;
            }
            if (!seen[each]) {
                seen[each] = true;
                waiting.addAll(below.get(each));
            }
        }
        return false;
    }

    /** Each as high as it can be. */
    private void spread() {
        layer = new int[below.size()];
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int i = 0; i < layer.length; i++) {
                for (int lower : below.get(i)) {
                    int least = layer[i] + step(i, lower);
                    if (layer[lower] < least) {
                        layer[lower] = least;
                        moved = true;
                    }
                }
            }
        }
    }

    /** What separates ranks is in the layer of the last of them, and takes none of its own. */
    private int step(int upper, int lower) {
        return lower >= count ? 0 : 1;
    }

    private int lowest(int box) {
        int lowest = Integer.MAX_VALUE;
        for (int lower : below.get(box)) {
            lowest = Math.min(lowest, layer[lower] - step(box, lower));
        }
        return lowest == Integer.MAX_VALUE ? layer[box] : lowest;
    }

    private int highest(int box) {
        int highest = 0;
        for (int upper : above.get(box)) {
            highest = Math.max(highest, layer[upper] + step(upper, box));
        }
        return highest;
    }

    /** Moves each box to the middle of those that it is joined to, as far as it may. */
    private void shorten() {
        for (int box = 0; box < count; box++) {
            int[] others = joined(box);
            if (others.length > 0) {
                int wanted = others[(others.length - 1) / 2];
                int nearer = layer[box] < wanted ? wanted - 1 : layer[box] > wanted ? wanted + 1 : wanted;
                layer[box] = Math.max(highest(box), Math.min(lowest(box), nearer));
            }
        }
        for (int i = count; i < layer.length; i++) {
            layer[i] = Math.max(highest(i), Math.min(lowest(i), layer[i]));
        }
    }

    private int[] joined(int box) {
        return lines.stream()
                .filter(line -> line[0] == box || line[1] == box)
                .mapToInt(line -> layer[line[0] == box ? line[1] : line[0]])
                .sorted()
                .toArray();
    }

    /** Takes boxes out of crowded layers, into one of their own below, with all that is below that moved down. */
    private void narrow(int most) {
        for (int at = 0; at < layer.length * 2; at++) {
            List<Integer> crowd = new ArrayList<>();
            for (int box = 0; box < count; box++) {
                if (layer[box] == at) {
                    crowd.add(box);
                }
            }
            if (crowd.size() > most) {
                int current = at;
                int rows = (crowd.size() + most - 1) / most;
                int each = (crowd.size() + rows - 1) / rows;
                for (int i = 0; i < layer.length; i++) {
                    if (layer[i] > current || layer[i] == current && i >= count) {
                        layer[i]++;
                    }
                }
                for (int box : crowd.subList(each, crowd.size())) {
                    layer[box]++;
                }
            }
        }
    }

    /** Moves every second box of the larger of two layers, in the order of what it is joined to, to the other side of the smaller. */
    private void surround() {
        int[] dense = dense();
        List<Integer> first = boxes(dense, 0);
        List<Integer> second = boxes(dense, 1);
        int less = Math.min(first.size(), second.size());
        if (first.size() + second.size() < count || count < less * CROWDED) {
            return;
        }
        System.arraycopy(dense, 0, layer, 0, count);
        boolean outer = first.size() > second.size();
        List<Integer> larger = new ArrayList<>(outer ? first : second);
        larger.sort(Comparator.comparingInt(this::partner));
        for (int i = 1; i < larger.size(); i += 2) {
            if (partner(larger.get(i)) < count) {
                layer[larger.get(i)] = outer ? 2 : -1;
            }
        }
    }

    private static List<Integer> boxes(int[] layers, int layer) {
        return IntStream.range(0, layers.length)
                .filter(box -> layers[box] == layer)
                .boxed()
                .toList();
    }

    /** The first box that a box is joined to; the number of boxes where there is none. */
    private int partner(int box) {
        return lines.stream()
                .filter(line -> line[0] == box || line[1] == box)
                .mapToInt(line -> line[0] == box ? line[1] : line[0])
                .min()
                .orElse(count);
    }

    /** The layers of the boxes, numbered without gaps. */
    private int[] dense() {
        int[] used = Arrays.stream(layer, 0, count).distinct().sorted().toArray();
        return Arrays.stream(layer, 0, count)
                .map(each -> Arrays.binarySearch(used, each))
                .toArray();
    }
}
