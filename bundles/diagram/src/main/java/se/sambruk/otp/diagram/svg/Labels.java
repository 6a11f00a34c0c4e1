package se.sambruk.otp.diagram.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.Color;
import se.sambruk.otp.diagram.scene.Box;
import se.sambruk.otp.diagram.scene.Line;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.type.LabelText;

/** Finds for each label of a line the place on it where it covers least of anything else, and draws it there. */
final class Labels {
    private static final double ON_LABEL = 5;
    /** How far apart places are that are tried. */
    private static final double STEP = 6;

    private static final int MOST_PLACES = 60;
    private static final double OFF_MIDDLE = 10;
    /** How much of a line is to be seen on both sides of its label. */
    private static final double SEEN = 9;

    private static final double STRAIGHT = 0.5;
    private static final double HIDDEN = 0.5;
    private static final double MOST_HIDDEN = 11;
    /** Around the text of a line. */
    private static final double FREE = 2;

    /** A label at its place, with the colour of what it lies on. */
    record Placed(LabelText text, Rect at, Color ground) {}

    private final Scene scene;
    private final Ground ground;
    private final Map<String, List<Point>> ways;

    private Labels(Scene scene, Ground ground, Map<String, List<Point>> ways) {
        this.scene = scene;
        this.ground = ground;
        this.ways = ways;
    }

    /** By id of line. */
    static Map<String, Placed> of(Scene scene, Ground ground, Map<String, List<Point>> ways) {
        Labels labels = new Labels(scene, ground, ways);
        Map<String, Placed> placed = new LinkedHashMap<>();
        for (Line line : scene.lines()) {
            if (!line.label().isEmpty() && ways.containsKey(line.id())) {
                placed.put(line.id(), labels.place(line));
            }
        }
        return placed;
    }

    private Placed place(Line line) {
        LabelText text = LabelText.of(line.label());
        List<Point> way = corners(ways.get(line.id()));
        double whole = length(way);
        double step = Math.max(STEP, whole / MOST_PLACES);
        Rect best = Rect.around(Ways.along(way, 0.5), text.width(), text.height());
        double least = ground.cost(best, line.id()) + MOST_HIDDEN;
        double before = 0;
        for (int i = 1; i < way.size(); i++) {
            Point a = way.get(i - 1);
            Point b = way.get(i);
            double piece = a.distance(b);
            int places = (int) Math.floor(piece / 2 / step);
            for (int at = -places; at <= places && piece > 0; at++) {
                double along = piece / 2 + at * step;
                Rect tried = Rect.around(a.toward(b, along / piece), text.width(), text.height());
                double cost = ground.cost(tried, line.id())
                        + hidden(a, b, along, text)
                        + Math.abs((before + along) / whole - 0.5) * OFF_MIDDLE;
                if (cost < least - 1e-6) {
                    best = tried;
                    least = cost;
                }
            }
            before += piece;
        }
        ground.add(best, "", 0, ON_LABEL);
        return new Placed(text, best, groundAt(best.middle()));
    }

    /** What it costs that a label hides the bends or the ends of the piece that it lies on. */
    private static double hidden(Point a, Point b, double along, LabelText text) {
        double piece = a.distance(b);
        double level = Math.abs(a.x() - b.x()) / piece;
        double reach = level * text.width() / 2 + (1 - level) * text.height() / 2;
        double seen = Math.min(along, piece - along) - reach;
        return Math.min(MOST_HIDDEN, Math.max(0, SEEN - seen) * HIDDEN);
    }

    /** A way without the points that it goes straight through. */
    private static List<Point> corners(List<Point> way) {
        List<Point> corners = new ArrayList<>();
        for (Point point : way) {
            int size = corners.size();
            if (size > 1 && Ways.distance(List.of(corners.get(size - 2), point), corners.get(size - 1)) < STRAIGHT) {
                corners.set(size - 1, point);
            } else {
                corners.add(point);
            }
        }
        return corners;
    }

    private static double length(List<Point> way) {
        double length = 0;
        for (int i = 1; i < way.size(); i++) {
            length += way.get(i - 1).distance(way.get(i));
        }
        return Math.max(1, length);
    }

    /** The colour of the innermost box around a point. */
    private Color groundAt(Point point) {
        Color color = Palette.WHITE;
        List<Box> boxes = scene.roots();
        while (true) {
            Box around = null;
            for (Box box : boxes) {
                if (Rect.of(box.node().bounds().orElseThrow()).contains(point)) {
                    around = box;
                }
            }
            if (around == null) {
                return color;
            }
            color = Palette.fill(around, color);
            boxes = around.boxes();
        }
    }

    /** What keeps the line away from the text, no larger than it needs to be. */
    static void drawBackground(Xml out, Placed label) {
        double y = label.at().y() + 1;
        for (String line : label.text().lines()) {
            double width = LabelText.FONT.width(line) + 2 * FREE;
            double x = label.at().middle().x() - width / 2;
            out.empty(
                    "rect",
                    "x",
                    x,
                    "y",
                    y,
                    "width",
                    width,
                    "height",
                    LabelText.FONT.leading(),
                    "fill",
                    label.ground().hex());
            y += LabelText.FONT.leading();
        }
    }

    static void drawText(Xml out, Placed label) {
        double x = label.at().middle().x();
        String ink = Palette.text(Optional.empty(), label.ground()).hex();
        new Texts(out)
                .lines(
                        label.text().lines(),
                        LabelText.FONT,
                        "middle",
                        x,
                        label.at().y() + 1,
                        ink,
                        Set.of());
    }
}
