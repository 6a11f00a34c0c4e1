package se.sambruk.otp.diagram.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.architecture.ViewNodeKind;
import se.sambruk.otp.diagram.scene.Line;
import se.sambruk.otp.diagram.scene.Scene;
import se.sambruk.otp.diagram.type.LabelText;

/** Finds for each label of a line the place on it where it covers least of anything else. */
final class Labels {
    private static final double[] PARTS = {0.5, 0.35, 0.65, 0.2, 0.8};
    private static final double ON_BOX = 3;
    private static final double ON_LABEL = 5;
    private static final double ON_LINE = 12;
    private static final double OFF_MIDDLE = 25;

    /** A label at its place. */
    record Placed(LabelText text, Rect at) {}

    private final List<Rect> boxes = new ArrayList<>();
    private final List<Rect> taken = new ArrayList<>();
    private final Map<String, List<Point>> ways;

    private Labels(Scene scene, Map<String, List<Point>> ways) {
        this.ways = ways;
        scene.boxes()
                .filter(box -> box.boxes().isEmpty() || box.kind() == ViewNodeKind.NOTE)
                .forEach(box -> boxes.add(Rect.of(box.node().bounds().orElseThrow())));
    }

    /** By id of line. */
    static Map<String, Placed> of(Scene scene, Map<String, List<Point>> ways) {
        Labels labels = new Labels(scene, ways);
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
        List<Point> way = ways.get(line.id());
        Rect best = null;
        double least = Double.MAX_VALUE;
        for (double part : PARTS) {
            Rect tried = Rect.around(Ways.along(way, part), text.width(), text.height());
            double cost = cost(tried, line.id()) + Math.abs(part - 0.5) * OFF_MIDDLE;
            if (cost < least - 1e-6) {
                best = tried;
                least = cost;
            }
        }
        for (int i = 1; i < way.size(); i++) {
            Rect tried = Rect.around(way.get(i - 1).toward(way.get(i), 0.5), text.width(), text.height());
            double cost = cost(tried, line.id()) + OFF_MIDDLE / 4;
            if (cost < least - 1e-6) {
                best = tried;
                least = cost;
            }
        }
        taken.add(best);
        return new Placed(text, best);
    }

    private double cost(Rect tried, String own) {
        double cost = 0;
        for (Rect box : boxes) {
            cost += tried.shared(box) * ON_BOX;
        }
        for (Rect label : taken) {
            cost += tried.shared(label) * ON_LABEL;
        }
        for (Map.Entry<String, List<Point>> way : ways.entrySet()) {
            if (!way.getKey().equals(own) && touches(tried, way.getValue())) {
                cost += ON_LINE;
            }
        }
        return cost;
    }

    private static boolean touches(Rect rect, List<Point> way) {
        for (int i = 1; i < way.size(); i++) {
            Point a = way.get(i - 1);
            Point b = way.get(i);
            Rect around = new Rect(
                    Math.min(a.x(), b.x()),
                    Math.min(a.y(), b.y()),
                    Math.max(1, Math.abs(a.x() - b.x())),
                    Math.max(1, Math.abs(a.y() - b.y())));
            if (rect.shared(around) > 0) {
                return true;
            }
        }
        return false;
    }
}
