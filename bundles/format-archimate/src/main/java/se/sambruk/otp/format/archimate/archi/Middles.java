package se.sambruk.otp.format.archimate.archi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The middles of the boxes and lines of a view: that of a line is halfway between those of its ends, which may be lines too. Each is
 * found once, however many lines lead to it.
 */
final class Middles {
    record Point(double x, double y) {}

    private static final Point NOWHERE = new Point(0, 0);

    private final Function<String, Point> box;
    private final Function<String, List<String>> ends;
    private final Map<String, Point> found = new HashMap<>();

    /**
     * @param box the middle of a box; {@code null} for what is none, or has no place
     * @param ends both ends of a line; nothing for what is no line
     */
    Middles(Function<String, Point> box, Function<String, List<String>> ends) {
        this.box = box;
        this.ends = ends;
    }

    /** The middle of a box or line. Lines may lead to each other in a ring, in which any place will do. */
    Point of(String id) {
        Deque<String> open = new ArrayDeque<>();
        Set<String> begun = new HashSet<>();
        open.push(id);
        while (!open.isEmpty()) {
            String top = open.peek();
            boolean isBegun = !begun.add(top);
            if (found.containsKey(top) || isBegun) {
                open.pop();
                found.computeIfAbsent(top, this::between);
            } else {
                begin(top, open, begun);
            }
        }
        return found.get(id);
    }

    private void begin(String id, Deque<String> open, Set<String> begun) {
        Point middle = box.apply(id);
        if (middle != null) {
            found.put(id, middle);
            return;
        }
        for (String end : ends.apply(id)) {
            if (!found.containsKey(end) && !begun.contains(end)) {
                open.push(end);
            }
        }
    }

    private Point between(String line) {
        List<String> both = ends.apply(line);
        if (both.isEmpty()) {
            return NOWHERE;
        }
        Point source = found.getOrDefault(both.get(0), NOWHERE);
        Point target = found.getOrDefault(both.get(1), NOWHERE);
        return new Point((source.x() + target.x()) / 2, (source.y() + target.y()) / 2);
    }
}
