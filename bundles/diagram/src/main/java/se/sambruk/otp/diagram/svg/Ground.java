package se.sambruk.otp.diagram.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is where in a drawing, so that texts find a place where they hide nothing. */
final class Ground {
    /** How large the fields are that things are looked up by, in pixels. */
    private static final double FIELD = 128;
    /** What reaches over more fields is compared with everything. */
    private static final double LARGE = 400;

    /**
     * Something that is not to be covered.
     *
     * @param line whose own label may cover it; empty for that of none
     * @param once what it costs to touch it
     * @param each what each square pixel that is covered costs
     */
    record Thing(Rect at, String line, double once, double each) {}

    private record Field(long x, long y) {}

    private final Map<Field, List<Thing>> fields = new HashMap<>();
    private final List<Thing> large = new ArrayList<>();

    void add(Rect at, String line, double once, double each) {
        Thing thing = new Thing(at, line, once, each);
        double wide = field(at.right()) - field(at.x()) + 1.0;
        double high = field(at.lower()) - field(at.y()) + 1.0;
        if (wide * high > LARGE) {
            large.add(thing);
            return;
        }
        for (long x = field(at.x()); x <= field(at.right()); x++) {
            for (long y = field(at.y()); y <= field(at.lower()); y++) {
                fields.computeIfAbsent(new Field(x, y), key -> new ArrayList<>())
                        .add(thing);
            }
        }
    }

    /** What it costs to cover a place with the label of a line. */
    double cost(Rect tried, String line) {
        double cost = 0;
        for (Thing thing : large) {
            cost += cost(thing, tried, line);
        }
        for (long x = field(tried.x()); x <= field(tried.right()); x++) {
            for (long y = field(tried.y()); y <= field(tried.lower()); y++) {
                for (Thing thing : fields.getOrDefault(new Field(x, y), List.of())) {
                    // What is in several fields counts in the one where both begin.
                    if (field(Math.max(tried.x(), thing.at().x())) == x
                            && field(Math.max(tried.y(), thing.at().y())) == y) {
                        cost += cost(thing, tried, line);
                    }
                }
            }
        }
        return cost;
    }

    private static double cost(Thing thing, Rect tried, String line) {
        double shared = thing.at().shared(tried);
        return shared <= 0 || !line.isEmpty() && thing.line().equals(line) ? 0 : thing.once() + shared * thing.each();
    }

    private static long field(double at) {
        return (long) Math.floor(at / FIELD);
    }
}
