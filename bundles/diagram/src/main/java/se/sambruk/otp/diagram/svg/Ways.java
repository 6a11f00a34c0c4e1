package se.sambruk.otp.diagram.svg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Line;
import se.sambruk.otp.diagram.scene.Scene;

/** Where each line of a scene goes, from edge to edge. */
final class Ways {
    private static final double ON_LINE = 1.5;

    private final Scene scene;
    private final Map<String, List<Point>> ways = new LinkedHashMap<>();
    private final Map<String, Integer> drawn = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private Ways(Scene scene) {
        this.scene = scene;
    }

    /** By id of line, in the order of the view but for those that others end at, which come before these. */
    static Map<String, List<Point>> of(Scene scene) {
        Ways ways = new Ways(scene);
        for (Line line : scene.lines()) {
            if (!line.nested() && line.connection().bendPoints().isEmpty()) {
                ways.counts.merge(ways.pair(line), 1, Integer::sum);
            }
        }
        scene.lines().forEach(ways::add);
        return ways.ways;
    }

    private void add(Line line) {
        if (line.nested() || ways.containsKey(line.id())) {
            return;
        }
        List<Point> bends = new ArrayList<>();
        line.connection().bendPoints().forEach(bend -> bends.add(new Point(bend.x(), bend.y())));
        Optional<Box> source = scene.box(line.source());
        Optional<Box> target = scene.box(line.target());
        if (source.isPresent() && target.isPresent() && bends.isEmpty()) {
            int index = drawn.merge(pair(line), 1, Integer::sum) - 1;
            boolean backwards = line.source().compareTo(line.target()) > 0;
            int count = counts.get(pair(line));
            ways.put(
                    line.id(),
                    Direct.way(
                            outline(source.get()),
                            outline(target.get()),
                            backwards ? count - 1 - index : index,
                            count));
            return;
        }
        Optional<Point> begin = source.isPresent() ? Optional.empty() : anchor(line.source(), bends, true);
        Optional<Point> end = target.isPresent() ? Optional.empty() : anchor(line.target(), bends, false);
        if (source.isEmpty() && begin.isEmpty() || target.isEmpty() && end.isEmpty()) {
            return;
        }
        Point toSource = bends.isEmpty() ? end.orElse(null) : bends.get(0);
        Point toTarget = bends.isEmpty() ? begin.orElse(null) : bends.get(bends.size() - 1);
        List<Point> way = new ArrayList<>();
        way.add(begin.orElseGet(() -> outline(source.get()).meet(toSource)));
        way.addAll(bends);
        way.add(end.orElseGet(() -> outline(target.get()).meet(toTarget)));
        ways.put(line.id(), withoutRepeats(way));
    }

    private static List<Point> withoutRepeats(List<Point> way) {
        List<Point> kept = new ArrayList<>();
        for (Point point : way) {
            if (kept.isEmpty() || kept.get(kept.size() - 1).distance(point) > 0.05) {
                kept.add(point);
            }
        }
        if (kept.size() == 1) {
            kept.add(kept.get(0));
        }
        return List.copyOf(kept);
    }

    private String pair(Line line) {
        return line.source().compareTo(line.target()) <= 0
                ? line.source() + "\n" + line.target()
                : line.target() + "\n" + line.source();
    }

    /** Where a line ends at another: at a bend that lies on that, else at its middle. Empty where that is not drawn. */
    private Optional<Point> anchor(String host, List<Point> bends, boolean first) {
        scene.line(host).ifPresent(this::add);
        List<Point> way = ways.get(host);
        if (way == null) {
            return Optional.empty();
        }
        if (!bends.isEmpty()) {
            int at = first ? 0 : bends.size() - 1;
            if (distance(way, bends.get(at)) <= ON_LINE) {
                return Optional.of(bends.remove(at));
            }
        }
        return Optional.of(along(way, 0.5));
    }

    static Outline outline(Box box) {
        return new Outline(Rect.of(box.node().bounds().orElseThrow()), box.isJunction());
    }

    /** The point at a part of a way, from 0 to 1, by its length. */
    static Point along(List<Point> way, double part) {
        double length = 0;
        for (int i = 1; i < way.size(); i++) {
            length += way.get(i - 1).distance(way.get(i));
        }
        double left = length * part;
        for (int i = 1; i < way.size(); i++) {
            double piece = way.get(i - 1).distance(way.get(i));
            if (left <= piece && piece > 0) {
                return way.get(i - 1).toward(way.get(i), left / piece);
            }
            left -= piece;
        }
        return way.get(way.size() - 1);
    }

    static double distance(List<Point> way, Point point) {
        double least = Double.MAX_VALUE;
        for (int i = 1; i < way.size(); i++) {
            least = Math.min(least, distance(way.get(i - 1), way.get(i), point));
        }
        return least;
    }

    private static double distance(Point a, Point b, Point point) {
        double length = a.distance(b);
        if (length == 0) {
            return a.distance(point);
        }
        double part = ((point.x() - a.x()) * (b.x() - a.x()) + (point.y() - a.y()) * (b.y() - a.y())) / length / length;
        return a.toward(b, Math.max(0, Math.min(1, part))).distance(point);
    }
}
